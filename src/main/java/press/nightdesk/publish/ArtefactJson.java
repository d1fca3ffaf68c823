package press.nightdesk.publish;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.JsonpCharacterEscapes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// How artefacts write JSON: keys in the order of the record's components, null as null, text
/// as it is but for what JSON and line-minded readers (U+2028, U+2029) need escaped.
public final class ArtefactJson {
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder().characterEscapes(JsonpCharacterEscapes.instance()).build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final ObjectWriter indented = mapper.writer().with(indentation());

  /// On one line, without a line end.
  public String line(Object value) {
    return mapper.writeValueAsString(value);
  }

  /// For people to read, ending with a line end.
  public String page(Object value) {
    return indented.writeValueAsString(value) + "\n";
  }

  /// An amount without the zeros that only tell where it was stored.
  static @Nullable BigDecimal amount(@Nullable BigDecimal usd) {
    return usd == null ? null : usd.stripTrailingZeros();
  }

  // The printer's own line end is the machine's.
  private static DefaultPrettyPrinter indentation() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
