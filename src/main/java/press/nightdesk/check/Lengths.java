package press.nightdesk.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// The English is about as long as the Russian, in characters.
///
/// English news runs to 1.05 times the Russian, and the shorter the paragraph the wider it
/// strays: an acronym becomes six words, an idiom becomes two. The bounds are straight lines that
/// leave 999 in 1,000 professional and machine translations of news within, and half of nine in
/// ten paragraphs of 200 characters and more without.
final class Lengths {
  private static final double LEAST_RATIO = 0.65;
  private static final int LEAST_SLACK = 20;
  private static final double MOST_RATIO = 1.5;
  private static final int MOST_SLACK = 50;

  /// What spelling out one acronym may add: МЧС is the Ministry of Emergency Situations.
  private static final int SPELT_OUT = 25;

  private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,}(?!\\p{L})");

  private Lengths() {}

  /// The check of one paragraph.
  static Stream<Finding> findings(Paragraph russian, String english) {
    int length = english.strip().length();
    if (length < least(russian.text())) {
      return Stream.of(
          Code.TOO_SHORT.inTranslation(
              russian.n(), lengths(russian, length) + ": something seems to be left out"));
    }
    if (length > most(russian.text())) {
      return Stream.of(
          Code.TOO_LONG.inTranslation(
              russian.n(), lengths(russian, length) + ": something seems to be added"));
    }
    return Stream.empty();
  }

  static double least(String russian) {
    return LEAST_RATIO * russian.strip().length() - LEAST_SLACK;
  }

  static double most(String russian) {
    long acronyms = ACRONYM.matcher(russian).results().count();
    return MOST_RATIO * russian.strip().length() + MOST_SLACK + SPELT_OUT * acronyms;
  }

  private static String lengths(Paragraph russian, int english) {
    return "%d characters of English for %d of Russian"
        .formatted(english, russian.text().strip().length());
  }
}
