package press.nightdesk.llm;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Looks through a reply for its object.
final class JsonReplyReader {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 16;
  private static final int MOST_BRACES = 100;

  private static final Pattern REASONING =
      Pattern.compile("\\A\\s*<(think|thinking)>.*?(</\\1>|\\z)", Pattern.DOTALL);
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern REASONING_END = Pattern.compile("</(?:think|thinking)>");

  // A key that stands twice would be a guess which of the two is meant.
  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(200_000)
                          .maxNumberLength(30)
                          .maxNameLength(200)
                          .maxStringLength(LONGEST)
                          .build())
                  .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final char[] text;

  private JsonReplyReader(String text) {
    this.text = text.toCharArray();
  }

  static JsonReply read(String reply) {
    if (reply.length() > LONGEST) {
      return new JsonReply.Absent(
          String.format(Locale.ROOT, "the reply is longer than %,d characters", LONGEST));
    }
    String text = reply.startsWith("\uFEFF") ? reply.substring(1) : reply;
    Matcher reasoning = REASONING.matcher(text);
    if (reasoning.find()) {
      return reasoning.group(2).isEmpty()
          ? new JsonReply.CutShort()
          : new JsonReplyReader(text.substring(reasoning.end())).search();
    }
    JsonReply found = new JsonReplyReader(text).search();
    return found instanceof JsonReply.Found ? found : behindReasoning(text, found);
  }

  static String line(String text) {
    return (hasControl(text) ? CONTROLS.matcher(text).replaceAll(" ") : text).strip();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (Character.isISOControl(character) || character == '\u2028' || character == '\u2029') {
        return true;
      }
    }
    return false;
  }

  /// Some chat templates open the reasoning themselves, so that a reply holds only its end.
  private static JsonReply behindReasoning(String text, JsonReply otherwise) {
    int end = REASONING_END.matcher(text).results().mapToInt(r -> r.end()).max().orElse(-1);
    return end < 0 ? otherwise : new JsonReplyReader(text.substring(end)).search();
  }

  private JsonReply search() {
    JsonReply found = new JsonReply.Absent("the reply holds no JSON object");
    int braces = 0;
    int at = next('{', 0);
    while (at >= 0 && braces++ < MOST_BRACES) {
      if (!opensObject(at)) {
        at = next('{', at + 1);
        continue;
      }
      if (found instanceof JsonReply.Found) {
        return new JsonReply.Absent("the reply holds more than one JSON object");
      }
      try (JsonParser parser = parserAt(at)) {
        found = new JsonReply.Found((ObjectNode) LENIENT.readTree(parser));
        at = next('{', at + (int) parser.currentLocation().getCharOffset());
      } catch (UnexpectedEndOfInputException unclosed) {
        return new JsonReply.CutShort();
      } catch (JacksonException malformed) {
        // What stands inside a broken object must not pass for the object.
        return new JsonReply.Absent("the JSON of the reply is malformed");
      }
    }
    return found;
  }

  /// Whether a key follows the brace. Otherwise it belongs to the prose, or to nothing.
  private boolean opensObject(int brace) {
    try (JsonParser parser = parserAt(brace)) {
      parser.nextToken();
      return parser.nextToken() == JsonToken.PROPERTY_NAME;
    } catch (UnexpectedEndOfInputException unclosed) {
      return next('"', brace) >= 0;
    } catch (JacksonException prose) {
      return false;
    }
  }

  private JsonParser parserAt(int offset) {
    return LENIENT.createParser(text, offset, text.length - offset);
  }

  private int next(char wanted, int from) {
    for (int i = from; i < text.length; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return -1;
  }
}
