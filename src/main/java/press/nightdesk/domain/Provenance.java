package press.nightdesk.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made a piece of work, from what, and what it cost.
///
/// @param provider as in the job file; `recorded` for recorded replies; `none`, like the model, if
///     the provider refused every call without a reply
/// @param model the model's name; of recorded replies, who or what they were recorded from
/// @param recorded whether no live model was asked
/// @param prompt the fingerprint of the prompt file
/// @param replies the reply ledger's keys, in the order asked
/// @param tokens the sum over all calls; null if the provider does not say
/// @param usd the sum over all calls; null if the price is unknown, which is not zero
/// @param attempts how many requests were sent, failed ones and re-asks included
/// @param at when the last reply came, or the last refusal if there was no reply
/// @param kept what was taken over from earlier revisions and is not in any of the sums here; where
///     all was, `provider`, `model`, `recorded` and `at` are those of the newest of them
/// @param glossary the hash of the glossary's terms that the article was told; null of a summary,
///     which is told none, and of work from before this was kept
/// @param asked the model as the job file called it, to which providers add a version in their
///     answer; null of work from before this was kept
public record Provenance(
    String provider,
    String model,
    boolean recorded,
    String prompt,
    List<String> replies,
    @Nullable Tokens tokens,
    @Nullable BigDecimal usd,
    int attempts,
    Instant at,
    List<Kept> kept,
    @Nullable String glossary,
    @Nullable String asked) {
  public Provenance {
    replies = List.copyOf(replies);
    kept = List.copyOf(kept);
  }

  /// Of work into which nothing was taken over.
  public Provenance(
      String provider,
      String model,
      boolean recorded,
      String prompt,
      List<String> replies,
      @Nullable Tokens tokens,
      @Nullable BigDecimal usd,
      int attempts,
      Instant at) {
    this(
        provider, model, recorded, prompt, replies, tokens, usd, attempts, at, List.of(), null,
        null);
  }

  /// The same, with what it was asked of.
  ///
  /// @param terms the hash of the glossary's terms; null if it was told none
  /// @param name the model as the job file called it; null if that is not known
  public Provenance of(@Nullable String terms, @Nullable String name) {
    return new Provenance(
        provider, model, recorded, prompt, replies, tokens, usd, attempts, at, kept, terms, name);
  }
}
