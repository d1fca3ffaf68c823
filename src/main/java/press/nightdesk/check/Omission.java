package press.nightdesk.check;

import java.util.List;
import java.util.Optional;
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

  /// Where two sentences may stand without a full stop between them: with a capital that can be
  /// no name's, and with one that can.
  private static final double RUN_ON = 0.5;

  private static final double RUN_ON_OR_NAME = 1.5;

  private static final int MOST_SENTENCES = 40;

  private Omission() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    List<String> russian = segment.russianSentences();
    List<String> english = segment.englishSentences();
    if (english.size() > russian.size() || russian.size() > MOST_SENTENCES) {
      return List.of();
    }
    return missing(russian, english, english.size() < russian.size() ? LIKELY : SURE)
        .or(() -> missingFromRunOn(russian, english))
        .map(
            sentence ->
                Code.SENTENCE_MISSING.inTranslation(
                    segment.n(), "no English for: " + Wording.quote(sentence)))
        .stream()
        .toList();
  }

  /// A cut that leaves more sentences than there can be English for proves nothing but that it is
  /// none.
  private static Optional<String> missingFromRunOn(List<String> russian, List<String> english) {
    return RunOn.of(russian).stream()
        .filter(cut -> cut.sentences().size() <= Alignment.MOST_JOINED * english.size())
        .flatMap(
            cut -> missing(cut.sentences(), english, cut.sure() ? RUN_ON : RUN_ON_OR_NAME).stream())
        .findFirst();
  }

  private static Optional<String> missing(
      List<String> russian, List<String> english, double advantage) {
    if (russian.size() < 2) {
      return Optional.empty();
    }
    int[][] shared = SharedWords.ofSentences(russian, english).table();
    Alignment.Dropped dropped = new Alignment(russian, english, shared).dropped();
    return dropped.advantage() < advantage
        ? Optional.empty()
        : Optional.of(russian.get(dropped.sentence()));
  }
}
