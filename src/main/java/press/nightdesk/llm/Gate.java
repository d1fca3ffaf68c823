package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What all calls to one endpoint owe each other: how many may be in flight, until when nobody
/// may call, and whether anybody is there.
///
/// A 429 holds every caller for the time the provider asks, and narrows the width once for all
/// requests that were sent before it. An endpoint that is down is tried by one caller at a
/// time, ever more rarely. When neither ends within the patience, every caller is told that it
/// is an outage.
///
/// An answer speaks for the endpoint only from the moment its request was sent: what was on its
/// way when a trouble began says nothing about how the endpoint is now.
final class Gate {
  private static final Duration SLICE = Duration.ofMillis(250);

  /// Callers that were held together come back over this part of the pause, and over a second at
  /// most: a provider that asks for a second at a time is not made to wait for two.
  private static final int SPREAD_PART = 4;

  private static final Duration SPREAD = Duration.ofSeconds(1);

  /// How long a call gets more attempts than its own when nobody else is there whose answer would
  /// show that the endpoint is well.
  private static final Duration BENEFIT_OF_DOUBT = Duration.ofMinutes(1);

  /// When so many different calls fail and none that was sent later succeeds, it may not be their
  /// doing.
  private static final int DOWN_AFTER = 3;

  /// And it is not if they are so large a part of the calls in work. A burst hears of its errors
  /// before it hears of its successes, which take longer, so that a number alone proves nothing.
  private static final double DOWN_PART = 0.5;

  private final Width width;
  private final Duration patience;
  private final Clock steady;
  private final Sleeper sleeper;
  private final Backoff backoff;
  private final RandomGenerator random;
  private final Consumer<String> notices;
  private final Closing closing;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private Instant closedUntil = Instant.MIN;
  private @Nullable Trouble trouble;
  private @Nullable Fault over;
  private boolean probing;
  private final Set<Caller> failing = new HashSet<>();

  /// How many passes were given, and the last of them that brought an answer.
  private long given;

  private long answered;

  /// A copy for those who only look: whoever draws it may be waited for by a caller that holds the
  /// lock and has something to tell.
  private volatile int underWay;

  /// Leave to send one request.
  ///
  /// @param number passes are counted 1, 2, 3 …
  /// @param cuts how often the width had been cut when it was given
  /// @param probe whether it finds out if the endpoint is back
  record Pass(Caller caller, long number, int cuts, boolean probe) {}

  /// @param given how many passes had been given when it began
  /// @param down whether nobody answers; else the provider answers that it takes no more
  /// @param outlasted whether it has lasted, or is said to last, longer than our patience; known
  ///     when a request fails, so that whoever has waited as long as was asked may try
  private record Trouble(
      Instant since, long given, int times, boolean down, boolean outlasted, Fault fault) {}

  /// @param patience how long an endpoint may be down, or refuse everybody, before that is an
  ///     outage
  /// @param steady a clock that goes on evenly when the time of day is set
  /// @param backoff the pauses where the provider names none
  /// @param notices is told in one line when the gate closes for a trouble and when that ends
  /// @param closing hears of every time that the gate is closed
  Gate(
      Width width,
      Duration patience,
      Clock steady,
      Sleeper sleeper,
      Backoff backoff,
      RandomGenerator random,
      Consumer<String> notices,
      Closing closing) {
    this.notices = notices;
    this.closing = closing;
    this.width = width;
    this.patience = patience;
    this.steady = steady;
    this.sleeper = sleeper;
    this.backoff = backoff;
    this.random = random;
  }

  /// Waits until a request may be sent. Every pass must be given back by one of the methods below;
  /// who does not send at once asks {@link #honours} before.
  ///
  /// @throws CallFailed with {@link Fault.Outage} once the patience has ended, or with what another
  ///     caller met and everybody would
  Pass enter(Caller caller) {
    Instant pause = Instant.MIN;
    Instant mine = Instant.MIN;
    while (true) {
      Duration wait;
      lock.lock();
      try {
        throwIfOver();
        if (closedUntil.isAfter(pause) && closedUntil.isAfter(steady.instant())) {
          pause = closedUntil;
          // Callers that were held together must not come back as one.
          mine = pause.plus(part(spread(Duration.between(steady.instant(), pause))));
        }
        wait = Duration.between(steady.instant(), mine);
        if (!wait.isPositive()) {
          Pass pass = pass(caller);
          if (pass != null) {
            underWay = width.inFlight();
            return pass;
          }
          changed.awaitUninterruptibly();
          continue;
        }
      } finally {
        lock.unlock();
      }
      sleep(wait.compareTo(SLICE) < 0 ? wait : SLICE);
    }
  }

  /// Whether a pass still holds: nobody sends in a pause with one that was given before it.
  boolean honours(Pass pass) {
    lock.lock();
    try {
      boolean closed = closedUntil.isAfter(steady.instant());
      boolean down = trouble != null && trouble.down() && !pass.probe();
      return over == null && !closed && !down;
    } finally {
      lock.unlock();
    }
  }

  /// The pass was not used.
  void returned(Pass pass) {
    leave(pass, () -> {});
  }

  private @Nullable Pass pass(Caller caller) {
    if (trouble != null && trouble.down()) {
      if (probing) {
        return null;
      }
      probing = true;
      width.enterAnyway();
      return new Pass(caller, ++given, width.cuts(), true);
    }
    return width.enter() ? new Pass(caller, ++given, width.cuts(), false) : null;
  }

