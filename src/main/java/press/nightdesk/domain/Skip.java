package press.nightdesk.domain;

/// An article that was read and rightly left out.
///
/// @param id its identity
/// @param title its headline
/// @param reason the stable name of the reason: `language` or `repeat`
/// @param detail the reason in one line, for people
public record Skip(ArticleId id, String title, String reason, String detail) {
  /// It is not written in Russian.
  public static final String LANGUAGE = "language";

  /// Its text is already on the shelf under another identity.
  public static final String REPEAT = "repeat";
}
