package press.nightdesk.domain;

/// An article that was read and rightly left out.
///
/// @param id its identity
/// @param title its headline
/// @param reason the stable name of the reason: `language`, `repeat` or `near-repeat`
/// @param detail the reason in one line, for people
public record Skip(ArticleId id, String title, String reason, String detail) {
  /// It is not written in Russian.
  public static final String LANGUAGE = "language";

  /// Its text is already on the shelf under another identity.
  public static final String REPEAT = "repeat";

  /// Its story is already on the shelf in almost the same words, and the job takes each once.
  public static final String NEAR_REPEAT = "near-repeat";

  /// Whether a reason may pass, so that the article is taken after all when the same text arrives
  /// again: what it repeats may be gone.
  public static boolean isProvisional(String reason) {
    return reason.equals(REPEAT) || reason.equals(NEAR_REPEAT);
  }

  /// The same of this one's.
  public boolean provisional() {
    return isProvisional(reason);
  }
}
