package press.nightdesk.source.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says about its article in JSON-LD, by the words of schema.org.
///
/// @param headline null if it does not say
/// @param published `datePublished` as it is written; null if it does not say
/// @param url null if it does not say
record LinkedData(@Nullable String headline, @Nullable String published, @Nullable String url) {
  private static final LinkedData NOTHING = new LinkedData(null, null, null);
  private static final int DEEPEST = 50;
  private static final int MOST_NODES = 5_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  // Texts in JSON-LD are often put there by templates that escape nothing.
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  /// The first article that a page describes.
  static LinkedData of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .flatMap(script -> article(script).stream())
        .findFirst()
        .map(LinkedData::of)
        .orElse(NOTHING);
  }

  private static Optional<JsonNode> article(Element script) {
    try {
      return article(JSON.readTree(script.data()));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> article(@Nullable JsonNode root) {
    Deque<JsonNode> left = new ArrayDeque<>();
    if (root != null) {
      left.add(root);
    }
    for (int seen = 0; seen < MOST_NODES && !left.isEmpty(); seen++) {
      JsonNode node = left.remove();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(left::add);
    }
    return Optional.empty();
  }

  /// `NewsArticle`, `Article`, `BlogPosting` and their like, alone or in a list.
  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticle(each)) {
          return true;
        }
      }
    }
    return type.isString()
        && (type.stringValue().endsWith("Article") || type.stringValue().endsWith("Posting"));
  }

  private static LinkedData of(JsonNode article) {
    return new LinkedData(
        text(article.path("headline")),
        text(article.path("datePublished")),
        text(article.path("url")));
  }

  private static @Nullable String text(JsonNode value) {
    return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
  }
}
