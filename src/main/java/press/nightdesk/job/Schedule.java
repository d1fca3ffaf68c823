package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.OpenNlpLanguages;

/// Begins a job's nights when they are due, one after another, until it is told to stop.
///
/// What was missed is told by the shelf: a night is missed if it was due after the last run began.
/// The job file is read anew for each night, and its timetable as soon as it changes.
public final class Schedule implements AutoCloseable {
  /// How often the clock and the job file are looked at: a machine that slept, a clock that was set
  /// and a file that changed are noticed after at most so long.
  private static final Duration GLANCE = Duration.ofSeconds(30);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Path file;
  private final List<String> overrides;
  private final Clock clock;
  private final Rest rest;
  private final Consumer<String> notices;
  private final StopSignal stop;
  private volatile Timetable timetable;
  private volatile ScheduleSettings settings;
  private volatile ScheduleState state;
  private @Nullable String read;
  private @Nullable Instant begun;
  private final String name;
  private @Nullable Lookout lookout;
  private @Nullable RunMetrics metrics;

  /// Lets time pass.
  @FunctionalInterface
  interface Rest {
    /// Returns after this time, or earlier if there is a reason to look up.
    void lasting(Duration time) throws InterruptedException;
  }

  Schedule(
      Path file,
      List<String> overrides,
      Clock clock,
      Rest rest,
      Consumer<String> notices,
      StopSignal stop) {
    this.file = file;
    this.overrides = List.copyOf(overrides);
    this.clock = clock;
    this.rest = rest;
    this.notices = notices;
    this.stop = stop;
    this.read = content();
    JobSettings job = Planner.settings(file, overrides);
    this.name = job.name();
    this.settings = required(job);
    this.timetable = timetable(job);
    Standing standing = standing();
    boolean good = standing != null && standing.state() == Standing.State.COMPLETE;
    this.begun = standing == null ? null : standing.started();
    this.state =
        new ScheduleState(
            clock.instant(), null, null, null, good && standing != null ? standing.ended() : null);
  }

  /// Reads and checks the job, and opens the port of health and metrics.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @param notices is told in one line what happens
  /// @param stop ends the waiting
  /// @throws JobMistaken with everything that has to be mended first
  public static Schedule open(
      Path file, List<String> overrides, Consumer<String> notices, StopSignal stop) {
    Clock clock = Clock.systemUTC();
    Planner.plan(file, overrides, new OpenNlpLanguages(), clock);
    Schedule schedule = new Schedule(file, overrides, clock, stop::sleep, notices, stop);
    int port = schedule.settings.port();
    if (port > 0) {
      schedule.look(port);
    }
    return schedule;
  }

  /// Opens a port for health and metrics.
  ///
  /// @param port 0 for any that is free
  /// @throws JobMistaken if it is taken
  Lookout look(int port) {
    Lookout opened = Lookout.open(port, this);
    lookout = opened;
    metrics = new RunMetrics(opened.meters(), name);
    notices.accept("Health and metrics: " + opened.address());
    return opened;
  }

  /// Begins each night when it is due, until it is told to stop.
  ///
  /// @param night makes one edition as `run` does, and returns the exit code it would end with;
  ///     throws nothing
  /// @return the exit code of the night that was on when it was told to stop; 0 if none was
  public int keep(IntSupplier night) {
    Instant due = planned();
    while (!stop.given()) {
      if (changed()) {
        due = planned();
      }
      Duration left = Duration.between(clock.instant(), due);
      if (left.isPositive()) {
        pause(left.compareTo(GLANCE) < 0 ? left : GLANCE);
        continue;
      }
      int exit = hold(night);
      if (stop.given()) {
        return exit;
      }
      due = planned();
    }
    return 0;
  }

  private int hold(IntSupplier night) {
    Instant now = clock.instant();
    begun = now;
    state = state.begun(now);
    int exit = night.getAsInt();
    Standing standing = standing();
    state =
        state.ended(
            new ScheduleState.PastNight(
                now, clock.instant(), standing == null ? null : standing.edition(), exit));
    return exit;
  }

  /// When the next night begins: at once if one was missed.
  private Instant planned() {
    Instant now = clock.instant();
    Instant last = begun;
    Instant missed =
        last == null || !settings.catchUp()
            ? null
            : timetable.last(now).filter(last::isBefore).orElse(null);
    Instant next =
        missed != null ? now : Objects.requireNonNullElse(timetable.next(later(now)), Instant.MAX);
    notices.accept(
        missed != null
            ? "The night of %s was missed; making up for it now.".formatted(said(missed))
            : "The next night begins %s.".formatted(said(next)));
    state = state.waiting(next);
    return next;
  }

  /// A clock that was put back does not begin a night again.
  private Instant later(Instant now) {
    return begun == null || begun.isBefore(now) ? now : begun;
  }

  private String said(Instant moment) {
    ZoneId zone = timetable.zone();
    return moment.equals(Instant.MAX) ? "never" : MOMENT.format(moment.atZone(zone)) + " " + zone;
  }

  private void pause(Duration time) {
    try {
      rest.lasting(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stop.give();
    }
  }

  /// Whether the job file says something else than when it was last looked at. If it has mistakes
  /// they are told, and the nights that were known stay.
  private boolean changed() {
    String now = content();
    if (Objects.equals(now, read)) {
      return false;
    }
    read = now;
    try {
      JobSettings job = Planner.settings(file, overrides);
      ScheduleSettings fresh = required(job);
      if (fresh.port() != settings.port()) {
        notices.accept("nightdesk.schedule.port has changed: that takes effect when started anew");
      }
      timetable = timetable(job);
      settings = fresh;
      notices.accept("%s has changed and was read anew.".formatted(file));
      return true;
    } catch (JobMistaken mistaken) {
      mistaken.mistakes().forEach(mistake -> notices.accept(mistake.toString()));
      notices.accept(
          "%s has changed and has mistakes: nights keep their times, and are skipped until it is mended."
              .formatted(file));
      return false;
    }
  }

  private @Nullable String content() {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return null;
    }
  }

  private ScheduleSettings required(JobSettings job) {
    if (job.schedule() == null) {
      throw new JobMistaken(
          file.toString(),
          "nightdesk.schedule is missing: write when nights begin, such as schedule: {cron: \"0 0 3 * * *\"}");
    }
    return job.schedule();
  }

  private Timetable timetable(JobSettings job) {
    Mistakes mistakes = new Mistakes(JobFile.load(file, overrides), file);
    Timetable found = SchedulePlanner.timetable(job, mistakes);
    mistakes.throwIfAny();
    return Objects.requireNonNull(found);
  }

  /// Where the job stands; null if that cannot be told now.
  private @Nullable Standing standing() {
    try {
      return Standings.of(file, overrides, null);
    } catch (JobMistaken | DatabaseDamaged | DeskBusy | CannotStart notNow) {
      return null;
    }
  }

  /// What the port shows of runs; null if there is no port.
  public @Nullable RunMetrics metrics() {
    return metrics;
  }

  /// How it stands now.
  ScheduleState state() {
    return state;
  }

  ScheduleState.Health health() {
    return state.health(clock.instant(), timetable, settings.overdue());
  }

  /// For people and machines: to the second.
  static String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    if (lookout != null) {
      lookout.close();
    }
  }
}
