package press.nightdesk.source;

/// How a dump calls the parts of an article. In JSON a name with dots leads into nested objects:
/// `article.body`.
///
/// @param id the article's own identity
/// @param url its address
/// @param source the name of who published it
/// @param published its date
/// @param title its headline
/// @param text its body, any number of paragraphs
/// @param paragraphs its body as a list, in JSON only
public record FieldNames(
    String id,
    String url,
    String source,
    String published,
    String title,
    String text,
    String paragraphs) {
  /// Our own names.
  public static final FieldNames OWN =
      new FieldNames("id", "url", "source", "published", "title", "text", "paragraphs");
}
