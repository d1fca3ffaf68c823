package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.llm.LedgerFailed;
import press.nightdesk.llm.Models;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.llm.Witness;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.source.OpenNlpLanguages;

/// A job at work: its settings, its lock, its database and everything wired to them.
public final class Desk implements AutoCloseable {
  private final Plan plan;
  private final JobOrigin origin;
  private final HeldJob held;
  private final Noticeboard board;
  private final Meters meters;
  private final Alerts alerts;
  private final ConfigurableApplicationContext context;

  private Desk(
      Plan plan,
      JobOrigin origin,
      HeldJob held,
      Noticeboard board,
      Meters meters,
      Alerts alerts,
      ConfigurableApplicationContext context) {
    this.alerts = alerts;
    this.meters = meters;
    this.plan = plan;
    this.origin = origin;
    this.held = held;
    this.board = board;
    this.context = context;
  }

  /// Reads and checks the job, takes its lock and opens its database.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @param progress who watches
  /// @param stop tells the run to stop
  /// @throws JobMistaken with everything that has to be mended first; nothing was started
  /// @throws DeskBusy if another run holds the job
  /// @throws CannotStart if the disk is full
  /// @throws DatabaseDamaged if the database is not whole
  public static Desk open(Path file, List<String> overrides, Progress progress, StopSignal stop) {
    return open(file, overrides, progress, stop, null);
  }

  /// The same for somebody who keeps metrics of many runs.
  ///
  /// @param metrics hears of this run; null if nobody does but whom the job file names
  /// @throws JobMistaken with everything that has to be mended first; nothing was started
  /// @throws DeskBusy if another run holds the job
  /// @throws CannotStart if the disk is full
  /// @throws DatabaseDamaged if the database is not whole
  public static Desk open(
      Path file,
      List<String> overrides,
      Progress progress,
      StopSignal stop,
      @Nullable RunMetrics metrics) {
    Plan plan = Planner.plan(file, overrides, new OpenNlpLanguages(), Clock.systemUTC());
    JobSettings settings = plan.settings();
    Alerts alerts =
        new Alerts(
            settings.name(), settings.alert(), plan.alarms(), Clock.systemUTC(), progress::notice);
    try {
      return open(new JobOrigin(file, settings.name()), progress, stop, metrics, plan, alerts);
    } catch (CannotStart cannot) {
      alerts.couldNotStart(cannot);
      throw cannot;
    }
  }

  private static Desk open(
      JobOrigin origin,
      Progress progress,
      StopSignal stop,
      @Nullable RunMetrics metrics,
      Plan plan,
      Alerts alerts) {
    JobSettings settings = plan.settings();
    return HeldJob.open(
        settings,
        held -> {
          Meters meters =
              new Meters(settings.metrics(), settings.name(), metrics, progress, Clock.systemUTC());
          Noticeboard board =
              new Noticeboard(
                  meters, RunningFile.beside(plan.lockFile()), settings.name(), Clock.systemUTC());
          try {
            ConfigurableApplicationContext context =
                wire(plan, held.database(), board, meters, stop);
            return new Desk(plan, origin, held, board, meters, alerts, context);
          } catch (RuntimeException | Error failed) {
            meters.close();
            throw failed;
          }
        });
  }

