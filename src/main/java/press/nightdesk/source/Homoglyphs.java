package press.nightdesk.source;

import org.jspecify.annotations.Nullable;

/// Letters of one script that pass for those of another.
///
/// A Latin `c` in a Russian word is a slip of the keyboard or a way around a filter. It is noted
/// and never changed: what the letter was meant to be is a guess.
final class Homoglyphs {
  private static final String LATIN = "ABCEHIKMOPTXYaceiopxy";

  private Homoglyphs() {}

  /// The first word that holds Cyrillic letters and Latin ones that look like Cyrillic; null if
  /// there is none. A hyphen parts words: `IT-компания` is none.
  static @Nullable String word(String text) {
    int start = 0;
    boolean cyrillic = false;
    boolean latin = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c >= '\u0400' && c <= '\u04FF') {
        cyrillic = true;
      } else if (c >= 'A' && c <= 'y' && LATIN.indexOf(c) >= 0) {
        latin = true;
      } else if (!Character.isLetter(c)) {
        if (cyrillic && latin) {
          return text.substring(start, i);
        }
        start = i + 1;
        cyrillic = false;
        latin = false;
      }
    }
    return null;
  }
}
