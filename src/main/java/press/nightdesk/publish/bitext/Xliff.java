package press.nightdesk.publish.bitext;

import press.nightdesk.domain.Paragraph;

/// The names that the file for review is written with and read by.
final class Xliff {
  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
  static final String OWN_NAMESPACE = "urn:nightdesk:review:1";
  static final String VERSION = "2.1";
  static final String REVISION = "revision";

  private static final String HEADLINE = "title";

  private Xliff() {}

  /// A unit's id: `title`, `p1`, `p2` …
  static String unit(int paragraph) {
    return paragraph == Paragraph.HEADLINE ? HEADLINE : "p" + paragraph;
  }

  /// The paragraph a unit's id names; -1 if it is none of ours.
  static int paragraph(String unit) {
    if (unit.equals(HEADLINE)) {
      return Paragraph.HEADLINE;
    }
    return unit.matches("p[1-9]\\d{0,6}") ? Integer.parseInt(unit.substring(1)) : -1;
  }
}
