package press.nightdesk.publish;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a digest says, in the order it says it, before it takes a form. Every text is on one
/// line, of bounded length and without unseen characters; none is escaped.
///
/// @param name the job's name
/// @param day the edition's day in words
/// @param count how much there is to read, in words
/// @param preview what an inbox shows beside the subject
/// @param sections one per topic that has articles
/// @param more what is listed by headline, the most important first
/// @param held quarantined articles
/// @param lost failed articles
/// @param unlisted how many of the last three there are beyond those listed
/// @param imprint how the edition came about
public record Newsletter(
    String name,
    String day,
    String count,
    String preview,
    List<Section> sections,
    List<More> more,
    List<Held> held,
    List<Lost> lost,
    Unlisted unlisted,
    Imprint imprint) {
  /// The same with at most so many of each list; the rest is counted.
  Newsletter listing(int most) {
    return new Newsletter(
        name,
        day,
        count,
        preview,
        sections,
        more.stream().limit(most).toList(),
        held.stream().limit(most).toList(),
        lost.stream().limit(most).toList(),
        new Unlisted(
            Math.max(0, more.size() - most),
            Math.max(0, held.size() - most),
            Math.max(0, lost.size() - most)),
        imprint);
  }

  /// The articles on one topic, the most important first.
  public record Section(String topic, List<Item> items) {}

  /// A published article.
  ///
  /// @param headline the summary's, in English
  /// @param original the article's, in Russian
  /// @param lead the summary's abstract
  /// @param byline source and day
  /// @param link null if there is nowhere to send a reader
  /// @param page where both texts stand side by side; null if nowhere
  /// @param kin who else had the text, and which other articles here tell the same story
  /// @param news what has become of it since it was told before; null if it is new
  /// @param flag what the checks warn of; null if nothing
  public record Item(
      String headline,
      String original,
      String lead,
      List<Statement> points,
      String byline,
      @Nullable Link link,
      @Nullable String page,
      List<String> kin,
      @Nullable String news,
      @Nullable String flag) {}

  /// A point of a summary.
  ///
  /// @param paragraphs those that support it
  public record Statement(String text, List<Integer> paragraphs) {
    /// As in `[2, 3]`; empty if it cites none.
    public String cited() {
      return paragraphs.isEmpty()
          ? ""
          : paragraphs.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /// A published article that is not told, only named.
  ///
  /// @param byline source, day, and why it is only named, if that is not for want of room
  /// @param kin as of an item
  public record More(
      String headline,
      String byline,
      @Nullable Link link,
      @Nullable String page,
      List<String> kin) {}

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

  /// How many articles a form had no room to name.
  public record Unlisted(int more, int held, int lost) {
    static final Unlisted NONE = new Unlisted(0, 0, 0);
  }

  /// The foot of an edition.
  ///
  /// @param notice that replies were recorded, and by what; null if all came from live models
  /// @param lines the books, the models and the cost, a sentence or two each
  public record Imprint(@Nullable String notice, List<String> lines) {}
}
