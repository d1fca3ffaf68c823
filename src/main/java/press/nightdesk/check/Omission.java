package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;

/// No sentence of a paragraph is left out: the sentences that came back do not fit those that were
/// sent unless one of them became nothing.
final class Omission {
  /// By so much, as a logarithm of odds, must the omission explain better where there are as many
  /// sentences as there were: one may have been cut in two, and that is no fault.
  private static final double SURE = 2.4;

  /// Where there are fewer it need not even be the better one: translators seldom join sentences,
  /// and two that were joined share their words with what they became.
  private static final double LIKELY = -1;

  private static final int MOST_SENTENCES = 40;

  private Omission() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    List<String> russian = segment.russianSentences();
    List<String> english = segment.englishSentences();
    if (russian.size() < 2 || english.size() > russian.size() || russian.size() > MOST_SENTENCES) {
      return List.of();
    }
    int[][] shared = SharedWords.ofSentences(russian, english).table();
    Alignment.Dropped dropped = new Alignment(russian, english, shared).dropped();
    return dropped.advantage() < (english.size() < russian.size() ? LIKELY : SURE)
        ? List.of()
        : List.of(
            Code.SENTENCE_MISSING.inTranslation(
                segment.n(), "no English for: " + Wording.quote(russian.get(dropped.sentence()))));
  }
}
