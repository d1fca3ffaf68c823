package press.nightdesk.deliver;

import java.util.Optional;

/// A way to tell somebody of an alert.
public interface Alarm {
  /// Where to, in words that hold no secret: `webhook at hooks.example.org`.
  String place();

  /// Tells it, within the time it was given.
  ///
  /// @return what was in the way, in one line; empty if nothing was
  Optional<String> raise(Alert alert);
}
