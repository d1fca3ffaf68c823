package press.nightdesk.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Word;

/// A finding as artefacts write it.
public record FindingJson(
    String code,
    String severity,
    String stage,
    @Nullable Integer paragraph,
    String evidence,
    @Nullable WordJson waived) {
  static List<FindingJson> of(List<Finding> findings) {
    return findings.stream().map(FindingJson::of).toList();
  }

  private static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.code(),
        finding.severity().label(),
        finding.stage().label(),
        finding.paragraph(),
        finding.evidence(),
        finding.waived() == null ? null : WordJson.of(finding.waived()));
  }

  /// A person's word, of a finding that they let pass.
  record WordJson(String by, String at, @Nullable String note) {
    static WordJson of(Word word) {
      return new WordJson(word.by(), word.at().toString(), word.note());
    }
  }
}
