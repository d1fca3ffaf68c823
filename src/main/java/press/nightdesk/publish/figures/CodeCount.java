package press.nightdesk.publish.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Severity;

/// How often a check found something, the most frequent first.
///
/// @param code as in `docs/checks.md`
/// @param severity `error` or `warning`
/// @param stage the work it was found in
/// @param findings that stand
/// @param articles that have one
/// @param waived findings on top that somebody let pass
public record CodeCount(
    String code, String severity, String stage, int findings, int articles, int waived) {
  private static final Comparator<CodeCount> ORDER =
      Comparator.comparingInt(CodeCount::findings)
          .reversed()
          .thenComparing(CodeCount::code)
          .thenComparing(CodeCount::severity)
          .thenComparing(CodeCount::stage);

  private static final class Count {
    private final Set<ArticleId> articles = new HashSet<>();
    private int findings;
    private int waived;
  }

  private record Rule(String code, Severity severity, String stage) {
    static final Comparator<Rule> ORDER =
        Comparator.comparing(Rule::code).thenComparing(Rule::severity).thenComparing(Rule::stage);
  }

  static List<CodeCount> in(List<Dispatch> dispatches) {
    Map<Rule, Count> counts = new TreeMap<>(Rule.ORDER);
    for (Dispatch dispatch : dispatches) {
      for (Finding finding : dispatch.findings()) {
        Rule rule = new Rule(finding.code(), finding.severity(), finding.stage().label());
        Count count = counts.computeIfAbsent(rule, _ -> new Count());
        if (finding.stands()) {
          count.findings++;
          count.articles.add(dispatch.article().id());
        } else {
          count.waived++;
        }
      }
    }
    return counts.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).sorted(ORDER).toList();
  }

  private static CodeCount of(Rule rule, Count count) {
    return new CodeCount(
        rule.code(),
        rule.severity().name().toLowerCase(Locale.ROOT),
        rule.stage(),
        count.findings,
        count.articles.size(),
        count.waived);
  }
}
