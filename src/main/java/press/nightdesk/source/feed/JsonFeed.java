package press.nightdesk.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed, versions 1 and 1.1 (jsonfeed.org).
final class JsonFeed {
  private static final int DEEPEST = 50;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private JsonFeed() {}

  static List<Item> items(String text) throws UnfitException {
    JsonNode items = parse(text).path("items");
    if (!items.isArray()) {
      throw new UnfitException(Unfit.NOT_A_FEED, "it is JSON, but no JSON Feed: it has no items");
    }
    List<Item> found = new ArrayList<>();
    items.forEach(item -> found.add(item(item)));
    return List.copyOf(found);
  }

  private static JsonNode parse(String text) throws UnfitException {
    try {
      return JSON.readTree(text);
    } catch (StreamConstraintsException tooMuch) {
      throw new UnfitException(
          Unfit.NOT_A_FEED,
          "its lists and objects lie in each other more than %d deep, or a name or number is too long"
              .formatted(DEEPEST));
    } catch (JacksonException broken) {
      // Its message quotes the text.
      throw new UnfitException(
          Unfit.NOT_A_FEED,
          broken.getLocation() == null
              ? "it is no whole JSON"
              : "it is no JSON from line %d on".formatted(broken.getLocation().getLineNr()));
    }
  }

  private static Item item(JsonNode item) {
    String html = text(item, "content_html");
    return new Item(
        text(item, "id"),
        first(text(item, "url"), text(item, "external_url")),
        Objects.requireNonNullElse(text(item, "title"), ""),
        Objects.requireNonNullElse(
            first(html, text(item, "content_text"), text(item, "summary")), ""),
        html != null,
        first(text(item, "date_published"), text(item, "date_modified")));
  }

  /// A string, or a number as one: ids are often written so.
  private static @Nullable String text(JsonNode item, String field) {
    JsonNode value = item.path(field);
    String text = value.isString() || value.isNumber() ? value.asString() : "";
    return text.isBlank() ? null : text;
  }

  private static @Nullable String first(@Nullable String... candidates) {
    return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
