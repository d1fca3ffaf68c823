package press.nightdesk.job;

import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;

/// What a person or a scheduler asks for.
///
/// @param edition which night; null for today in the job's zone
/// @param limit the most articles to take in; null for no limit
public record RunRequest(@Nullable Edition edition, @Nullable Integer limit) {
  public RunRequest {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("--limit %d: a limit is 1 or more".formatted(limit));
    }
  }
}
