package press.nightdesk.publish.feed;

import java.util.List;
import press.nightdesk.domain.Release;

/// What the job's editions have told, seen from their end.
@FunctionalInterface
public interface Backlog {
  /// The newest releases, newest first, each article once.
  ///
  /// @param most how many, at most
  List<Release> newest(int most);
}
