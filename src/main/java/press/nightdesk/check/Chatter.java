package press.nightdesk.check;

import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// The model did its work and did not talk about it, or refuse it.
final class Chatter {
  private Chatter() {}

  /// The check of one paragraph of a translation.
  static Stream<Finding> inTranslation(Paragraph russian, String english) {
    return Stream.concat(
        Phrases.REFUSAL.in(russian.text(), english).stream()
            .map(seen -> Code.REFUSAL.inTranslation(russian.n(), refusal(seen))),
        Phrases.ASSISTANT_TALK.in(russian.text(), english).stream()
            .map(seen -> Code.ASSISTANT_TALK.inTranslation(russian.n(), talk(seen))));
  }

  /// The check of one part of a summary, which nobody in the news speaks.
  static Stream<Finding> inSummary(SummaryPart part) {
    Optional<String> talk =
        Phrases.ASSISTANT_TALK.in("", part.text()).or(() -> Phrases.LABEL.in("", part.text()));
    return Stream.concat(
        Phrases.REFUSAL.in("", part.text()).stream()
            .map(seen -> Code.REFUSAL.inSummary(part.place() + ": " + refusal(seen))),
        talk.stream().map(seen -> Code.ASSISTANT_TALK.inSummary(part.place() + ": " + talk(seen))));
  }

  private static String refusal(String seen) {
    return "a refusal instead of the text: " + Wording.quote(seen);
  }

  private static String talk(String seen) {
    return "words of the assistant, not of the article: " + Wording.quote(seen);
  }
}