  private static ConfigurableApplicationContext wire(
      Plan plan, HikariDataSource database, Progress progress, Witness witness, StopSignal stop) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    ConfigurableListableBeanFactory beans = context.getBeanFactory();
    beans.registerSingleton("plan", plan);
    // By this name Spring Batch looks for it.
    beans.registerSingleton("dataSource", database);
    beans.registerSingleton("progress", progress);
    beans.registerSingleton("witness", witness);
    beans.registerSingleton("stopSignal", stop);
    context.register(ToolsConfiguration.class, StepsConfiguration.class);
    context.refresh();
    return context;
  }

  /// The editions that a request means, in the order to run them: the one it names; or else
  /// those that were not finished on earlier nights, then today's.
  ///
  /// @throws CannotStart if the database fails
  /// @throws DatabaseDamaged if it is not whole
  public List<Edition> editions(RunRequest request) {
    return held.doing(() -> due(request));
  }

  private List<Edition> due(RunRequest request) {
    if (request.edition() != null) {
      return List.of(request.edition());
    }
    Edition today = today();
    PastRuns past = context.getBean(PastRuns.class);
    return Stream.concat(
            past.editions().stream()
                .filter(edition -> edition.compareTo(today) < 0)
                .filter(edition -> past.isUnfinished(edition) || isOpen(edition)),
            Stream.of(today))
        .toList();
  }

  /// The edition that somebody means who names none and wants to try again what went amiss:
  /// today's, or before it has been run the newest before it.
  public Edition editionToRetry() {
    Edition today = today();
    return held.doing(() -> context.getBean(Shelf.class).newest(today).orElse(today));
  }

  private Edition today() {
    Clock clock = context.getBean(Clock.class).withZone(plan.settings().zone());
    return new Edition(LocalDate.now(clock));
  }

  private boolean isOpen(Edition edition) {
    return !context.getBean(Shelf.class).tally(edition).complete();
  }

  /// How long calls in flight may go on once the run is told to stop.
  public Duration grace() {
    return plan.settings().grace();
  }

  /// The article that somebody means, by its id or a part of it that no other has.
  ///
  /// @throws JobMistaken if there is none, or several have the part; it names the nearest
  /// @throws CannotStart if the database fails
  /// @throws DatabaseDamaged if it is not whole
  public ArticleId article(String text) {
    return held.doing(() -> new Identities(context.getBean(Shelf.class).ids()).meant(text));
  }

  /// Runs one edition until every article has reached its end, or until something stops the run.
  ///
  /// @param limit the most articles to take in; null for no limit
  public RunResult run(Edition edition, @Nullable Integer limit) {
    Admission admission = limit == null ? Admission.everything() : new Admission.New(limit);
    long ahead = ChronoUnit.DAYS.between(today().date(), edition.date());
    if (ahead > 0) {
      board.notice(
          "edition %s is %,d day%s ahead of today, %s: what is new goes into that edition, and no night before it takes it in"
              .formatted(edition, ahead, ahead == 1 ? "" : "s", today()));
    }
    return watched(edition, () -> run(edition, admission));
  }

  /// Takes up what failed or is quarantined in an edition, and nothing new, and publishes it again.
  ///
  /// @param only the one article to take up; null for all
  /// @throws JobMistaken if `only` neither failed nor is quarantined in this edition
  public RunResult retry(Edition edition, @Nullable ArticleId only) {
    return watched(
        edition,
        () -> {
          takeUpAgain(edition, only);
          return run(edition, new Admission.Again(only));
        });
  }

  /// Makes articles anew that were made with an older prompt, glossary or model, and publishes the
  /// edition again.
  ///
  /// @param stale which, and why; at least one
  public RunResult refresh(StaleList stale) {
    return watched(
        stale.edition(),
        () -> {
          List<StaleArticle> articles = stale.articles();
          context
              .getBean(Shelf.class)
              .refresh(
                  stale.edition(),
                  StaleList.toTranslate(articles),
                  StaleList.toSummarize(articles));
          return run(stale.edition(), new Admission.Nothing());
        });
  }

  private void takeUpAgain(Edition edition, @Nullable ArticleId only) {
    int takenUp = context.getBean(Shelf.class).takeUpAgain(edition, only);
    if (only != null && takenUp == 0) {
      throw new JobMistaken(
          "--article " + only,
          "neither failed nor is quarantined in edition %s".formatted(edition));
    }
  }

  private RunResult watched(Edition edition, Supplier<RunResult> work) {
    return held.doing(() -> metered(edition, work));
  }

  private RunResult metered(Edition edition, Supplier<RunResult> work) {
    PastRuns past = context.getBean(PastRuns.class);
    past.origin().flatMap(origin::warning).ifPresent(board::notice);
    board.begin(edition, context.getBean(Archive.class));
    Models models = context.getBean(Models.class);
    board.requests(models::inFlight);
    meters.begun(models::inFlight, past.lastSuccess().orElse(null));
    try {
      RunResult result = orStopped(edition, work);
      meters.ended(result);
      alerts.ended(result);
      return result;
    } finally {
      board.end();
    }
  }

  private RunResult orStopped(Edition edition, Supplier<RunResult> work) {
    try {
      return work.get();
    } catch (RuntimeException thrown) {
      // A database that fails under Spring Batch's own books comes here past the execution.
      return Stop.among(plan.settings(), List.of(thrown))
          .map(stop -> stopped(edition, stop))
          .orElseThrow(() -> thrown);
    }
  }

  private RunResult run(Edition edition, Admission admission) {
    JobExecution execution = execute(edition, admission);
    return switch (execution.getStatus()) {
      case COMPLETED -> complete(execution, edition);
      case STOPPED -> stopped(edition, Stop.TOLD);
      default -> stopped(execution, edition);
    };
  }

  private RunResult complete(JobExecution execution, Edition edition) {
    NightEdition night = context.getBean(Archive.class).contents(edition);
    if (!night.tally().complete()) {
      throw new IllegalStateException(
          "the job ended, yet %d articles of %s have not".formatted(night.tally().open(), edition));
    }
    return new RunResult.Complete(
        night, PublishStep.artefacts(execution), DeliverStep.notes(execution));
  }

  private JobExecution execute(Edition edition, Admission admission) {
    try {
      // Only the holder of the run lock gets here: whatever was under way is of a dead run.
      context.getBean(ReplyLedger.class).settleAbandoned();
      return context.getBean(NightRun.class).run(edition, admission, origin);
    } catch (JobExecutionException refused) {
      throw new IllegalStateException("Spring Batch refused to run " + edition, refused);
    }
  }

  private RunResult stopped(JobExecution execution, Edition edition) {
    return Stop.among(plan.settings(), execution.getAllFailureExceptions())
        .map(stop -> stopped(edition, stop))
        .orElseThrow(() -> defect(execution));
  }

  private RunResult stopped(Edition edition, Stop stop) {
    return new RunResult.Stopped(
        edition, contents(edition), stop.cause(), stop.remedy(), stop.damaged());
  }

  /// What the edition holds, as far as the database can still tell.
  private @Nullable NightEdition contents(Edition edition) {
    try {
      return context.getBean(Archive.class).contents(edition);
    } catch (DataAccessException | LedgerFailed databaseIsGone) {
      return null;
    }
  }

  private static IllegalStateException defect(JobExecution execution) {
    return new IllegalStateException(
        "the job ended as " + execution.getExitStatus().getExitCode(), first(execution));
  }

  private static @Nullable Throwable first(JobExecution execution) {
    List<Throwable> thrown = execution.getAllFailureExceptions();
    return thrown.isEmpty() ? null : thrown.getFirst();
  }

  @Override
  public void close() {
    try (held;
        meters) {
      context.close();
    }
  }
}
