package press.nightdesk.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object a line. Blank lines mean nothing.
final class JsonLines implements RecordForm {
  private final FieldNames names;
  private final Limits limits;
  private final JsonMapper json;

  JsonLines(FieldNames names, Limits limits) {
    this.names = names;
    this.limits = limits;
    this.json =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(limits.nesting())
                            .maxStringLength(limits.lineBytes())
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  @Override
  public Pieces pieces(Lines lines, DumpEncoding encoding) throws UnfitException, IOException {
    Lines.Line first = filled(lines);
    if (first == null) {
      return () -> null;
    }
    requireLines(first, encoding);
    return new Pieces() {
      private Lines.@Nullable Line ahead = first;

      @Override
      public @Nullable Piece next() throws IOException {
        Lines.Line line = ahead == null ? filled(lines) : ahead;
        ahead = null;
        return line == null ? null : piece(line, encoding);
      }
    };
  }

  /// The next line that is not blank; null if there is none.
  private static Lines.@Nullable Line filled(Lines lines) throws IOException {
    Lines.Line line = lines.next();
    while (line != null && isBlank(line)) {
      line = lines.next();
    }
    return line;
  }

  /// A file that is one JSON text would be as many failures as it has lines.
  private static void requireLines(Lines.Line first, DumpEncoding encoding) throws UnfitException {
    String text = PlainText.strip(encoding.shown(first.bytes()));
    if (text.startsWith("[{") || text.equals("[")) {
      throw new UnfitException(
          Unfit.BROKEN_RECORD, "it is one JSON array, not JSON Lines: an object on every line");
    }
    if (text.equals("{")) {
      throw new UnfitException(
          Unfit.BROKEN_RECORD,
          "it is JSON over several lines, not JSON Lines: an object on every line");
    }
  }

  private Piece piece(Lines.Line line, DumpEncoding encoding) {
    return line.tooLong()
        ? Piece.broken(line.number(), line.number(), tooLong(limits))
        : new Piece(
            line.number(), line.number(), line.bytes().length, () -> read(line.bytes(), encoding));
  }

  /// What is said of a line over the limit.
  static UnfitException tooLong(Limits limits) {
    return new UnfitException(
        Unfit.TOO_LARGE, "it is over %,d bytes (line-size)".formatted(limits.lineBytes()));
  }

  private static boolean isBlank(Lines.Line line) {
    if (line.tooLong()) {
      return false;
    }
    for (byte b : line.bytes()) {
      if (b != ' ' && b != '\t' && b != '\r' && b != 0) {
        return false;
      }
    }
    return true;
  }

  private RecordFields read(byte[] bytes, DumpEncoding encoding) throws UnfitException {
    String text = encoding.decode(bytes);
    try {
      JsonNode node = json.readTree(text);
      if (!node.isObject()) {
        throw new UnfitException(
            Unfit.BROKEN_RECORD,
            "it holds no JSON object but: " + node.getNodeType().name().toLowerCase(Locale.ROOT));
      }
      return fields(node);
    } catch (StreamConstraintsException tooDeep) {
      throw new UnfitException(
          Unfit.NESTED_TOO_DEEP,
          "it is nested deeper than %d, or holds a number or a name too long for any record (nesting)"
              .formatted(limits.nesting()));
    } catch (JacksonException broken) {
      // Its own message quotes the text.
      throw new UnfitException(
          Unfit.BROKEN_RECORD,
          "it is no JSON from its character %,d on".formatted(Math.max(1, column(broken))));
    }
  }

  private static long column(JacksonException broken) {
    return broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
  }

  private RecordFields fields(JsonNode record) throws UnfitException {
    return new RecordFields(
        text(record, names.id()),
        text(record, names.url()),
        text(record, names.source()),
        text(record, names.published()),
        text(record, names.title()),
        body(record, names.text()),
        list(record, names.paragraphs()));
  }

  private static @Nullable JsonNode at(JsonNode record, String name) {
    JsonNode own = record.get(name);
    int dot = name.indexOf('.');
    JsonNode below = own == null && dot > 0 ? record.get(name.substring(0, dot)) : null;
    if (below != null) {
      return at(below, name.substring(dot + 1));
    }
    return own == null || own.isNull() ? null : own;
  }

  private static @Nullable String text(JsonNode record, String name) throws UnfitException {
    JsonNode value = at(record, name);
    if (value == null) {
      return null;
    }
    if (!value.isString() && !value.isNumber()) {
      throw new UnfitException(
          Unfit.BROKEN_RECORD, "its field '%s' is neither text nor a number".formatted(name));
    }
    return value.asString();
  }

  /// A body that is a list of texts in a field meant for one text is taken as paragraphs.
  private static @Nullable String body(JsonNode record, String name) throws UnfitException {
    JsonNode value = at(record, name);
    return value != null && value.isArray()
        ? String.join("\n", texts(value, name))
        : text(record, name);
  }

  private static @Nullable List<String> list(JsonNode record, String name) throws UnfitException {
    JsonNode value = at(record, name);
    return value == null ? null : texts(value, name);
  }

  private static List<String> texts(JsonNode list, String name) throws UnfitException {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list) {
      if (!item.isString()) {
        throw new UnfitException(
            Unfit.BROKEN_RECORD, "its field '%s' is no list of texts".formatted(name));
      }
      texts.add(item.asString());
    }
    if (!list.isArray()) {
      throw new UnfitException(
          Unfit.BROKEN_RECORD, "its field '%s' is no list of texts".formatted(name));
    }
    return texts;
  }
}
