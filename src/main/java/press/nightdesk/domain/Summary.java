package press.nightdesk.domain;

import java.util.List;

/// What a newsletter prints of an article.
///
/// @param headline in English
/// @param lead the abstract (`abstract` in JSON, which Java keeps for itself): 40 to 70 words
/// @param points three to five, each with its paragraphs
/// @param topic one of the job's topics
public record Summary(String headline, String lead, List<Point> points, String topic) {
  public Summary {
    points = List.copyOf(points);
  }
}
