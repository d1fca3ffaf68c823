package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one JSON object as a recording and collects every mistake in it.
final class RecordingForm {
  private static final Set<String> FIELDS =
      Set.of("task", "text", "ask", "about", "by", "at", "finishReason", "tokens", "content");
  static final String HASH = "sha256:[0-9a-f]{64}";

  private final JsonNode node;
  private final List<String> mistakes = new ArrayList<>();

  private RecordingForm(JsonNode node) {
    this.node = node;
  }

  /// The recording, if it is whole.
  ///
  /// @param mistakes gets a line for each mistake, beginning with the field's name
  /// @return null if there was one
  static @Nullable Recording read(JsonNode node, List<String> mistakes) {
    RecordingForm form = new RecordingForm(node);
    Recording recording = form.recording();
    mistakes.addAll(form.mistakes);
    return form.mistakes.isEmpty() ? recording : null;
  }

  private Recording recording() {
    node.propertyNames().stream()
        .filter(name -> !FIELDS.contains(name) && !LedgerForm.FIELDS.contains(name))
        .forEach(name -> mistakes.add("'%s' is unknown".formatted(name)));
    String task = string("task");
    String text = string("text");
    if (!text.isEmpty() && !text.matches(HASH)) {
      mistakes.add("'text' is 'sha256:' and 64 hexadecimal digits");
    }
    string("about");
    return new Recording(
        new Recording.Call(task, text, ask()),
        string("by"),
        at(),
        finish(),
        usage(),
        round(),
        content());
  }

  private @Nullable Integer round() {
    JsonNode round = node.path(LedgerForm.ROUND);
    if (round.isMissingNode()) {
      return null;
    }
    if (!round.isInt() || round.intValue() < 0) {
      mistakes.add("'round' is a whole number from 0");
    }
    return round.asInt(0);
  }

  private String string(String field) {
    JsonNode value = node.path(field);
    if (!value.isString() || value.stringValue().isBlank()) {
      mistakes.add("'%s' is missing or no text".formatted(field));
      return "";
    }
    return value.stringValue();
  }

  private int ask() {
    JsonNode ask = node.path("ask");
    if (!ask.isInt() || ask.intValue() < 1) {
      mistakes.add("'ask' is missing or no whole number from 1");
      return 1;
    }
    return ask.intValue();
  }

  private Instant at() {
    String at = string("at");
    try {
      return at.contains("T")
          ? Instant.parse(at)
          : LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException noDate) {
      if (!at.isEmpty()) {
        mistakes.add("'at' is a day such as 2026-11-23 or an instant in UTC");
      }
      return Instant.EPOCH;
    }
  }

  private FinishReason finish() {
    String reason = string("finishReason");
    for (FinishReason known : FinishReason.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(reason)) {
        return known;
      }
    }
    if (!reason.isEmpty()) {
      mistakes.add("'finishReason' is stop, length, content_filter or other");
    }
    return FinishReason.OTHER;
  }

  private @Nullable Usage usage() {
    JsonNode tokens = node.path("tokens");
    if (tokens.isMissingNode()) {
      return null;
    }
    JsonNode input = tokens.path("input");
    JsonNode output = tokens.path("output");
    boolean whole = input.canConvertToLong() && output.canConvertToLong() && tokens.size() == 2;
    if (!whole || input.asLong(-1) < 0 || output.asLong(-1) < 0) {
      mistakes.add("'tokens' is {\"input\": …, \"output\": …}, whole numbers from 0");
      return null;
    }
    return new Usage(input.longValue(), output.longValue());
  }

  private String content() {
    JsonNode content = node.path("content");
    if (content.isString()) {
      return content.stringValue();
    }
    if (!content.isObject()) {
      mistakes.add("'content' is missing or neither text nor an object");
    }
    return content.toString();
  }
}
