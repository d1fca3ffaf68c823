package press.nightdesk.publish;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Translation;

/// What the checks found, said to a newsletter's readers.
///
/// Evidence is never passed on: it quotes the very words that a quarantined article is kept
/// back for. It is in `records.jsonl` and `run.json`.
public final class Reasons {
  private static final int LISTED = 8;

  private Reasons() {}

  /// One line for each rule and stage, in the order found:
  /// `number-missing (translation, paragraphs 4, 7)`.
  public static List<String> of(List<Finding> findings) {
    Map<Rule, Set<Integer>> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Set<Integer> numbers =
          places.computeIfAbsent(
              new Rule(finding.code(), finding.stage()), rule -> new LinkedHashSet<>());
      if (finding.paragraph() != null) {
        numbers.add(finding.paragraph());
      }
    }
    return places.entrySet().stream()
        .map(e -> "%s (%s)".formatted(e.getKey().name(), where(e.getKey(), e.getValue())))
        .toList();
  }

  /// The English headline, if there is one and no error was found in it, nor one of the whole
  /// translation that may be in it too.
  public static Optional<String> soundTitle(Dispatch dispatch) {
    Checked<Translation> translation = dispatch.translation();
    boolean doubted =
        dispatch.findings().stream().anyMatch(f -> f.isError() && mayConcernHeadline(f));
    return doubted || translation.work() == null ? Optional.empty() : translation.work().title();
  }

  private static boolean mayConcernHeadline(Finding error) {
    return error.paragraph() == null
        ? error.stage() == Stage.TRANSLATE
            && !ReadingCode.TRANSLATION_INCOMPLETE.label().equals(error.code())
        : error.paragraph() == Paragraph.HEADLINE;
  }

  private static String where(Rule rule, Set<Integer> numbers) {
    String work = rule.stage() == Stage.SUMMARIZE ? "summary" : "translation";
    if (numbers.isEmpty()) {
      return work;
    }
    if (numbers.equals(Set.of(Paragraph.HEADLINE))) {
      return work + ", headline";
    }
    String list =
        numbers.stream()
            .sorted()
            .limit(LISTED)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return "%s, %s %s%s"
        .formatted(
            work,
            numbers.size() == 1 ? "paragraph" : "paragraphs",
            list,
            numbers.size() > LISTED ? " …" : "");
  }

  private record Rule(String code, Stage stage) {
    String name() {
      return Printable.line(code, Printable.LABEL);
    }
  }
}
