package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.check.number.Kind;
import press.nightdesk.check.number.Mention;
import press.nightdesk.check.number.Numbers;
import press.nightdesk.check.number.Numbers.Changed;
import press.nightdesk.check.number.Weight;
import press.nightdesk.domain.Finding;

/// Every number, date and time of the Russian is in the English, by value and in whatever form,
/// and the English has no others.
final class NumberCheck {
  private NumberCheck() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    Numbers numbers = segment.numbers();
    List<Finding> findings = new ArrayList<>();
    for (Mention mention : numbers.missing()) {
      findings.add(finding(segment, Code.NUMBER_MISSING, mention, mention.text() + " → (none)"));
    }
    for (Mention mention : numbers.added()) {
      findings.add(finding(segment, Code.NUMBER_ADDED, mention, "(none) → " + mention.text()));
    }
    for (Changed changed : numbers.changed()) {
      findings.add(changed(segment.n(), changed));
    }
    return findings;
  }

  private static Finding finding(Segment segment, Code number, Mention mention, String seen) {
    Code code = mention.kind() == Kind.DATE ? Code.DATE_CHANGED : number;
    return mention.weight() == Weight.REQUIRED
        ? code.inTranslation(segment.n(), seen)
        : code.warningInTranslation(segment.n(), seen);
  }

  private static Finding changed(int paragraph, Changed changed) {
    Mention russian = changed.russian();
    Mention english = changed.english();
    return switch (changed.difference()) {
      case CURRENCY ->
          Code.CURRENCY_CHANGED.inTranslation(
              paragraph,
              "%s (%s) → %s (%s)"
                  .formatted(
                      russian.text(), russian.currency(), english.text(), english.currency()));
      case PERCENTAGE_POINT ->
          Code.PERCENTAGE_POINT.inTranslation(
              paragraph,
              "%s percentage points → %s per cent".formatted(russian.text(), english.text()));
      case SIGN ->
          Code.SIGN_LOST.warningInTranslation(
              paragraph, "-%s → %s".formatted(russian.text(), english.text()));
    };
  }
}
