package press.nightdesk.summarize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a reply says.
///
/// @param summary null if the reply holds no complete one
/// @param findings what is wrong with the reply as a reply
record SummaryReply(@Nullable Summary summary, List<Finding> findings) {
  private static final int MOST_POINTS = 50;
  private static final int MOST_CITATIONS = 500;

  /// Characters of any text in it: what no summary needs, and the shelf can still keep.
  private static final int LONGEST_TEXT = 5_000;

  /// Reads an answer.
  ///
  /// @param topics the job's topics; a topic is taken in the job's spelling
  static SummaryReply read(Answer answer, List<String> topics) {
    return switch (answer) {
      case Answer.Flawed(Answer.Flaw flaw, String evidence) ->
          new SummaryReply(null, List.of(error(flaw.code(), evidence)));
      case Answer.Read(ObjectNode json, boolean cut) -> read(json, cut, topics);
    };
  }

  private static SummaryReply read(ObjectNode json, boolean cut, List<String> topics) {
    List<Finding> findings = new ArrayList<>();
    if (cut) {
      findings.add(
          error(Answer.Flaw.CUT_SHORT.code(), "the reply was cut off at its length limit"));
    }
    List<String> missing = missing(json);
    if (!missing.isEmpty()) {
      findings.add(
          error(ReadingCode.SUMMARY_INCOMPLETE.label(), "missing: " + String.join(", ", missing)));
      return new SummaryReply(null, findings);
    }
    List<Point> points = new ArrayList<>();
    for (JsonNode point : json.path("points")) {
      points.add(new Point(JsonReply.line(point.path("text")), numbers(point.path("paragraphs"))));
    }
    return new SummaryReply(
        new Summary(
            JsonReply.line(json.path("headline")),
            JsonReply.line(json.path("abstract")),
            points,
            spelt(JsonReply.line(json.path("topic")), topics)),
        findings);
  }

  private static List<String> missing(ObjectNode json) {
    List<String> missing = new ArrayList<>();
    for (String field : List.of("headline", "abstract", "topic")) {
      if (!isText(json.path(field))) {
        missing.add(field);
      }
    }
    JsonNode points = json.path("points");
    if (!points.isArray() || points.isEmpty() || points.size() > MOST_POINTS) {
      missing.add("points (three to five)");
    } else if (points.valueStream().anyMatch(p -> !isText(p.path("text")))) {
      missing.add("text of a point");
    }
    return missing;
  }

  private static boolean isText(JsonNode node) {
    String text = JsonReply.line(node);
    return !text.isEmpty() && text.length() <= LONGEST_TEXT;
  }

  /// The paragraphs a point cites. What is no number is left out: the check asks for citations.
  private static List<Integer> numbers(JsonNode cited) {
    return cited
        .valueStream()
        .limit(MOST_CITATIONS)
        .map(n -> n.asInt(-1))
        .filter(n -> n >= 0)
        .toList();
  }

  private static String spelt(String topic, List<String> topics) {
    return topics.stream().filter(topic::equalsIgnoreCase).findFirst().orElse(topic);
  }

  private static Finding error(String code, String evidence) {
    return Finding.error(code, Stage.SUMMARIZE, null, evidence);
  }
}
