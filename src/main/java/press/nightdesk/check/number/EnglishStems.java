package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.List;

/// English words that speak of a number.
final class EnglishStems {
  static final Stems ALL =
      new Stems()
          .add(List.of(Value.vague(BigDecimal.ONE)), "a an per each every another the")
          .add("0", "zero zeros zeroes nil no none nought goalless scoreless draw drew nobody")
          .add("0.25 4 25 15 3", "quarter quarters quarterly")
          .add("0.333 3", "third thirds")
          .add("0.5 50 2 30 1.5 6", "half halves halved halving halve midway")
          .add("1", "one once single sole only first firstly")
          .add("1 24", "day daily")
          .add("2 14", "fortnight.")
          .add("2 100 200", "twice double. twofold")
          .add("2", "couple. pair. both twin. dual duo either deuce")
          .add("3", "triple. trio thrice threefold tripartite trilateral")
          .add("4", "quadruple. fourfold quartet")
          .add("5", "fivefold quintet")
          .add("7", "week.")
          .add("10", "decade. tenfold")
          .add("12 10", "dozen.")
          .add("18", "adult.")
          .add("19", "covid. coronavirus. sars. pandemic.")
          .add("20", "score. scores")
          .add("100", "century. centuries centenary")
          .add("1000", "millenni. grand")
          .add(List.of(Value.time(12, 0), Value.number(12)), "noon midday")
          .add(
              List.of(Value.time(0, 0), Value.number(0), Value.number(24), Value.number(12)),
              "midnight")
          .add(List.of(Value.round(4), Value.number(8)), "quarterfinal. quarter")
          .add(List.of(Value.round(2), Value.number(4)), "semifinal. semi semis")
          .add(List.of(Value.round(8)), "last round eighth eighths")
          .add(List.of(Value.round(16)), "last round");

  private EnglishStems() {}
}
