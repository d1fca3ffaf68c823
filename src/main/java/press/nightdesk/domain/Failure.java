package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// An article, or a file that should have been one, that could not be taken further.
///
/// @param id the identity it has or would have had
/// @param title the headline, as far as it was known; null before it could be read
/// @param stage where it failed
/// @param kind the stable name of the cause, documented in `docs/failures.md`
/// @param message what happened, in one line
/// @param remedy what to do next, in one line
/// @param attempts how many requests were sent for it in this stage; 0 if none was needed to fail
public record Failure(
    ArticleId id,
    @Nullable String title,
    Stage stage,
    String kind,
    String message,
    String remedy,
    int attempts) {
  public Failure {
    if (kind.isBlank() || message.isBlank() || remedy.isBlank()) {
      throw new IllegalArgumentException(
          "failure of %s: kind, message and remedy are due".formatted(id));
    }
  }
}
