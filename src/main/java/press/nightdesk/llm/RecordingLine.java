package press.nightdesk.llm;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// A reply in the form of a recording, which {@link RecordingForm} reads, with what the ledger
/// knows of it besides, which {@link LedgerForm} reads.
record RecordingLine(
    String task,
    String text,
    int ask,
    String about,
    String by,
    Instant at,
    String finishReason,
    @Nullable Usage tokens,
    String key,
    String provider,
    String model,
    int round,
    @Nullable BigDecimal usd,
    int attempts,
    long latencyMs,
    String content) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static RecordingLine of(PaidReply reply) {
    CallLabel label = reply.label();
    ReplyMetadata.Facts facts = reply.facts();
    FinishReason finish = Objects.requireNonNullElse(reply.finish(), FinishReason.OTHER);
    return new RecordingLine(
        label.task(),
        label.text(),
        label.ask(),
        label.subject(),
        "%s %s".formatted(reply.provider(), reply.model()),
        facts.at(),
        finish.name().toLowerCase(Locale.ROOT),
        facts.usage(),
        reply.key(),
        reply.provider(),
        reply.model(),
        label.round(),
        facts.usd(),
        facts.attempts(),
        facts.latency().toMillis(),
        reply.text());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
