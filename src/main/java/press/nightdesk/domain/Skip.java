package press.nightdesk.domain;

/// An article that was read and rightly left out.
///
/// @param id its identity
/// @param title its headline
/// @param reason the stable name of the reason: `language`, `repeat` or `old`
/// @param detail the reason in one line, for people
public record Skip(ArticleId id, String title, String reason, String detail) {
  /// It is not written in Russian.
  public static final String LANGUAGE = "language";

  /// Its text is already on the shelf under another identity.
  public static final String REPEAT = "repeat";

  /// It was published before the window its source is limited to.
  public static final String OLD = "old";

  /// Whether the article may be taken after all when the same text arrives again: because what
  /// it repeats is gone, or because the window was widened.
  public boolean provisional() {
    return reason.equals(REPEAT) || reason.equals(OLD);
  }
}
