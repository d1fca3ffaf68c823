package press.nightdesk.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.CallHistory;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Price;
import press.nightdesk.llm.Provider;
import press.nightdesk.llm.Usage;

/// Counts the requests that a stage would open with, and guesses what comes of them: by what its
/// model's replies came to in the past or, where there are none, by rules of thumb.
final class StageGuess {
  /// Without a history: a re-ask for so many openings.
  private static final double[] REASKED = {1, 1.1, 1.5};

  /// English tokens, in JSON, for a token of the Russian text.
  private static final double[] TRANSLATED = {0.5, 0.8, 1.2};

  /// Tokens of a summary.
  private static final double[] SUMMARIZED = {200, 350, 600};

  private static final Duration USUAL_LATENCY = Duration.ofSeconds(10);
  private static final int LOW = 0;
  private static final int EXPECTED = 1;
  private static final int HIGH = 2;
  private static final double SECONDS_A_MINUTE = 60;

  private final Stage stage;
  private final ModelSpec spec;
  private final @Nullable CallHistory history;
  private int articles;
  private int fromLedger;
  private long openings;
  private long input;
  private long text;

  StageGuess(Stage stage, ModelSpec spec, Optional<CallHistory> history) {
    this.stage = stage;
    this.spec = spec;
    this.history = history.orElse(null);
  }

  /// An article whose replies are in the ledger.
  void recalled() {
    articles++;
    fromLedger++;
  }

  /// An article that opens with so many requests.
  ///
  /// @param inputTokens of all of them
  /// @param textTokens what of these is text to work on
  void asked(int requests, long inputTokens, long textTokens) {
    articles++;
    openings += requests;
    input += inputTokens;
    text += textTokens;
  }

  Estimate.StageEstimate estimate() {
    boolean recorded = spec.provider() == Provider.RECORDED;
    Span calls = span(level -> Math.round(openings * reasked(level)));
    Span sent = span(level -> Math.round(input * reasked(level)));
    Span received = span(level -> Math.round(received(level) * reasked(level)));
    return new Estimate.StageEstimate(
        stage.label(),
        spec.provider().label(),
        spec.name(),
        recorded,
        articles,
        fromLedger,
        calls,
        sent,
        received,
        recorded ? UsdSpan.NOTHING : usd(sent, received),
        recorded ? Span.NONE : seconds(calls, sent.plus(received)),
        history == null ? 0 : history.calls());
  }

  private double reasked(int level) {
    if (history == null) {
      return REASKED[level];
    }
    double more = history.callsPerOpening() - 1;
    return switch (level) {
      case LOW -> 1;
      case EXPECTED -> 1 + more;
      default -> 1 + 2 * more;
    };
  }

  private double received(int level) {
    if (history == null) {
      return stage == Stage.TRANSLATE ? text * TRANSLATED[level] : openings * SUMMARIZED[level];
    }
    double usual = history.perInput();
    return input
        * switch (level) {
          case LOW -> Math.min(usual, history.lowPerInput());
          case EXPECTED -> usual;
          default -> Math.max(usual, history.highPerInput());
        };
  }

  private @Nullable UsdSpan usd(Span sent, Span received) {
    Price price = spec.price();
    if (price == null) {
      return openings == 0 ? UsdSpan.NOTHING : null;
    }
    return new UsdSpan(
        cost(price, sent, received, Span::low),
        cost(price, sent, received, Span::expected),
        cost(price, sent, received, Span::high));
  }

  private static BigDecimal cost(
      Price price, Span sent, Span received, ToLongFunction<Span> level) {
    return price.cost(new Usage(level.applyAsLong(sent), level.applyAsLong(received)));
  }

  /// As long as the slowest of three takes: calls that wait for each other, requests a minute, and
  /// tokens a minute.
  private Span seconds(Span calls, Span tokens) {
    return new Span(
        seconds(calls.low(), tokens.low()),
        seconds(calls.expected(), tokens.expected()),
        seconds(calls.high(), tokens.high()));
  }

  private long seconds(long calls, long tokens) {
    double latency = (history == null ? USUAL_LATENCY : history.latency()).toMillis() / 1000.0;
    double inTurn = Math.ceilDiv(calls, spec.concurrency()) * latency;
    return (long)
        Math.ceil(
            Math.max(
                inTurn,
                Math.max(
                    minutes(calls, spec.perMinute().requests()),
                    minutes(tokens, spec.perMinute().tokens()))));
  }

  private static double minutes(long amount, int limit) {
    return limit == 0 ? 0 : amount * SECONDS_A_MINUTE / limit;
  }

  private static Span span(IntToLongFunction level) {
    return new Span(level.applyAsLong(LOW), level.applyAsLong(EXPECTED), level.applyAsLong(HIGH));
  }
}
