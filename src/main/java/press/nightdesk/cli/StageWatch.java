package press.nightdesk.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.Pause;

/// Gathers what is heard of one stage. Safe for use by any number of threads.
final class StageWatch {
  /// Paces are those of the last minute: an hour's would hide a pause, and a second's jump about.
  private static final Duration OF_LATE = Duration.ofMinutes(1);

  /// Of fewer articles, or in less time, nobody can tell a pace.
  private static final int FEW = 5;

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Stage stage;
  private final long total;
  private final Instant started;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Deque<Mark> bills = new ArrayDeque<>();
  private IntSupplier inWork = () -> 0;
  private IntSupplier inFlight = () -> 0;
  private long done;
  private long amiss;
  private @Nullable Spending spent;
  private @Nullable Spending before;
  private long doneBefore;
  private @Nullable Pause pause;
  private @Nullable String said;

  /// So many articles, or tokens, at that time.
  private record Mark(Instant at, long count) {}

  /// @param total how many articles the stage has to do; 0 if it cannot know
  StageWatch(Stage stage, long total, Instant started) {
    this.stage = stage;
    this.total = total;
    this.started = started;
    marks.add(new Mark(started, 0));
  }

  synchronized void inWork(IntSupplier articles) {
    inWork = articles;
  }

  synchronized void requests(IntSupplier underWay) {
    inFlight = underWay;
  }

  synchronized void advanced(List<Outcome> outcomes, Instant now) {
    done += outcomes.size();
    amiss += outcomes.stream().filter(StageWatch::isAmiss).count();
    said = outcomes.isEmpty() ? said : null;
    mark(marks, now, done);
  }

  synchronized void spent(Spending so, Instant now) {
    if (before == null) {
      before = so;
      doneBefore = done;
    }
    spent = so;
    mark(bills, now, so.tokens().input() + so.tokens().output());
  }

  synchronized void paused(Pause on) {
    pause = on;
  }

  /// What was said of a trouble has had its time.
  synchronized void answered() {
    said = null;
  }

  synchronized void said(String message) {
    said = message;
  }

  /// How it stands now.
  synchronized StageFacts facts(Instant now) {
    mark(marks, now, done);
    Double articles = done < FEW ? null : perMinute(marks, now);
    return new StageFacts(
        stage,
        done,
        total,
        amiss,
        inWork.getAsInt(),
        inFlight.getAsInt(),
        Duration.between(started, now),
        articles,
        perMinute(bills, now),
        left(articles),
        spent,
        projected(),
        waiting(now),
        said);
  }

  private StageFacts.@Nullable Waiting waiting(Instant now) {
    return pause == null || !pause.until().isAfter(now)
        ? null
        : new StageFacts.Waiting(
            pause.provider(), pause.reason(), Duration.between(now, pause.until()));
  }

  private static void mark(Deque<Mark> marks, Instant now, long count) {
    marks.add(new Mark(now, count));
    // The last one before the minute stays: it tells where the minute began.
    while (marks.size() > 2 && isOld(marks.stream().skip(1).findFirst().orElseThrow(), now)) {
      marks.removeFirst();
    }
  }

  private static boolean isOld(Mark mark, Instant now) {
    return Duration.between(mark.at(), now).compareTo(OF_LATE) >= 0;
  }

  private static @Nullable Double perMinute(Deque<Mark> marks, Instant now) {
    if (marks.isEmpty() || Duration.between(marks.getFirst().at(), now).compareTo(SOON) < 0) {
      return null;
    }
    double minutes = Duration.between(marks.getFirst().at(), now).toMillis() / 60_000.0;
    return (marks.getLast().count() - marks.getFirst().count()) / minutes;
  }

  private @Nullable Duration left(@Nullable Double perMinute) {
    return perMinute == null || perMinute <= 0 || total < done
        ? null
        : Duration.ofSeconds(Math.round((total - done) / perMinute * 60));
  }

  private @Nullable BigDecimal projected() {
    long since = done - doneBefore;
    if (spent == null || before == null || since < FEW || total < done) {
      return null;
    }
    BigDecimal now = spent.usd();
    BigDecimal then = before.usd();
    return now == null || then == null
        ? null
        : now.subtract(then)
            .divide(BigDecimal.valueOf(since), MathContext.DECIMAL64)
            .multiply(BigDecimal.valueOf(total - done))
            .add(now);
  }

  private static boolean isAmiss(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed _ -> true;
      case Outcome.Translating t -> t.translation().verdict() == Verdict.QUARANTINED;
      case Outcome.Summarizing s -> s.summary().verdict() == Verdict.QUARANTINED;
    };
  }
}
