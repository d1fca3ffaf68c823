package press.nightdesk.check;

import java.util.List;
import java.util.regex.Pattern;
import press.nightdesk.domain.Finding;

/// The English is about as long as the Russian, in characters.
///
/// English news runs to 1.05 times the Russian, and the shorter the paragraph the wider it
/// strays: an acronym becomes six words, an idiom becomes two. The bounds are straight lines that
/// leave 999 in 1,000 professional and machine translations of news within, and half of nine in
/// ten paragraphs of 200 characters and more without.
final class Lengths {
  private static final double LEAST_RATIO = 0.65;
  private static final int LEAST_SLACK = 20;

  /// In a long paragraph the sentences' whims even out, so that its length strays with the square
  /// root only (Gale and Church, 1993).
  private static final double USUAL_RATIO = 1.03;

  private static final double FARTHEST = 6;
  private static final double MOST_RATIO = 1.5;
  private static final int MOST_SLACK = 50;

  /// What spelling out one acronym may add: МЧС is the Ministry of Emergency Situations.
  private static final int SPELT_OUT = 25;

  private static final Pattern ACRONYM = Pattern.compile("(?<!\\p{L})\\p{Lu}{2,}(?!\\p{L})");

  private Lengths() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    String source = segment.russian().text();
    int russian = source.strip().length();
    int english = segment.english().strip().length();
    if (english < LEAST_RATIO * russian - LEAST_SLACK
        || english < USUAL_RATIO * russian - FARTHEST * Math.sqrt(russian)) {
      return List.of(
          Code.TOO_SHORT.inTranslation(
              segment.n(), lengths(russian, english) + ": something seems to be left out"));
    }
    double most = MOST_RATIO * russian + MOST_SLACK;
    // Acronyms are counted only where they can matter.
    if (english > most && english > most + SPELT_OUT * acronyms(source)) {
      return List.of(
          Code.TOO_LONG.inTranslation(
              segment.n(), lengths(russian, english) + ": something seems to be added"));
    }
    return List.of();
  }

  private static long acronyms(String russian) {
    return ACRONYM.matcher(russian).results().count();
  }

  private static String lengths(int russian, int english) {
    return "%d characters of English for %d of Russian".formatted(english, russian);
  }
}
