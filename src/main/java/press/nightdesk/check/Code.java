package press.nightdesk.check;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Stage;

/// The stable names of everything the checks find. `docs/checks.md` explains each.
public enum Code {
  PARAGRAPH_MISSING,
  PARAGRAPH_EMPTY,
  PARAGRAPH_DOUBLED,
  PARAGRAPH_MERGED,
  PARAGRAPH_SWAPPED,
  UNTRANSLATED,
  RUSSIAN_LEFT,
  HOMOGLYPH,
  REFUSAL,
  ASSISTANT_TALK,
  TOO_SHORT,
  TOO_LONG,
  LOOPING,
  SENTENCE_MISSING,
  SENTENCE_DOUBLED,
  INVISIBLE_CHARACTER,
  MOJIBAKE,
  MARKUP_ADDED,
  NUMBER_MISSING,
  NUMBER_ADDED,
  DATE_CHANGED,
  CURRENCY_CHANGED,
  PERCENTAGE_POINT,
  SIGN_LOST,
  NAME_CHANGED,
  NAME_INCONSISTENT,
  GLOSSARY_MISSED,
  QUOTATION_ADDED,
  QUOTATION_LOST,
  ADDRESS_CHANGED,
  HEDGE_LOST,
  NEGATION_CHANGED,
  SUMMARY_EMPTY,
  SUMMARY_HEADLINE,
  SUMMARY_LENGTH,
  SUMMARY_POINTS,
  CITATION_UNKNOWN,
  TOPIC_UNKNOWN,
  SUMMARY_NUMBER,
  SUMMARY_NAME,
  SUMMARY_QUOTATION,
  SUMMARY_REVERSED,
  SUMMARY_COPIED;

  private static final int LONGEST_EVIDENCE = 160;

  /// The name used in findings: `paragraph-missing`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether some check finds things under this name.
  static boolean isKnown(String label) {
    return Arrays.stream(values()).anyMatch(code -> code.label().equals(label));
  }

  /// An error in a paragraph of a translation; the evidence says which paragraph.
  Finding inTranslation(int paragraph, String seen) {
    return Finding.error(
        label(), Stage.TRANSLATE, paragraph, cut(Wording.place(paragraph) + ": " + seen));
  }

  /// A warning on a paragraph of a translation; the evidence says which paragraph.
  Finding warningInTranslation(int paragraph, String seen) {
    return Finding.warning(
        label(), Stage.TRANSLATE, paragraph, cut(Wording.place(paragraph) + ": " + seen));
  }

  /// An error in a summary.
  Finding inSummary(String seen) {
    return Finding.error(label(), Stage.SUMMARIZE, noParagraph(), cut(seen));
  }

  /// A warning on a summary.
  Finding warningInSummary(String seen) {
    return Finding.warning(label(), Stage.SUMMARIZE, noParagraph(), cut(seen));
  }

  private static @Nullable Integer noParagraph() {
    return null;
  }

  private static String cut(String evidence) {
    return Wording.cut(evidence, LONGEST_EVIDENCE);
  }
}
