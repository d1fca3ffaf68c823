package press.nightdesk.llm;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// A reply in the form of a recording, which {@link RecordingForm} reads.
record RecordingLine(
    String task,
    String text,
    int ask,
    String about,
    String by,
    Instant at,
    String finishReason,
    @Nullable Usage tokens,
    String content) {
  private static final String OTHER = "other";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static RecordingLine of(PastCall.Replied reply) {
    CallLabel label = reply.label();
    return new RecordingLine(
        label.task(),
        label.text(),
        label.ask(),
        label.subject(),
        "%s %s".formatted(reply.provider(), reply.model()),
        reply.at(),
        Objects.requireNonNullElse(reply.finish(), OTHER),
        reply.usage(),
        reply.text());
  }

  String json() {
    return JSON.writeValueAsString(this);
  }
}
