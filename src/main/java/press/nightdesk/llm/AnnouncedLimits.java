package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import press.nightdesk.llm.RateHeaders.Allowance;
import press.nightdesk.llm.RateHeaders.Kind;

/// The limits that a provider has announced for one model, by the newest request it has answered
/// and what has been sent since. Safe to share.
final class AnnouncedLimits {
  private final Clock steady;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Kind, Announced> announced = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> spent = new EnumMap<>(Kind.class);
  private final Map<Kind, Long> newest = new EnumMap<>(Kind.class);
  private long sent;

  /// A request among the others.
  ///
  /// @param number counts the requests sent
  /// @param spent what all of them took until then, this one included
  record Mark(long number, Map<Kind, Long> spent) {
    Mark {
      spent = Map.copyOf(spent);
    }
  }

  /// @param steady a clock that goes on evenly when the time of day is set
  AnnouncedLimits(Clock steady) {
    this.steady = steady;
  }

  /// What an answer to this request says.
  void heard(Mark request, RateHeaders headers) {
    lock.lock();
    try {
      headers
          .allowances()
          .forEach((kind, said) -> heard(request, kind, said, headers.retryAfter()));
    } finally {
      lock.unlock();
    }
  }

  private void heard(Mark request, Kind kind, Allowance said, @Nullable Duration retryAfter) {
    // Answers overtake each other, and an older one would bring back what is long spent.
    if (request.number() < newest.getOrDefault(kind, 0L)) {
      return;
    }
    newest.put(kind, request.number());
    long since = spent.getOrDefault(kind, 0L) - request.spent().getOrDefault(kind, 0L);
    // Who has nothing left and yet asks to come again before the reset lets it flow back.
    boolean flows =
        said.remaining() == 0 && retryAfter != null && retryAfter.compareTo(said.untilReset()) < 0;
    announced.put(kind, new Announced(said, since, flows, announced.get(kind), steady.instant()));
  }

  /// A request is sent.
  Mark spend(Need need) {
    lock.lock();
    try {
      Instant now = steady.instant();
      announced.forEach((kind, limit) -> limit.spend(need.of(kind), now));
      for (Kind kind : Kind.values()) {
        spent.merge(kind, need.of(kind), Long::sum);
      }
      return new Mark(++sent, spent);
    } finally {
      lock.unlock();
    }
  }

  Hold hold(Need need) {
    lock.lock();
    try {
      Instant now = steady.instant();
      return Hold.longest(
          announced.entrySet().stream()
              .map(entry -> hold(entry.getKey(), entry.getValue(), need, now)));
    } finally {
      lock.unlock();
    }
  }

  private static Hold hold(Kind kind, Announced limit, Need need, Instant now) {
    long amount = need.of(kind);
    String why = "the provider's limit of " + kind.label();
    return new Hold(limit.untilThereIs(amount, now), why, !limit.suffices(amount, now));
  }
}
