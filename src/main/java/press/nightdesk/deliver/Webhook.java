package press.nightdesk.deliver;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import press.nightdesk.domain.ContentHash;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Posts a signed event to an address. What says that it could not take it now is asked again, a
/// few times; what does not answer is not, because it may have taken it.
public final class Webhook implements Channel {
  private static final String KEY = "nightdesk.deliver.webhook";
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Set<Integer> LATER = Set.of(408, 425, 429, 500, 502, 503, 504);

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private final URI address;
  private final Signature signature;
  private final Duration timeout;
  private final Clock clock;
  private final Pause pause;

  /// @param timeout until the last byte of an answer
  /// @param clock dates each attempt
  /// @param pause between two attempts
  public Webhook(URI address, Signature signature, Duration timeout, Clock clock, Pause pause) {
    this.address = address;
    this.signature = signature;
    this.timeout = timeout;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String place() {
    return "webhook at " + Post.host(address);
  }

  @Override
  public ContentHash target() {
    return ContentHash.of(address.toString());
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Receipt deliver(Parcel parcel) {
    String id = "msg_" + parcel.id(target());
    String body = JSON.writeValueAsString(EditionEvent.of(parcel));
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      switch (new Post(timeout).send(address, signature.headers(id, clock.instant(), body), body)) {
        case Post.Reply.Answered answer when answer.good() -> {
          return new Receipt.Sent(id);
        }
        case Post.Reply.Answered answer when !LATER.contains(answer.status()) -> {
          return refused(answer);
        }
        case Post.Reply.Lost(String problem) -> {
          return new Receipt.Unknown(problem, "look for the event " + id);
        }
        case Post.Reply.Answered answer -> {
          if (attempt == ATTEMPTS) {
            return busy("it answered %d each time".formatted(answer.status()));
          }
          wait = answer.delay().map(Duration::ofSeconds).orElse(wait);
        }
        case Post.Reply.Unreached(String problem) -> {
          if (attempt == ATTEMPTS) {
            return busy(problem);
          }
        }
      }
      if (!slept(wait)) {
        return new Receipt.NotSent("the run was stopped", "run again");
      }
      wait = wait.multipliedBy(2);
    }
  }

  private boolean slept(Duration wait) {
    try {
      pause.sleep(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Receipt busy(String problem) {
    return new Receipt.NotSent(
        "%d attempts in vain, %s".formatted(ATTEMPTS, problem), "see to that service");
  }

  private static Receipt refused(Post.Reply.Answered answer) {
    return answer.status() / 100 == 3
        ? new Receipt.NotSent(
            "it redirects (%d), which is not followed".formatted(answer.status()),
            "set %s.url to where it leads".formatted(KEY))
        : new Receipt.NotSent(
            "it answers %d %s".formatted(answer.status(), Words.line(answer.body())).strip(),
            "see what it says, and correct %s".formatted(KEY));
  }
}
