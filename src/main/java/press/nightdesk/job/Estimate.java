package press.nightdesk.job;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.publish.ArtefactJson;

/// What a run would do, before anything is paid. Its components are the keys of its JSON, see
/// `docs/commands.md`.
///
/// @param schema `nightdesk/estimate/1`
/// @param name the job's name
/// @param edition which night
/// @param articles what would come in
/// @param stages translate and summarize
/// @param usd of both; null, which is not zero, if a price is unknown
/// @param seconds of both
/// @param spentUsd what the edition has cost so far; null if a price is unknown
/// @param notFetched sources on the web that were not read
/// @param notes what a person should know, a line each
public record Estimate(
    String schema,
    String name,
    String edition,
    Articles articles,
    List<StageEstimate> stages,
    @Nullable UsdSpan usd,
    Span seconds,
    @Nullable BigDecimal spentUsd,
    List<String> notFetched,
    List<String> notes) {
  static final String SCHEMA = "nightdesk/estimate/1";

  /// What would come into the edition.
  ///
  /// @param fresh that need work
  /// @param skipped that would rightly be left out
  /// @param unreadable that cannot be read
  /// @param open those that are in the edition already and wait for a stage
  public record Articles(int fresh, int skipped, int unreadable, int open) {}

  /// What one stage would do.
  ///
  /// @param stage `translate` or `summarize`
  /// @param recorded whether no live model would be asked
  /// @param articles that need it
  /// @param fromLedger those of them whose replies are in the ledger: they cost nothing
  /// @param calls to the model
  /// @param usd null if the price is unknown
  /// @param learntFrom how many replies of the past this goes by; 0 if by rules of thumb
  public record StageEstimate(
      String stage,
      String provider,
      String model,
      boolean recorded,
      int articles,
      int fromLedger,
      Span calls,
      Span inputTokens,
      Span outputTokens,
      @Nullable UsdSpan usd,
      Span seconds,
      int learntFrom) {}

  public Estimate {
    stages = List.copyOf(stages);
    notFetched = List.copyOf(notFetched);
    notes = List.copyOf(notes);
  }

  /// One JSON object.
  public String json() {
    return new ArtefactJson().page(this);
  }
}
