package press.nightdesk.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How long servers that are too busy are waited for: so that one of them cannot hold up a night.
final class Patience {
  /// The longest wait between two requests.
  static final Duration LONGEST = Duration.ofMinutes(2);

  /// The most that a run waits for one host, all in all.
  static final Duration LONGEST_FOR_A_HOST = Duration.ofMinutes(5);

  private final Map<String, Duration> waited = new HashMap<>();

  /// Whether a host may be waited for; the time counts as waited then.
  boolean grants(URI address, Duration wait) {
    Duration all = waited.getOrDefault(address.getHost(), Duration.ZERO).plus(wait);
    if (wait.compareTo(LONGEST) > 0 || all.compareTo(LONGEST_FOR_A_HOST) > 0) {
      return false;
    }
    waited.put(address.getHost(), all);
    return true;
  }
}