  /// The request brought a reply, so the endpoint is well.
  void succeeded(Pass pass) {
    leave(
        pass,
        () -> {
          answered(pass);
          width.succeeded(pass.cuts());
        });
  }

  /// The request brought none.
  ///
  /// @return whether that was its own doing, so that it uses up one of its attempts; otherwise the
  ///     endpoint is in trouble, which is nobody's doing
  boolean failed(Pass pass, Fault fault) {
    AtomicBoolean own = new AtomicBoolean();
    leave(pass, () -> own.set(isOwn(pass, fault)));
    return own.get();
  }

  private boolean isOwn(Pass pass, Fault fault) {
    if (over != null && fault.passing()) {
      // It cannot be asked again, which is not its own doing.
      return false;
    }
    if (fault instanceof Fault.RateLimited) {
      // The refusals of one burst are one refusal: they do not make the pause longer and longer.
      boolean first = pass.cuts() == width.cuts();
      width.refused(pass.cuts());
      worsen(fault, false, first);
      return false;
    }
    if (fault.systemic()) {
      over = fault;
    }
    if (!fault.passing()) {
      // Somebody read the request and answered it.
      answered(pass);
      return true;
    }
    width.pauseGrowth();
    // A time-out takes long enough for others, sent after it, to show that the endpoint is well.
    long until = fault instanceof Fault.TimedOut ? pass.number() : given;
    pass.caller().failed(steady.instant(), until);
    failing.add(pass.caller());
    boolean down = trouble != null && trouble.down();
    if (!down && !(fault instanceof Fault.Unreachable) && !nobodyIsWell()) {
      return true;
    }
    if (!down || pass.probe()) {
      worsen(fault, true, true);
    }
    return false;
  }

  private boolean nobodyIsWell() {
    int inWork = failing.size() + width.inFlight();
    return failing.size() >= Math.max(DOWN_AFTER, DOWN_PART * inWork);
  }

  /// Whether a call that has used up its attempts is to be given more: since it failed first, no
  /// request that anybody sent was answered, so that it may be the endpoint that fails. At the end
  /// of a stage there are too few calls to tell by their number.
  boolean doubts(Caller caller) {
    lock.lock();
    try {
      Instant since = caller.failingSince();
      return since != null
          && over == null
          && answered <= caller.givenBefore()
          && steady.instant().isBefore(since.plus(least(BENEFIT_OF_DOUBT, patience)));
    } finally {
      lock.unlock();
    }
  }

  /// How many requests are under way. Never waits.
  int inFlight() {
    return underWay;
  }

  /// Lets nobody in any more and sends everybody away who waits: the run is to stop.
  void close() {
    lock.lock();
    try {
      over = new Fault.Stopped();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void answered(Pass pass) {
    answered = Math.max(answered, pass.number());
    failing.removeIf(caller -> caller.givenBefore() < pass.number());
    if (trouble != null && trouble.given() < pass.number()) {
      if (trouble.down()) {
        notices.accept("the model answers again");
        closing.closed(trouble.fault(), trouble.since(), steady.instant());
      }
      trouble = null;
    }
  }

  /// @param again whether it got worse, or is only one more sign of the same
  private void worsen(Fault fault, boolean down, boolean again) {
    Instant now = steady.instant();
    Trouble before = trouble;
    int times = before == null ? 1 : before.times() + (again ? 1 : 0);
    Optional<Duration> pause = backoff.after(times, fault);
    Instant since = before == null ? now : before.since();
    long begun = before == null ? given : before.given();
    boolean outlasted = pause.isEmpty() || !now.isBefore(since.plus(patience));
    trouble = new Trouble(since, begun, times, down, outlasted, fault);
    Instant until = now.plus(pause.orElse(Duration.ZERO));
    if (down && !outlasted && until.isAfter(since.plus(patience))) {
      // Whether somebody answers is found out once more at the very end of the patience.
      until = since.plus(patience);
    }
    if (until.isAfter(closedUntil) && until.isAfter(now)) {
      closedUntil = until;
      closing.closed(fault, down ? since : now, until);
    }
    if (before == null || before.down() != down) {
      notices.accept("%s; waiting, at most %s".formatted(fault.message(), inWords(patience)));
    }
  }

  private static String inWords(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private void leave(Pass pass, Runnable change) {
    lock.lock();
    try {
      width.leave();
      underWay = width.inFlight();
      if (pass.probe()) {
        probing = false;
      }
      Trouble before = trouble;
      change.run();
      wake(pass.probe() || over != null || !Objects.equals(before, trouble));
    } finally {
      lock.unlock();
    }
  }

  /// Everybody if the gate itself has changed, else as many as there are places.
  private void wake(boolean everybody) {
    if (everybody) {
      changed.signalAll();
      return;
    }
    for (int free = width.now() - width.inFlight(); free > 0; free--) {
      changed.signal();
    }
  }

  private void throwIfOver() {
    if (over != null) {
      throw new CallFailed(over, 0, null);
    }
    if (trouble != null && trouble.outlasted()) {
      Duration troubled = Duration.between(trouble.since(), steady.instant());
      throw new CallFailed(Fault.Outage.of(troubled, trouble.fault()), 0, null);
    }
  }

  private static Duration spread(Duration pause) {
    return least(pause.dividedBy(SPREAD_PART), SPREAD);
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Duration part(Duration whole) {
    return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
  }

  private void sleep(Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the gate was closed", stop);
    }
  }
}
