package press.nightdesk.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Posts an alert to an address, signed as {@link Webhook} signs. It is sent again once if nobody
/// took it: an alert that comes twice does less harm than one that does not come.
public final class WebhookAlarm implements Alarm {
  private static final int ATTEMPTS = 2;

  private final URI address;
  private final Signature signature;
  private final Duration timeout;
  private final Clock clock;

  /// @param timeout for all attempts together
  /// @param clock dates each attempt
  public WebhookAlarm(URI address, Signature signature, Duration timeout, Clock clock) {
    this.address = address;
    this.signature = signature;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public String place() {
    return "webhook at " + Post.host(address);
  }

  @Override
  public Optional<String> raise(Alert alert) {
    String body = AlertJson.of(alert);
    String problem = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var headers = signature.headers(alert.id(), clock.instant(), body);
      Post.Reply reply = new Post(timeout.dividedBy(ATTEMPTS)).send(address, headers, body);
      switch (reply) {
        case Post.Reply.Answered answer when answer.good() -> {
          return Optional.empty();
        }
        case Post.Reply.Answered answer ->
            problem = "it answers %d %s".formatted(answer.status(), Words.line(answer.body()));
        case Post.Reply.Lost(String lost) -> problem = lost;
        case Post.Reply.Unreached(String unreached) -> problem = unreached;
      }
    }
    return Optional.of(problem.strip());
  }
}
