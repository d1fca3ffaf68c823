package press.nightdesk.publish.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.publish.Link;
import press.nightdesk.publish.Newsletter;

/// The index of an edition before it is set.
///
/// @param job the job's name
/// @param day the edition's day in words
/// @param policy the page's content security policy, which lets its own script run and nothing else
/// @param script what makes the filter work; the page is whole without it
/// @param sections one per topic, in the job's order
/// @param held quarantined articles
/// @param imprint what became of all that came in, who worked on it, and what that cost
/// @param verdicts which verdicts there are
public record IndexPage(
    String job,
    String day,
    String policy,
    String script,
    List<Section> sections,
    List<Held> held,
    Newsletter.Imprint imprint,
    List<String> verdicts) {
  /// The articles on one topic.
  public record Section(String topic, List<Entry> entries) {}

  /// A published article.
  ///
  /// @param page its page's file
  /// @param label `updated` or `corrected`; null if it is new
  public record Entry(
      String page,
      String headline,
      String original,
      String byline,
      String verdict,
      @Nullable String label) {}

  /// A quarantined article: no page, because nothing doubtful is shown.
  public record Held(
      String headline, String language, String byline, @Nullable Link link, List<String> reasons) {}
}
