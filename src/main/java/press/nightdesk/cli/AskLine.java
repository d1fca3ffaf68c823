package press.nightdesk.cli;

import press.nightdesk.domain.Tokens;
import press.nightdesk.job.PastAsk;

/// One call in a line for people.
final class AskLine {
  private static final double MILLIS = 1000.0;

  private AskLine() {}

  static String of(PastAsk ask) {
    Tokens tokens = ask.tokens();
    return "%s %s, ask %d%s: %s %s, %s%s%s, %s"
        .formatted(
            Amounts.time(ask.at()),
            ask.task(),
            ask.ask(),
            ask.round() == 0 ? "" : " of try " + (ask.round() + 1),
            ask.provider(),
            ask.model(),
            (ask.inVain() ? "in vain: " : "") + (ask.outcome() == null ? "-" : ask.outcome()),
            tokens == null ? "" : ", %d in, %d out".formatted(tokens.input(), tokens.output()),
            ask.latencyMs() == null || ask.recorded()
                ? ""
                : ", %.1f s".formatted(ask.latencyMs() / MILLIS),
            cost(ask));
  }

  private static String cost(PastAsk ask) {
    if (ask.recorded()) {
      return "recorded";
    }
    if (ask.usd() == null) {
      if (ask.imported()) {
        return "imported, paid elsewhere";
      }
      return "cost unknown";
    }
    String usd = Amounts.usd(ask.usd());
    if (ask.imported()) {
      return "imported, paid elsewhere: " + usd;
    }
    return ask.inVain() && ask.usd().signum() > 0 ? "at most " + usd : usd;
  }
}
