package press.nightdesk.domain;

import java.time.Instant;
import java.util.List;

/// Paragraphs whose translation was taken over from an earlier revision of the article, because
/// their Russian did not change, and who made it then.
///
/// @param revision the revision they were translated for
/// @param paragraphs their numbers in the article as it is now, 0 being the headline
/// @param provider as in the job file of that time
/// @param model the model's name; of recorded replies, who or what they were recorded from
/// @param recorded whether no live model was asked
/// @param prompt the fingerprint of the prompt file of that time
/// @param replies the reply ledger's keys of all that was asked for that revision
/// @param at when the last of these replies came
public record Kept(
    int revision,
    List<Integer> paragraphs,
    String provider,
    String model,
    boolean recorded,
    String prompt,
    List<String> replies,
    Instant at) {
  public Kept {
    paragraphs = List.copyOf(paragraphs);
    replies = List.copyOf(replies);
  }

  /// What a revision's own work contributes.
  public static Kept of(int revision, List<Integer> paragraphs, Provenance work) {
    return new Kept(
        revision,
        paragraphs,
        work.provider(),
        work.model(),
        work.recorded(),
        work.prompt(),
        work.replies(),
        work.at());
  }

  /// The same of other paragraphs.
  public Kept of(List<Integer> others) {
    return new Kept(revision, others, provider, model, recorded, prompt, replies, at);
  }
}
