package press.nightdesk.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;

/// A finding as artefacts write it.
public record FindingJson(
    String code, String severity, String stage, @Nullable Integer paragraph, String evidence) {
  static List<FindingJson> of(List<Finding> findings) {
    return findings.stream().map(FindingJson::of).toList();
  }

  private static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.code(),
        finding.severity().label(),
        finding.stage().label(),
        finding.paragraph(),
        finding.evidence());
  }
}
