package press.nightdesk.source;

import java.util.Locale;
import java.util.Set;

/// Tells names from words, and English from the small words without which nobody writes a
/// sentence in it.
final class LatinWords {
  private static final double SHARE = 0.12;
  private static final int LEAST = 2;

  /// Not those that other languages have too, such as `in`, `is` and `was`.
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "of", "to", "for", "with", "that", "from", "by", "has", "have", "had",
          "are", "were", "will", "said", "says", "its", "his", "their", "this", "which", "after",
          "over", "as", "at", "on", "be", "been", "it", "not", "who", "would", "new", "than");

  private LatinWords() {}

  /// Whether a text in Latin letters is English beyond doubt.
  static boolean isEnglish(String text) {
    int words = 0;
    int english = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        english += i - start <= 6 && ENGLISH.contains(lower(text.substring(start, i))) ? 1 : 0;
        start = -1;
      }
    }
    return english >= Math.max(LEAST, SHARE * words);
  }

  /// Whether all words in Latin letters look like names: `Apple`, `iPhone`, `Pro`, `IBM`.
  static boolean areNames(String text) {
    char before = ' ';
    boolean open = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (!Character.isLetter(c)) {
        if (open) {
          return false;
        }
      } else if (Character.isUpperCase(c)) {
        open = false;
      } else if (!Character.isLetterOrDigit(before)) {
        open = isLatin(c);
      }
      before = c;
    }
    return true;
  }

  private static boolean isLatin(char c) {
    return c < '\u0370';
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
