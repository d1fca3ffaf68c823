package press.nightdesk.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.RunMetrics;
import press.nightdesk.job.RunRequest;
import press.nightdesk.job.Schedule;
import press.nightdesk.job.StopSignal;

/// `schedule`: an edition every night, for those who have no cron.
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    description =
        "Stays, and runs the job whenever nightdesk.schedule.cron says so. Catches up one missed night,"
            + " never runs two at once, and tells health and metrics on 127.0.0.1.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk schedule jobs/nightly.yaml",
      "  ./nightdesk schedule jobs/nightly.yaml \\",
      "    --set 'nightdesk.schedule.cron=0 0 3 * * *'",
      "  curl http://127.0.0.1:9110/actuator/health"
    })
final class ScheduleCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
  private Path job = Path.of("");

  @Override
  public Integer call() {
    if (nightdesk == null || spec == null) {
      throw new IllegalStateException("schedule stands alone");
    }
    Logs.verbose(common.debug());
    Terminal terminal = nightdesk.terminal();
    CommandSpec self = spec;
    StopSignal stop = new StopSignal();
    try (Signals idle = Signals.heed(stop, _ -> {}, why -> leave(terminal, why));
        Schedule schedule = Schedule.open(job, common.overrides(), terminal::message, stop)) {
      idle.begun(Duration.ZERO);
      int exit = schedule.keep(() -> night(terminal, self, stop, schedule.metrics()));
      terminal.message("Stopped. To go on, run the same command.");
      return exit;
    }
  }

  /// One night, as `run` has it: whatever it meets is said, and the next night comes.
  private int night(
      Terminal terminal, CommandSpec self, StopSignal stop, @Nullable RunMetrics metrics) {
    try (Shift shift = JobArguments.of(job).open(terminal, common, false, stop, metrics)) {
      return shift.run(new RunRequest(null, null)).code();
    } catch (JobMistaken mistaken) {
      mistaken.mistakes().forEach(mistake -> terminal.message(mistake.toString()));
      terminal.message(
          "This night was skipped. Once that is mended, the next one comes as planned.");
      return Exit.MISTAKE.code();
    } catch (RuntimeException thrown) {
      return new Mishaps(terminal)
          .handleExecutionException(
              thrown, self.commandLine(), self.commandLine().getParseResult());
    } finally {
      terminal.flush();
    }
  }

  private static void leave(Terminal terminal, String why) {
    terminal.message("Stopped %s. Nothing is lost: run the same command to go on.".formatted(why));
    terminal.flush();
    Runtime.getRuntime().halt(Exit.STOPPED.code());
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
