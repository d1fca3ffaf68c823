package press.nightdesk.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.figures.Figures;
import press.nightdesk.publish.figures.Logbook;

/// `run.json`, key by key as `docs/run.schema.json` describes it.
record RunBooks(
    String schema,
    String name,
    String edition,
    int in,
    int published,
    int quarantined,
    int failed,
    int skipped,
    int open,
    boolean complete,
    Verdicts verdicts,
    List<FailureJson> failures,
    List<SkipJson> skips,
    List<Kept> quarantine,
    List<NameRenderings> inconsistentNames,
    Expense spending,
    List<ModelUse> models,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String glossary,
    Figures figures,
    List<DeliveryJson> deliveries) {
  static final String SCHEMA = "nightdesk/run/1";

  /// Of an article that has no term of the glossary.
  private static final String TOLD_NOTHING = ContentHash.of("").value();

  static RunBooks of(NightEdition edition, Logbook logbook) {
    Tally tally = edition.tally();
    return new RunBooks(
        SCHEMA,
        edition.name(),
        edition.edition().toString(),
        tally.in(),
        tally.published(),
        tally.quarantined(),
        tally.failed(),
        tally.skipped(),
        tally.open(),
        tally.complete(),
        Verdicts.of(edition.dispatches()),
        edition.failures().stream().map(FailureJson::of).toList(),
        edition.skips().stream().map(SkipJson::of).toList(),
        edition.dispatches().stream()
            .filter(d -> d.verdict() == Verdict.QUARANTINED)
            .map(Kept::of)
            .toList(),
        NameRenderings.in(edition.dispatches()),
        Expense.of(edition.spending()),
        ModelUse.in(edition.dispatches()),
        toldOf(edition.dispatches()),
        Figures.of(edition, logbook),
        DeliveryJson.in(edition));
  }

  /// A hash of all that records say their articles were told of the glossary; null if they were
  /// told nothing.
  private static @Nullable String toldOf(List<Dispatch> dispatches) {
    String told =
        dispatches.stream()
            .map(dispatch -> dispatch.translation().provenance().glossary())
            .filter(hash -> hash != null && !hash.equals(TOLD_NOTHING))
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    return told.isEmpty() ? null : ContentHash.of(told).value();
  }

  record Verdicts(long clean, long flagged, long quarantined) {
    static Verdicts of(List<Dispatch> dispatches) {
      return new Verdicts(
          count(dispatches, Verdict.CLEAN),
          count(dispatches, Verdict.FLAGGED),
          count(dispatches, Verdict.QUARANTINED));
    }

    private static long count(List<Dispatch> dispatches, Verdict verdict) {
      return dispatches.stream().filter(d -> d.verdict() == verdict).count();
    }
  }

  record FailureJson(
      String id,
      @Nullable String title,
      String stage,
      String kind,
      String message,
      String remedy,
      int attempts) {
    static FailureJson of(Failure failure) {
      return new FailureJson(
          failure.id().value(),
          failure.title(),
          failure.stage().label(),
          failure.kind(),
          failure.message(),
          failure.remedy(),
          failure.attempts());
    }
  }

  record SkipJson(String id, String title, String reason, String detail) {
    static SkipJson of(Skip skip) {
      return new SkipJson(skip.id().value(), skip.title(), skip.reason(), skip.detail());
    }
  }

  /// A quarantined article. The title is the Russian one, which nobody doubts.
  record Kept(String id, String title, List<FindingJson> findings) {
    static Kept of(Dispatch dispatch) {
      return new Kept(
          dispatch.article().id().value(),
          dispatch.article().title(),
          FindingJson.of(dispatch.findings()));
    }
  }

  record Expense(int calls, Tokens tokens, @Nullable BigDecimal usd, Uncertain possiblyBilled) {
    static Expense of(Spending spending) {
      return new Expense(
          spending.calls(),
          spending.tokens(),
          ArtefactJson.amount(spending.usd()),
          new Uncertain(spending.uncertain(), ArtefactJson.amount(spending.uncertainUsd())));
    }
  }

  /// Calls without a reply that may have been billed, and the most they can have cost.
  record Uncertain(int calls, @Nullable BigDecimal usd) {}
}
