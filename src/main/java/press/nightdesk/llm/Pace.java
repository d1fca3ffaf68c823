package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// How fast requests to one model follow each other: as the job file allows and as the provider has
/// announced in the headers of its answers, whichever is slower.
///
/// Callers get their turn in the order they came. Only the first of them waits for the limits, so
/// that a large request is not overtaken for ever by small ones.
final class Pace {
  private static final Duration SLICE = Duration.ofMillis(250);

  /// A wait that is worth a word.
  private static final Duration LONG = Duration.ofSeconds(10);

  private final String model;
  private final AllowedLimits allowed;
  private final AnnouncedLimits announced;
  private final Duration patience;
  private final Clock steady;
  private final Sleeper sleeper;
  private final Consumer<String> notices;
  private final ScopedValue<Turn> current = ScopedValue.newInstance();
  private final AtomicReference<OutputEstimate> output =
      new AtomicReference<>(OutputEstimate.FIRST);
  private final ReentrantLock queue = new ReentrantLock(true);
  private final AtomicBoolean told = new AtomicBoolean();

  /// Leave to send one request now.
  ///
  /// @param need what it is expected to take
  /// @param mark its place among the others
  record Turn(Need need, AnnouncedLimits.Mark mark) {}

  /// @param model as notices name it
  /// @param allowed by the job file
  /// @param patience how long a provider may ask to wait
  /// @param steady a clock that goes on evenly when the time of day is set
  /// @param notices is told in one line of the first wait that is long
  Pace(
      String model,
      PerMinute allowed,
      Duration patience,
      Clock steady,
      Sleeper sleeper,
      Consumer<String> notices) {
    this.model = model;
    this.allowed = new AllowedLimits(allowed, steady);
    this.announced = new AnnouncedLimits(steady);
    this.patience = patience;
    this.steady = steady;
    this.sleeper = sleeper;
    this.notices = notices;
  }

  /// Waits for the turn of a request.
  ///
  /// @param open whether it may still be sent; asked again and again while it waits
  /// @return empty if it may not any more
  /// @throws CallFailed with {@link Fault.Outage} if the provider has nothing left for longer than
  ///     the patience
  Optional<Turn> await(TokenEstimate input, BooleanSupplier open) {
    Instant came = steady.instant();
    Need need = new Need(input.expected(), output.get().of(input.expected()));
    queue.lock();
    try {
      return first(need, came, open);
    } finally {
      queue.unlock();
    }
  }

  private Optional<Turn> first(Need need, Instant came, BooleanSupplier open) {
    Instant latest = steady.instant().plus(patience);
    allowed.reserve(need);
    boolean sent = false;
    try {
      while (open.getAsBoolean()) {
        Hold hold = Hold.longest(Stream.of(allowed.hold(), announced.hold(need)));
        if (!hold.time().isPositive()) {
          sent = true;
          allowed.take();
          return Optional.of(new Turn(need, announced.spend(need)));
        }
        look(hold, came, latest);
        sleep(hold.time().compareTo(SLICE) < 0 ? hold.time() : SLICE);
      }
      return Optional.empty();
    } finally {
      if (!sent) {
        allowed.refund(need);
      }
    }
  }

  /// Says that a wait is long, or ends it if it would be longer than the patience.
  private void look(Hold hold, Instant came, Instant latest) {
    Instant until = steady.instant().plus(hold.time());
    if (hold.asked() && until.isAfter(latest)) {
      String message =
          "%s would wait %ss for %s".formatted(model, hold.time().toSeconds(), hold.why());
      throw new CallFailed(new Fault.Outage(Duration.between(came, until), message), 0, null);
    }
    if (until.isAfter(came.plus(LONG)) && told.compareAndSet(false, true)) {
      notices.accept("%s: requests wait for %s".formatted(model, hold.why()));
    }
  }

  /// Sends a request whose turn it is, so that the headers of its answer are known for its own.
  <R> R during(Turn turn, ScopedValue.CallableOp<R, RuntimeException> call) {
    return ScopedValue.where(current, turn).call(call);
  }

  /// Hears what an answer says of the provider's limits.
  void heard(RateHeaders headers) {
    if (current.isBound()) {
      announced.heard(current.get().mark(), headers);
    }
  }

  /// Puts what a request has used in the place of the estimate.
  void used(Turn turn, Usage usage) {
    allowed.settle(turn.need(), usage);
    output.updateAndGet(seen -> seen.seen(turn.need().input(), usage.output()));
  }

  private void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the pace", stop);
    }
  }
}
