package press.nightdesk.domain;

import java.time.Instant;

/// A dispatch as a rolling feed has it: with when it came out.
///
/// @param first when the first revision of the article came to the desk, which nothing changes
/// @param last when this revision did, at the last try; later than `first` for what was updated or
///     made anew
public record Release(Dispatch dispatch, Instant first, Instant last) {
  public Release {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "%s came out last at %s, and first at %s"
              .formatted(dispatch.article().id(), last, first));
    }
  }
}
