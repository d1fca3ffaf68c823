package press.nightdesk.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A standing in JSON, key by key as `docs/commands.md` describes it; also what a run leaves for
/// `status` to read.
record StandingJson(
    String schema,
    String name,
    @Nullable String edition,
    String state,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable String stage,
    @Nullable Instant asOf,
    @Nullable Counts counts,
    List<Failed> failures,
    @Nullable Spent spending,
    int waivers,
    List<Sent> deliveries,
    Commands commands) {
  private static final String SCHEMA = "nightdesk/status/1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  record Counts(int in, int published, int quarantined, int failed, int skipped, Waiting waiting) {}

  record Waiting(long translate, long summarize) {}

  record Failed(String stage, String kind, int articles) {}

  record Spent(int calls, Tokens tokens, @Nullable BigDecimal usd, Uncertain possiblyBilled) {}

  record Uncertain(int calls, @Nullable BigDecimal usd) {}

  record Sent(
      String channel,
      String target,
      String state,
      String contents,
      @Nullable String reference,
      @Nullable String problem,
      Instant at) {
    static Sent of(Delivery from) {
      return new Sent(
          from.channel(),
          from.target().value(),
          from.state().label(),
          from.contents().value(),
          from.reference(),
          from.problem(),
          from.at());
    }

    Delivery delivery() {
      return new Delivery(
          channel,
          new ContentHash(target),
          Delivery.State.of(state),
          new ContentHash(contents),
          reference,
          problem,
          at);
    }
  }

  record Commands(@Nullable String run, @Nullable String retry) {}

  static StandingJson of(Standing standing, @Nullable String run, @Nullable String retry) {
    EditionCounts counts = standing.counts();
    return new StandingJson(
        SCHEMA,
        standing.name(),
        Objects.toString(standing.edition(), null),
        standing.state().label(),
        standing.started(),
        standing.ended(),
        standing.stage() == null ? null : standing.stage().label(),
        standing.asOf(),
        counts == null ? null : counts(counts),
        failures(counts),
        counts == null ? null : spent(counts.spending()),
        counts == null ? 0 : counts.waivers(),
        counts == null ? List.of() : counts.deliveries().stream().map(Sent::of).toList(),
        new Commands(run, retry));
  }

  String page() {
    return JSON.writeValueAsString(this);
  }

  /// Reads what a run has left.
  ///
  /// @throws RuntimeException if that was something else
  static Standing read(String page) {
    return JSON.readValue(page, StandingJson.class).standing();
  }

  private Standing standing() {
    return new Standing(
        name,
        edition == null ? null : Edition.parse(edition),
        Standing.State.of(state),
        started,
        ended,
        stage == null ? null : Stage.of(stage),
        asOf,
        counts == null || spending == null ? null : counts(counts, spending));
  }

  private EditionCounts counts(Counts in, Spent spent) {
    Waiting waiting = in.waiting();
    int open = Math.toIntExact(waiting.translate() + waiting.summarize());
    return new EditionCounts(
        new Tally(in.in(), in.published(), in.quarantined(), in.failed(), in.skipped(), open),
        waiting.translate(),
        waiting.summarize(),
        failures.stream()
            .map(f -> new FailureCount(Stage.of(f.stage()), f.kind(), f.articles()))
            .toList(),
        new Spending(
            spent.calls(),
            spent.tokens(),
            spent.usd(),
            spent.possiblyBilled().calls(),
            spent.possiblyBilled().usd()),
        waivers,
        deliveries.stream().map(Sent::delivery).toList());
  }

  private static Counts counts(EditionCounts counts) {
    Tally tally = counts.tally();
    return new Counts(
        tally.in(),
        tally.published(),
        tally.quarantined(),
        tally.failed(),
        tally.skipped(),
        new Waiting(counts.toTranslate(), counts.toSummarize()));
  }

  private static List<Failed> failures(@Nullable EditionCounts counts) {
    List<FailureCount> failures = counts == null ? List.of() : counts.failures();
    return failures.stream()
        .map(f -> new Failed(f.stage().label(), f.kind(), f.articles()))
        .toList();
  }

  private static Spent spent(Spending spending) {
    return new Spent(
        spending.calls(),
        spending.tokens(),
        spending.usd(),
        new Uncertain(spending.uncertain(), spending.uncertainUsd()));
  }
}
