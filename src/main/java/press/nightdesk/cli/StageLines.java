package press.nightdesk.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Spending;

/// Says in words how a stage stands: in one line, or in a block of a few.
final class StageLines {
  private static final String INDENT = " ".repeat(10);

  private StageLines() {}

  /// What has been done, and in what time.
  static String ended(StageFacts facts) {
    return "%s, %.1f s".formatted(counts(facts), facts.elapsed().toMillis() / 1000.0);
  }

  /// All of it in one line.
  static String line(StageFacts facts) {
    return Stream.of(work(facts), pace(facts), money(facts), pause(facts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /// All of it in at most four lines, the most important first.
  static List<String> block(StageFacts facts) {
    List<String> lines = new ArrayList<>(List.of(work(facts)));
    Stream.of(pace(facts), money(facts), pause(facts))
        .filter(part -> !part.isEmpty())
        .forEach(part -> lines.add(INDENT + part));
    return lines;
  }

  private static String work(StageFacts facts) {
    return facts.inFlight() == 0
        ? counts(facts)
        : "%s, %d in flight".formatted(counts(facts), facts.inFlight());
  }

  private static String counts(StageFacts facts) {
    String done =
        switch (facts.stage()) {
          case INGEST -> "articles come in";
          case TRANSLATE, SUMMARIZE -> "%d of %d articles".formatted(facts.done(), facts.total());
          case PUBLISH -> "%d records".formatted(facts.total());
        };
    String trouble =
        facts.amiss() == 0 ? "" : ", %d failed or quarantined".formatted(facts.amiss());
    return String.format(Locale.ROOT, "%-9s %s%s", facts.stage().label(), done, trouble);
  }

  private static String pace(StageFacts facts) {
    return Stream.of(
            perMinute(facts),
            inWords(facts.elapsed()) + " so far",
            facts.left() == null ? null : "about " + inWords(facts.left()) + " left")
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String perMinute(StageFacts facts) {
    if (facts.articlesPerMinute() == null) {
      return null;
    }
    String articles = String.format(Locale.ROOT, "%,.0f articles", facts.articlesPerMinute());
    return facts.tokensPerMinute() == null || facts.tokensPerMinute() == 0
        ? articles + " a minute"
        : String.format(
            Locale.ROOT, "%s and %,.0f tokens a minute", articles, facts.tokensPerMinute());
  }

  private static String money(StageFacts facts) {
    Spending spent = facts.spent();
    if (spent == null || spent.calls() == 0) {
      return "";
    }
    if (spent.usd() == null) {
      return "cost unknown (set nightdesk.model.price)";
    }
    return facts.projected() == null
        ? dollars(spent.usd()) + " so far"
        : "%s so far, about %s when all are through this stage"
            .formatted(dollars(spent.usd()), dollars(facts.projected()));
  }

  private static String pause(StageFacts facts) {
    return facts.pause() == null ? "" : "nothing done since: " + facts.pause();
  }

  private static String dollars(BigDecimal usd) {
    int places = usd.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    return "USD " + usd.setScale(places, RoundingMode.HALF_UP).toPlainString();
  }

  /// `8 s`, `3 min 20 s` or `2 h 5 min`.
  static String inWords(Duration time) {
    if (time.toMinutes() == 0) {
      return time.toSeconds() + " s";
    }
    return time.toHours() == 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
  }
}
