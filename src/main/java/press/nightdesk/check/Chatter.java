package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.nightdesk.domain.Finding;

/// The model did its work and did not talk about it, or refuse it.
final class Chatter {
  private Chatter() {}

  /// The check of one paragraph of a translation.
  static List<Finding> inTranslation(Segment segment) {
    String russian = segment.russian().text();
    List<Finding> findings = new ArrayList<>();
    Refusals.IN_A_TEXT
        .in(russian, segment.english())
        .map(seen -> Code.REFUSAL.inTranslation(segment.n(), refusal(seen)))
        .ifPresent(findings::add);
    Phrases.ASSISTANT_TALK
        .in(russian, segment.english())
        .map(seen -> Code.ASSISTANT_TALK.inTranslation(segment.n(), talk(seen)))
        .ifPresent(findings::add);
    return findings;
  }

  /// The check of one part of a summary, which nobody in the news speaks.
  static List<Finding> inSummary(SummaryPart part) {
    Optional<String> talk =
        Phrases.ASSISTANT_TALK.in("", part.text()).or(() -> Phrases.LABEL.in("", part.text()));
    List<Finding> findings = new ArrayList<>();
    Refusals.IN_A_TEXT
        .in("", part.text())
        .map(seen -> Code.REFUSAL.inSummary(part.place() + ": " + refusal(seen)))
        .ifPresent(findings::add);
    talk.map(seen -> Code.ASSISTANT_TALK.inSummary(part.place() + ": " + talk(seen)))
        .ifPresent(findings::add);
    return findings;
  }

  private static String refusal(String seen) {
    return "a refusal instead of the text: " + Wording.quote(seen);
  }

  private static String talk(String seen) {
    return "words of the assistant, not of the article: " + Wording.quote(seen);
  }
}
