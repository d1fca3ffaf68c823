package press.nightdesk.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;
import press.nightdesk.job.EditedArticle.Bitext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines in the form of `records.jsonl`. Keys that hold no text of the article are passed over.
final class EditedRecords implements EditedForm {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORM =
      "; a line is {\"id\":\"…\",\"paragraphs\":[{\"n\":1,\"en\":\"…\"}]}, as in records.jsonl";

  private final JsonMapper json = new JsonMapper();

  @Override
  public List<Mistake> read(Path file, Consumer<EditedArticle> articles) throws IOException {
    try (BufferedReader input = Files.newBufferedReader(file)) {
      return read(file.toString(), input, articles);
    }
  }

  private List<Mistake> read(String name, BufferedReader input, Consumer<EditedArticle> articles)
      throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    int number = 1;
    for (String line = input.readLine(); line != null; line = input.readLine(), number++) {
      String place = "%s, line %d".formatted(name, number);
      try {
        String plain = number == 1 ? withoutMark(line) : line;
        if (!plain.isBlank()) {
          articles.accept(article(place, json.readTree(plain)));
        }
      } catch (JacksonException broken) {
        mistakes.add(new Mistake(place, "not JSON: " + broken.getOriginalMessage() + FORM));
      } catch (IllegalArgumentException unreadable) {
        mistakes.add(new Mistake(place, unreadable.getMessage() + FORM));
      }
    }
    return mistakes;
  }

  private static EditedArticle article(String place, JsonNode line) {
    require(line.isObject(), "not a JSON object");
    String id = text(line, "id");
    String edition = text(line, "edition");
    require(id != null, "`id` is missing");
    Map<Integer, Bitext> texts = new TreeMap<>();
    if (present(line.path("title"))) {
      texts.put(Paragraph.HEADLINE, bitext(line.path("title")));
    }
    JsonNode paragraphs = line.path("paragraphs");
    require(paragraphs.isArray() || !present(paragraphs), "`paragraphs` is no list");
    for (JsonNode paragraph : paragraphs) {
      int n = number(paragraph.path("n"), "a paragraph's `n`");
      require(n >= 1, "a paragraph's `n` is %d: they are numbered from 1".formatted(n));
      require(texts.put(n, bitext(paragraph)) == null, "paragraph %d stands twice".formatted(n));
    }
    return new EditedArticle(
        place,
        new ArticleId(id == null ? "" : id),
        edition == null ? null : Edition.parse(edition),
        present(line.path("revision")) ? number(line.path("revision"), "`revision`") : null,
        texts,
        present(line.path("summary")) ? summary(line.path("summary")) : null,
        true);
  }

  private static Bitext bitext(JsonNode node) {
    return new Bitext(text(node, "ru"), text(node, "en"));
  }

  private static Summary summary(JsonNode summary) {
    List<Point> points = new ArrayList<>();
    for (JsonNode point : summary.path("points")) {
      List<Integer> cited = new ArrayList<>();
      point.path("paragraphs").forEach(n -> cited.add(number(n, "what a point cites")));
      points.add(new Point(due(point, "text"), cited));
    }
    return new Summary(
        due(summary, "headline"), due(summary, "abstract"), points, due(summary, "topic"));
  }

  private static String due(JsonNode node, String key) {
    String text = text(node, key);
    require(text != null, "the summary's `%s` is missing".formatted(key));
    return text == null ? "" : text;
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode text = node.path(key);
    require(text.isString() || !present(text), "`%s` is no text".formatted(key));
    return text.isString() ? text.asString() : null;
  }

  private static int number(JsonNode node, String what) {
    require(node.isIntegralNumber() && node.canConvertToInt(), what + " is no number");
    return node.asInt();
  }

  private static boolean present(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private static String withoutMark(String line) {
    return !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
