package press.nightdesk.domain;

/// An article that was read and rightly left out.
///
/// @param id its identity
/// @param title its headline
/// @param reason the stable name of the reason: `language`, `repeat`, `near-repeat` or `old`
/// @param detail the reason in one line, for people
public record Skip(ArticleId id, String title, String reason, String detail) {
  /// It is not written in Russian.
  public static final String LANGUAGE = "language";

  /// Its text is already on the shelf under another identity.
  public static final String REPEAT = "repeat";

  /// Its story is already on the shelf in almost the same words, and the job takes each once.
  public static final String NEAR_REPEAT = "near-repeat";

  /// It was published before the window its source is limited to.
  public static final String OLD = "old";

  /// Whether it was left out because another article says the same.
  public boolean repeats() {
    return reason.equals(REPEAT) || reason.equals(NEAR_REPEAT);
  }

  /// Whether the article may be taken after all when the same text arrives again: because what
  /// it repeats is gone, or because the window was widened.
  public boolean provisional() {
    return isProvisional(reason);
  }

  /// The same of a reason alone.
  public static boolean isProvisional(String reason) {
    return reason.equals(REPEAT) || reason.equals(NEAR_REPEAT) || reason.equals(OLD);
  }
}
