package press.nightdesk.domain;

import java.util.Locale;

/// The stable names of what is wrong with a reply's form: found while it is read, before any
/// check. `docs/checks.md` explains each.
public enum ReadingCode {
  PARAGRAPH_MISSING,
  PARAGRAPH_EMPTY,
  PARAGRAPH_DOUBLED,
  PARAGRAPH_MERGED,
  PARAGRAPH_UNASKED,
  TOO_LONG,
  TRANSLATION_INCOMPLETE,
  SUMMARY_INCOMPLETE;

  /// The name used in findings: `paragraph-missing`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
