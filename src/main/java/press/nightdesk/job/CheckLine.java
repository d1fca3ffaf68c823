package press.nightdesk.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.Checks;
import press.nightdesk.check.Texts;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;
import tools.jackson.databind.JsonNode;

/// One article of a file to check, and what the checks find in it.
///
/// @param id as the line has it
/// @param findings of the translation, then of the summary
record CheckLine(String id, List<Finding> findings) {
  CheckLine {
    findings = List.copyOf(findings);
  }

  /// Reads and checks.
  ///
  /// @throws IllegalArgumentException if something is missing or not of its form; the message
  ///     says what
  static CheckLine of(JsonNode line) {
    require(line.isObject(), "not a JSON object");
    JsonNode id = line.path("id");
    require(id.isString() || id.isNumber(), "`id` is missing or no text");
    List<Paragraph> russian = new ArrayList<>();
    List<Paragraph> english = new ArrayList<>();
    read(line, russian, english);
    List<Finding> findings = new ArrayList<>();
    if (!russian.isEmpty()) {
      findings.addAll(Checks.translation().findings(russian, english));
    }
    JsonNode summary = line.path("summary");
    if (!summary.isMissingNode() && !summary.isNull()) {
      require(summary.isObject(), "`summary` is no object");
      findings.addAll(summary(new Texts(russian, english), summary));
    }
    return new CheckLine(id.asString(), findings);
  }

  Verdict verdict() {
    return Verdict.on(findings);
  }

  /// The line to print.
  Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("id", id);
    result.put("verdict", verdict().label());
    result.put("findings", findings.stream().map(CheckLine::json).toList());
    return result;
  }

  private static Map<String, @Nullable Object> json(Finding finding) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", finding.code());
    json.put("severity", finding.severity().label());
    json.put("stage", finding.stage().label());
    json.put("paragraph", finding.paragraph());
    json.put("evidence", finding.evidence());
    return json;
  }

  private static void read(JsonNode line, List<Paragraph> russian, List<Paragraph> english) {
    JsonNode title = line.path("title");
    require(
        title.isObject() || title.isMissingNode() || title.isNull(),
        "`title` is no object with `ru` and `en`");
    if (title.isObject()) {
      add(Paragraph.HEADLINE, title, russian, english);
    }
    JsonNode paragraphs = line.path("paragraphs");
    require(paragraphs.isArray() && !paragraphs.isEmpty(), "`paragraphs` is missing or empty");
    Set<Integer> numbers = new HashSet<>();
    for (JsonNode paragraph : paragraphs) {
      JsonNode n = paragraph.path("n");
      require(
          n.canConvertToInt() && n.isIntegralNumber() && n.asInt() >= 1,
          "a paragraph's `n` is no number from 1");
      require(numbers.add(n.asInt()), "paragraph %d stands twice".formatted(n.asInt()));
      add(n.asInt(), paragraph, russian, english);
    }
  }

  private static void add(int n, JsonNode texts, List<Paragraph> russian, List<Paragraph> english) {
    String ru = text(texts, "ru", "paragraph " + n);
    String en = text(texts, "en", "paragraph " + n);
    if (ru != null && !ru.isBlank()) {
      russian.add(new Paragraph(n, ru));
    }
    if (en != null) {
      english.add(new Paragraph(n, en));
    }
  }

  /// Null if it is absent.
  private static @Nullable String text(JsonNode node, String key, String place) {
    JsonNode text = node.path(key);
    require(
        text.isString() || text.isMissingNode() || text.isNull(),
        "%s: `%s` is no text".formatted(place, key));
    return text.isString() ? text.asString() : null;
  }

  private static List<Finding> summary(Texts texts, JsonNode json) {
    String headline = text(json, "headline", "summary");
    String lead = text(json, "abstract", "summary");
    List<Point> points = points(json.path("points"));
    String topic = text(json, "topic", "summary");
    Summary summary =
        new Summary(
            headline == null ? "" : headline,
            lead == null ? "" : lead,
            points,
            topic == null ? "" : topic);
    return Checks.summary(texts, summary).stream()
        .filter(finding -> headline != null || !finding.code().equals("summary-headline"))
        .filter(finding -> lead != null || !finding.evidence().startsWith("abstract:"))
        .filter(finding -> json.has("points") || !finding.code().equals("summary-points"))
        .toList();
  }

  private static List<Point> points(JsonNode json) {
    require(json.isArray() || json.isMissingNode() || json.isNull(), "`points` is no list");
    List<Point> points = new ArrayList<>();
    for (JsonNode point : json) {
      String text = text(point, "text", "point");
      List<Integer> cited = new ArrayList<>();
      for (JsonNode n : point.path("paragraphs")) {
        require(
            n.isIntegralNumber() && n.canConvertToInt(),
            "a point cites something that is no number");
        cited.add(n.asInt());
      }
      points.add(new Point(text == null ? "" : text, cited));
    }
    return points;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
