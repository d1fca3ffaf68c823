package press.nightdesk.source.web;

import java.time.Duration;

/// How a source behaves on the web.
///
/// @param userAgent what it calls itself
/// @param delay at least so long between two requests to one host; robots.txt may ask for more
/// @param deadline until the last byte, of all requests that one feed or page takes
/// @param allowPrivate whether addresses outside the public internet may be asked, except those
///     that are link-local or at which clouds keep keys
public record Manners(String userAgent, Duration delay, Duration deadline, boolean allowPrivate) {
  public Manners {
    if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("a User-Agent is printable ASCII on one line");
    }
    if (delay.isNegative() || deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("delay and deadline are positive");
    }
  }
}
