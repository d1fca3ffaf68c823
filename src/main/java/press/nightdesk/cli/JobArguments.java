package press.nightdesk.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.ArticleChoice;
import press.nightdesk.job.ArticleList;
import press.nightdesk.job.ArticleView;
import press.nightdesk.job.CopyDesk;
import press.nightdesk.job.DeliveryDesk;
import press.nightdesk.job.Desk;
import press.nightdesk.job.Estimate;
import press.nightdesk.job.Estimator;
import press.nightdesk.job.GlossaryDraft;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.Lookup;
import press.nightdesk.job.Progress;
import press.nightdesk.job.Replies;
import press.nightdesk.job.RepliesImport;
import press.nightdesk.job.RunMetrics;
import press.nightdesk.job.StaleList;
import press.nightdesk.job.Standing;
import press.nightdesk.job.Standings;
import press.nightdesk.job.StopSignal;

/// Which job a command is about, and which of its editions.
final class JobArguments {
  private static final String HELD = "nightdesk.deliver.automatic=false";

  @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
  private Path job = Path.of("");

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "Which night, such as 2026-11-22.")
  private @Nullable String edition;

  /// Of a job file, and no edition.
  static JobArguments of(Path job) {
    JobArguments arguments = new JobArguments();
    arguments.job = job;
    return arguments;
  }

  /// The edition named; null if none is.
  ///
  /// @throws JobMistaken if what is named is no edition
  @Nullable Edition edition() {
    try {
      return edition == null ? null : Edition.parse(edition);
    } catch (IllegalArgumentException mistake) {
      throw new JobMistaken("--edition " + edition, "an edition is a day such as 2026-11-22");
    }
  }

  /// Opens the job to be run.
  ///
  /// @param held whether nothing is delivered, whatever the job file says
  Shift open(Terminal terminal, CommonOptions common, boolean held) {
    return open(terminal, common, held, new StopSignal(), null);
  }

  /// The same, with a signal that others may give, too.
  ///
  /// @param metrics of many runs, which hear of this one; null if nobody keeps them
  Shift open(
      Terminal terminal,
      CommonOptions common,
      boolean held,
      StopSignal stop,
      @Nullable RunMetrics metrics) {
    Logs.verbose(common.debug());
    Logs.format(job, common.overrides());
    Screen screen =
        common.quiet() || Logs.structured()
            ? Screen.NONE
            : LiveScreen.ofProcess(System.getenv("TERM"), common.color());
    Progress progress =
        common.quiet()
            ? new Quiet(terminal)
            : new PlainProgress(terminal, Clock.systemUTC(), screen);
    return Shift.begin(
        terminal,
        screen,
        new Report(terminal, next(common)),
        stop,
        told -> Desk.open(job, overrides(common, held), progress, told, metrics));
  }

  private static List<String> overrides(CommonOptions common, boolean held) {
    return held
        ? Stream.concat(common.overrides().stream(), Stream.of(HELD)).toList()
        : common.overrides();
  }

  /// Opens the job for somebody to correct what it left.
  CopyDesk copyDesk(CommonOptions common) {
    Logs.verbose(common.debug());
    return CopyDesk.open(job, common.overrides());
  }

  /// Opens the job for somebody to have an edition of it delivered.
  DeliveryDesk deliveryDesk(CommonOptions common) {
    Logs.verbose(common.debug());
    Logs.format(job, common.overrides());
    return DeliveryDesk.open(job, common.overrides());
  }

  /// Looks where the job stands, without opening it.
  Standing standing(CommonOptions common) {
    Logs.verbose(common.debug());
    return Standings.of(job, common.overrides(), edition());
  }

  /// Looks an article up, without opening the job.
  ArticleView article(CommonOptions common, String id) {
    Logs.verbose(common.debug());
    return Lookup.article(job, common.overrides(), edition(), id);
  }

  /// The articles of an edition, without opening the job.
  ArticleList articles(CommonOptions common, ArticleChoice choice) {
    Logs.verbose(common.debug());
    return ArticleList.of(job, common.overrides(), edition(), choice);
  }

  /// What models said about an article, without opening the job.
  Replies replies(CommonOptions common, String id) {
    Logs.verbose(common.debug());
    return Replies.about(job, common.overrides(), edition(), id);
  }

  /// Hands over replies as recordings, without opening the job.
  void recordings(CommonOptions common, @Nullable String id, Consumer<String> lines) {
    Logs.verbose(common.debug());
    Replies.recordings(job, common.overrides(), edition(), id, lines);
  }

  /// Puts replies of another shelf into the job's ledger.
  RepliesImport importReplies(CommonOptions common, String input, InputStream lines) {
    Logs.verbose(common.debug());
    return RepliesImport.of(job, common.overrides(), input, lines);
  }

  /// What a run would do, without opening the job.
  Estimate estimate(CommonOptions common, boolean fetch) {
    Logs.verbose(common.debug());
    return Estimator.estimate(job, common.overrides(), edition(), fetch);
  }

  /// What was made with older means, without opening the job.
  StaleList stale(CommonOptions common, StaleChoice choice) {
    Logs.verbose(common.debug());
    return StaleList.of(job, common.overrides(), edition(), choice.article(), choice.causes());
  }

  /// Lines for the glossary, without opening the job.
  List<String> names(CommonOptions common) {
    Logs.verbose(common.debug());
    return GlossaryDraft.lines(job, common.overrides(), edition());
  }

  /// The commands that go on from here.
  NextCommand next(CommonOptions common) {
    return new NextCommand(Nightdesk.command(), job, common.overrides());
  }
}
