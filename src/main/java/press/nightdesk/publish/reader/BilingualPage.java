package press.nightdesk.publish.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.publish.Link;

/// An article's page before it is set: both texts side by side. Every text is on one line and
/// without unseen characters; none is escaped, save `linkedData`.
///
/// @param job the job's name
/// @param day the edition's day in words
/// @param headline the summary's
/// @param titleRu the article's headline
/// @param titleEn its translation
/// @param lead the summary's abstract
/// @param points what the summary says
/// @param byline source and day
/// @param link the article's own address; null if it has none
/// @param topic what it is filed under
/// @param news what has become of it since an earlier edition told it; null if it is new
/// @param kin where else its text was found
/// @param flags findings that concern no paragraph
/// @param titleFlags findings in the translated headline
/// @param rows the paragraphs
/// @param provenance how the translation and the summary came about, a sentence each
/// @param linkedData a schema.org NewsArticle as JSON, escaped for a script element
public record BilingualPage(
    String job,
    String day,
    String headline,
    String titleRu,
    String titleEn,
    String lead,
    List<Statement> points,
    String byline,
    @Nullable Link link,
    String topic,
    @Nullable String news,
    List<String> kin,
    List<String> flags,
    List<String> titleFlags,
    List<Row> rows,
    List<String> provenance,
    String linkedData) {
  /// A point of the summary and the paragraphs that support it.
  public record Statement(String text, List<Integer> paragraphs) {}

  /// A paragraph in both languages.
  ///
  /// @param flags what the checks warn of in it
  public record Row(int n, String ru, String en, List<String> flags) {}
}
