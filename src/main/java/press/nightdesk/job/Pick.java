package press.nightdesk.job;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Finding;

/// Which findings of an article somebody means.
///
/// @param code their code
/// @param paragraph their paragraph, 0 being the headline; null for any, and for the whole
/// @param evidence words their evidence has; null for any
public record Pick(
    ArticleId article, String code, @Nullable Integer paragraph, @Nullable String evidence) {

  /// Those that are meant, of these.
  ///
  /// @throws JobMistaken if none is, naming what there is
  List<Finding> among(List<Finding> findings) {
    List<Finding> meant = findings.stream().filter(this::means).toList();
    if (meant.isEmpty()) {
      throw new JobMistaken(
          "--article " + article,
          "has no such finding '%s'%s%s: %s"
              .formatted(
                  code,
                  paragraph == null ? "" : " in paragraph " + paragraph,
                  evidence == null ? "" : " with that evidence",
                  findings.isEmpty() ? "it has none" : "it has " + named(findings))
              .concat(Nearness.perhaps(code, codes(findings))));
    }
    return meant;
  }

  /// Of which one may have been meant; none if there is the one that was named.
  private List<String> codes(List<Finding> findings) {
    List<String> codes = findings.stream().map(Finding::code).distinct().toList();
    return codes.contains(code) ? List.of() : codes;
  }

  private boolean means(Finding finding) {
    return finding.code().equals(code)
        && (paragraph == null || Objects.equals(finding.paragraph(), paragraph))
        && (evidence == null || finding.evidence().contains(evidence));
  }

  private static String named(List<Finding> findings) {
    return findings.stream()
        .map(
            f ->
                f.paragraph() == null
                    ? f.code()
                    : "%s (paragraph %d)".formatted(f.code(), f.paragraph()))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
