package press.nightdesk.source.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// What sites say in robots.txt (RFC 9309), asked once a run for each.
///
/// A site that has none, or answers with any other 4xx, forbids nothing; one that does not answer
/// or fails forbids everything, until it can say what it wants.
final class Robots {
  /// The name robots.txt may address this program by.
  static final String NAME = "nightdesk";

  /// As much of it as RFC 9309 wants to be read.
  static final Size SIZE = new Size(500 << 10, true);

  /// The longest delay a site can ask for. Without it, one line could hold up a whole night.
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private static final int UNAVAILABLE = 503;

  private final Map<String, BaseRobotRules> known = new HashMap<>();

  /// Fetches robots.txt.
  interface Fetch {
    Answer get(URI robotsTxt) throws UnfitException;
  }

  /// @throws UnfitException if the site forbids the address, or is one that is never asked
  void requireAllowed(URI address, Fetch fetch) throws UnfitException {
    BaseRobotRules rules = rules(address, fetch);
    if (rules.isAllowed(address.toString())) {
      return;
    }
    if (rules.isDeferVisits()) {
      throw new UnfitException(
              Unfit.ROBOTS_FORBID,
              "robots.txt of %s could not be read, so nothing there is"
                  .formatted(address.getHost()))
          .asPassing();
    }
    throw new UnfitException(
        Unfit.ROBOTS_FORBID, "robots.txt of %s forbids it".formatted(address.getHost()));
  }

  /// How long to wait between two requests: what the source wants, or what the site asks for if it
  /// is longer.
  Duration delay(URI address, Duration wanted) {
    BaseRobotRules rules = known.get(WebAddress.origin(address));
    if (rules == null || rules.getCrawlDelay() < 0) {
      return wanted;
    }
    Duration asked = Duration.ofMillis(rules.getCrawlDelay());
    Duration bounded = asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    return bounded.compareTo(wanted) > 0 ? bounded : wanted;
  }

  private BaseRobotRules rules(URI address, Fetch fetch) throws UnfitException {
    String origin = WebAddress.origin(address);
    BaseRobotRules rules = known.get(origin);
    if (rules == null) {
      rules = read(URI.create(origin + "/robots.txt"), fetch);
      known.put(origin, rules);
    }
    return rules;
  }

  private static BaseRobotRules read(URI robotsTxt, Fetch fetch) throws UnfitException {
    // Longer delays than a minute are read as well: by default the library takes a delay over
    // five minutes for a wish not to be visited at all.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    try {
      Answer answer = fetch.get(robotsTxt);
      return answer.isSuccess()
          ? parser.parseContent(
              robotsTxt.toString(), answer.body().bytes(), "text/plain", List.of(NAME))
          : parser.failedFetch(answer.isRedirect() ? UNAVAILABLE : answer.status());
    } catch (UnfitException unavailable) {
      if (unavailable.unfit() == Unfit.PRIVATE_ADDRESS) {
        throw unavailable;
      }
      return parser.failedFetch(UNAVAILABLE);
    }
  }
}
