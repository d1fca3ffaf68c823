package press.nightdesk.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a digest says, in the order it says it, before it takes a form. Every text is on one
/// line, of bounded length and without unseen characters; none is escaped.
///
/// @param name the job's name
/// @param day the edition's day in words
/// @param count how much there is to read, in words
/// @param preview what an inbox shows beside the subject
/// @param sections one per topic that has articles
/// @param held quarantined articles
/// @param lost failed articles
/// @param imprint how the edition came about
public record Newsletter(
    String name,
    String day,
    String count,
    String preview,
    List<Section> sections,
    List<Held> held,
    List<Lost> lost,
    Imprint imprint) {
  /// The articles on one topic, newest first.
  public record Section(String topic, List<Item> items) {}

  /// A published article.
  ///
  /// @param headline the summary's, in English
  /// @param original the article's, in Russian
  /// @param lead the summary's abstract
  /// @param byline source and day
  /// @param link null if there is nowhere to send a reader
  /// @param kin who else had the text, and which other articles here tell the same story
  /// @param flag what the checks warn of; null if nothing
  public record Item(
      String headline,
      String original,
      String lead,
      List<Statement> points,
      String byline,
      @Nullable Link link,
      List<String> kin,
      @Nullable String flag) {}

  /// A point of a summary.
  ///
  /// @param cited the paragraphs that support it, as in `[2, 3]`; empty if it cites none
  public record Statement(String text, String cited) {}

  /// A quarantined article, of which nothing is shown that the checks call wrong.
  ///
  /// @param headline the English one if it is sound, else the Russian
  /// @param language of the headline: `en` or `ru`
  /// @param reasons what the checks found, without quoting it
  public record Held(
      String headline, String language, String byline, @Nullable Link link, List<String> reasons) {}

  /// A failed article.
  ///
  /// @param headline its own; where it is not known, the article's id
  /// @param language of the headline: `ru`, or `en` for an id
  public record Lost(String headline, String language, String reason) {}

  /// The foot of an edition.
  ///
  /// @param notice that replies were recorded, and by what; null if all came from live models
  /// @param lines the books, the models and the cost, a sentence or two each
  public record Imprint(@Nullable String notice, List<String> lines) {}
}
