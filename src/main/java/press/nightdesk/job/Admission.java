package press.nightdesk.job;

import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;

/// What a run takes in.
sealed interface Admission {
  /// Whatever is new.
  ///
  /// @param limit at most so many that need work
  record New(int limit) implements Admission {}

  /// Only what the edition could not read before.
  ///
  /// @param only the one to take in; null for all
  record Again(@Nullable ArticleId only) implements Admission {}

  /// Nothing: no source is even read.
  record Nothing() implements Admission {}

  /// Whatever is new, without a limit.
  static Admission everything() {
    return new New(Integer.MAX_VALUE);
  }
}
