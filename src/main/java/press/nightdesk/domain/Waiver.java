package press.nightdesk.domain;

import java.util.List;
import java.util.regex.Pattern;

/// A finding that a person has looked at and lets pass.
///
/// @param code of the finding
/// @param evidence of the finding, without the paragraph's number, which may change
/// @param revision of the article that the person had before them
public record Waiver(Spot spot, String code, String evidence, int revision, Word word) {
  private static final Pattern PARAGRAPH = Pattern.compile("^paragraph \\d+: ");

  /// Waives a finding in an article.
  public static Waiver of(Article article, Finding finding, Word word) {
    return new Waiver(
        Spot.of(article, finding),
        finding.code(),
        lasting(finding.evidence()),
        article.revision(),
        word);
  }

  /// What it is about, whoever said so and when.
  Object subject() {
    return List.of(spot, code, evidence);
  }

  /// Whether this finding in that article is the one.
  public boolean covers(Article article, Finding finding) {
    return code.equals(finding.code())
        && evidence.equals(lasting(finding.evidence()))
        && spot.equals(Spot.of(article, finding));
  }

  private static String lasting(String evidence) {
    return PARAGRAPH.matcher(evidence).replaceFirst("");
  }
}
