package press.nightdesk.llm;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers Nightdesk's requests as OpenAI's chat completions would: sound in form, and English
/// that follows from the Russian text alone.
public final class LoopbackNewsroom {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] WORDS =
      ("a the of and report official said river morning council harbour vote talks winter energy"
              + " region budget border railway minister evening market statement court deputy"
              + " agreement supply factory meeting village northern deliveries spokesman"
              + " yesterday announced parliament production negotiations infrastructure")
          .split(" ");
  private static final int ABSTRACT_WORDS = 45;
  private static final int POINTS = 3;
  private static final int POINT_WORDS = 12;

  private LoopbackNewsroom() {}

  /// The answer to a call in our wire format.
  public static LoopbackAnswer answer(LoopbackCall call) {
    JsonNode task = JSON.readTree(call.userMessage());
    String content = content(task).toString();
    return completion(content, "stop", call.body().length() / 4, content.length() / 4);
  }

  /// A chat completion with this content.
  public static LoopbackAnswer completion(
      String content, String finishReason, int input, int output) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", "loopback").put("object", "chat.completion").put("created", 1_700_000_000);
    root.put("model", "loopback-model");
    ObjectNode choice = root.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finishReason);
    choice.putObject("message").put("role", "assistant").put("content", content);
    ObjectNode usage = root.putObject("usage");
    usage.put("prompt_tokens", input).put("completion_tokens", output);
    usage.put("total_tokens", input + output);
    return LoopbackAnswer.of(200, root.toString());
  }

  /// What a model would write: the content alone.
  public static ObjectNode content(JsonNode task) {
    JsonNode text = task.has("again") && !task.has("paragraphs") ? task.path("again") : task;
    return "summarize".equals(task.path("task").asString(""))
        ? summary(task, text.path("paragraphs"))
        : translation(text.path("paragraphs"));
  }

  private static ObjectNode translation(JsonNode paragraphs) {
    ObjectNode content = JSON.createObjectNode();
    ArrayNode translated = content.putArray("paragraphs");
    for (JsonNode paragraph : paragraphs) {
      translated
          .addObject()
          .put("n", paragraph.path("n").asInt())
          .put("en", english(paragraph.path("ru").asString("")));
    }
    content.putArray("names");
    return content;
  }

  private static ObjectNode summary(JsonNode task, JsonNode paragraphs) {
    int cited = paragraphs.path(0).path("n").asInt(1);
    int seed = paragraphs.toString().hashCode();
    ObjectNode content = JSON.createObjectNode();
    content.put("headline", words(seed, 8));
    content.put("abstract", words(seed + 1, ABSTRACT_WORDS) + ".");
    ArrayNode points = content.putArray("points");
    for (int point = 1; point <= POINTS; point++) {
      ObjectNode one = points.addObject().put("text", words(seed + point, POINT_WORDS) + ".");
      one.putArray("paragraphs").add(Math.max(1, cited));
    }
    return content.put("topic", task.path("topics").path(0).asString("politics"));
  }

  /// English of about the same length with the same figures, the same for the same text. Written
  /// for speed: a benchmark waits for it.
  public static String english(String russian) {
    StringBuilder english = new StringBuilder(russian.length());
    int length = russian.length();
    for (int start = 0; start < length; start++) {
      int end = start;
      while (end < length && !Character.isWhitespace(russian.charAt(end))) {
        end++;
      }
      word(russian, start, end, english);
      start = end;
    }
    return english.toString().strip();
  }

  private static void word(String text, int start, int end, StringBuilder english) {
    int hash = 0;
    boolean digits = false;
    boolean letters = false;
    for (int at = start; at < end; at++) {
      char each = text.charAt(at);
      hash = 31 * hash + each;
      digits |= Character.isDigit(each);
      letters |= Character.isLetter(each);
    }
    if (digits) {
      text.substring(start, end)
          .chars()
          .filter(c -> c < 128)
          .forEach(c -> english.append((char) c));
    } else if (letters) {
      String faithful =
          text.startsWith("млн", start)
              ? "million"
              : "вторник".equals(text.substring(start, end)) ? "Tuesday" : null;
      english.append(faithful == null ? pick(hash) : faithful);
      char last = text.charAt(end - 1);
      english.append(".,:;!?".indexOf(last) >= 0 ? String.valueOf(last) : "");
    }
    if (digits || letters) {
      english.append(' ');
    }
  }

  private static String words(int seed, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> pick(seed * 31 + n * 7))
        .collect(Collectors.joining(" "));
  }

  private static String pick(int hash) {
    return WORDS[Math.floorMod(hash, WORDS.length)];
  }
}
