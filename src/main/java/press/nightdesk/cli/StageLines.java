package press.nightdesk.cli;

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
  private static final String NARROW_INDENT = "  ";
  private static final int NARROW = 70;

  /// What somebody else said may be of any length.
  private static final int MOST_LINES = 2;

  private StageLines() {}

  /// What has been done, and in what time.
  static String ended(StageFacts facts) {
    return "%s, %.1f s".formatted(counts(facts), facts.elapsed().toMillis() / 1000.0);
  }

  /// All of it in one line.
  static String line(StageFacts facts) {
    return Stream.of(work(facts), pace(facts), money(facts), trouble(facts))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /// All of it in a few lines, each narrower than so many columns: a terminal that is made narrower
  /// must not break them anew where nobody counts them.
  static List<String> block(StageFacts facts, int columns) {
    String indent = columns < NARROW ? NARROW_INDENT : INDENT;
    int width = Math.max(columns - 1 - indent.length(), 1);
    List<String> lines = new ArrayList<>();
    for (String line : wrapped(work(facts), width)) {
      lines.add(lines.isEmpty() ? line : indent + line);
    }
    Stream.of(
            wrapped(pace(facts), width),
            wrapped(money(facts), width),
            shortened(wrapped(trouble(facts), width), width))
        .flatMap(List::stream)
        .forEach(line -> lines.add(indent + line));
    return lines;
  }

  private static List<String> wrapped(String text, int width) {
    if (text.isEmpty()) {
      return List.of();
    }
    return SideBySide.cells(text) <= width ? List.of(text) : SideBySide.wrapped(text, width);
  }

  private static List<String> shortened(List<String> lines, int width) {
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    String last = lines.get(MOST_LINES - 1);
    String room = SideBySide.wrapped(last, Math.max(width - 1, 1)).getFirst();
    return Stream.concat(lines.stream().limit(MOST_LINES - 1), Stream.of(room + "…")).toList();
  }

  private static String work(StageFacts facts) {
    String inWork = facts.inWork() == 0 ? "" : ", %d in work".formatted(facts.inWork());
    String inFlight =
        switch (facts.inFlight()) {
          case 0 -> "";
          case 1 -> ", 1 request in flight";
          default -> ", %d requests in flight".formatted(facts.inFlight());
        };
    return counts(facts) + inWork + inFlight;
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
        ? Amounts.usd(spent.usd()) + " so far"
        : "%s so far, about %s when all are through this stage"
            .formatted(Amounts.usd(spent.usd()), Amounts.usd(facts.projected()));
  }

  /// Why it waits; if nobody has to, the last that was said.
  private static String trouble(StageFacts facts) {
    StageFacts.Waiting pause = facts.pause();
    if (pause != null) {
      // Rounded up, so that nobody waits for 0 s.
      return "%s paused for %s more: %s"
          .formatted(pause.provider(), inWords(pause.left().plusMillis(999)), pause.reason());
    }
    return facts.said() == null ? "" : "nothing done since: " + Terminal.printable(facts.said());
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
