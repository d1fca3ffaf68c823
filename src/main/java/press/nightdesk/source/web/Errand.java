package press.nightdesk.source.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// Fetches one thing, with all it takes: the delay, robots.txt of every site on the way,
/// redirects, and a server that asks to wait. For one use.
///
/// The deadline is that of all requests together; what is waited in between does not count.
final class Errand {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_WAITS = 2;

  private final Transport transport;
  private final HostPace pace;
  private final Robots robots;
  private final Patience patience;
  private final Manners manners;
  private final Map<String, String> headers;
  private final Size size;
  private Deadline deadline;

  /// @param headers to send along
  /// @param size how much is taken in
  Errand(
      Transport transport,
      HostPace pace,
      Robots robots,
      Patience patience,
      Manners manners,
      Map<String, String> headers,
      Size size) {
    this.transport = transport;
    this.pace = pace;
    this.robots = robots;
    this.patience = patience;
    this.manners = manners;
    this.headers = headers;
    this.size = size;
    this.deadline = Deadline.in(manners.deadline());
  }

  /// Asks, and asks again where it is sent to.
  ///
  /// @param robotsTxt fetches robots.txt; null if it is not asked
  /// @throws UnfitException if there is no answer, or none in time
  Answer run(URI start, Robots.@Nullable Fetch robotsTxt) throws UnfitException {
    URI address = start;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      try {
        Answer answer = patiently(address, robotsTxt);
        if (!answer.isRedirect()) {
          return answer;
        }
        address = target(answer);
      } catch (UnfitException unfit) {
        throw redirected(start, address, unfit);
      }
    }
    throw new UnfitException(
        Unfit.TOO_MANY_REDIRECTS,
        "redirected more than %d times, in the end to %s"
            .formatted(MOST_REDIRECTS, Words.oneLine(address.toString(), 200)));
  }

  /// The failure, saying to which other host it was redirected.
  static UnfitException redirected(URI start, URI end, UnfitException unfit) {
    return Objects.equals(start.getHost(), end.getHost())
        ? unfit
        : unfit.withDetail("redirected to %s: %s".formatted(end.getHost(), unfit.detail()));
  }

  private Answer patiently(URI address, Robots.@Nullable Fetch robotsTxt) throws UnfitException {
    Answer answer = ask(address, robotsTxt, Duration.ZERO);
    for (int waits = 0; waits < MOST_WAITS && answer.asksToWait(); waits++) {
      Duration wait = Objects.requireNonNullElse(answer.retryAfter(), Duration.ZERO);
      if (!patience.grants(address, wait)) {
        return answer;
      }
      answer = ask(address, robotsTxt, wait);
    }
    return answer;
  }

  private Answer ask(URI address, Robots.@Nullable Fetch robotsTxt, Duration wait)
      throws UnfitException {
    long before = System.nanoTime();
    if (robotsTxt != null) {
      robots.requireAllowed(address, robotsTxt);
    }
    Duration delay = robots.delay(address, manners.delay());
    pace.await(address, wait.compareTo(delay) > 0 ? wait : delay);
    deadline = deadline.later(System.nanoTime() - before);
    return transport.get(address, headers, deadline, size);
  }

  private static URI target(Answer redirect) throws UnfitException {
    String location = redirect.location();
    return WebAddress.resolve(redirect.address(), location == null ? "" : location)
        .orElseThrow(
            () ->
                new UnfitException(
                    Unfit.BAD_ADDRESS,
                    "%s redirects to '%s', which is no web address"
                        .formatted(
                            redirect.address().getHost(),
                            Words.oneLine(String.valueOf(location), 100))));
  }
}
