package press.nightdesk.publish;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much there is to read, and a foretaste of it.
final class Reading {
  private static final int WORDS_PER_MINUTE = 230;
  private static final int FORETASTE = 160;
  private static final Pattern WORD = Pattern.compile("\\S+");

  private Reading() {}

  /// `7 articles · about 5 minutes`, and `· 12 more by headline` if there are.
  static String amount(List<Newsletter.Section> sections, int more) {
    String rest = more == 0 ? "" : " · %d more by headline".formatted(more);
    long articles = items(sections).count();
    if (articles == 0) {
      return "nothing to read tonight" + rest;
    }
    long words = items(sections).flatMap(Reading::texts).mapToLong(Reading::words).sum();
    long minutes = Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE));
    return "%s · about %s%s".formatted(many(articles, "article"), many(minutes, "minute"), rest);
  }

  /// The first headlines; where there is none, that there is none.
  static String preview(List<Newsletter.Section> sections) {
    String headlines =
        items(sections).map(Newsletter.Item::headline).collect(Collectors.joining("; "));
    return Printable.line(headlines, FORETASTE, "Nothing was published tonight.");
  }

  /// `1 article`, `2 articles`.
  static String many(long number, String thing) {
    return "%d %s%s".formatted(number, thing, number == 1 ? "" : "s");
  }

  private static Stream<Newsletter.Item> items(List<Newsletter.Section> sections) {
    return sections.stream().flatMap(section -> section.items().stream());
  }

  private static Stream<String> texts(Newsletter.Item item) {
    return Stream.concat(
        Stream.of(item.headline(), item.lead()),
        item.points().stream().map(Newsletter.Statement::text));
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }
}
