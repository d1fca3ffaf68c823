package press.nightdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.Desk;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.Progress;
import press.nightdesk.job.RunRequest;

/// `run`: one edition from its articles to its artefacts.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Ingests, translates, summarises and publishes one edition.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightdesk run jobs/demo.yaml",
      "  nightdesk run jobs/nightly.yaml --edition 2026-11-22",
      "  nightdesk run jobs/nightly.yaml --limit 5 --set nightdesk.model.name=gpt-5"
    })
final class RunCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
  private Path job = Path.of("");

  @Option(
      names = "--edition",
      paramLabel = "DATE",
      description = "Which night, such as 2026-11-22; today in the job's zone if absent.")
  private @Nullable String edition;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Takes in at most N new articles that need work.")
  private @Nullable Integer limit;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("run stands alone");
    }
    Logs.verbose(common.debug());
    Terminal terminal = nightdesk.terminal();
    RunRequest request = request();
    Progress progress =
        common.quiet() ? new Quiet(terminal) : new PlainProgress(terminal, Clock.systemUTC());
    try (Desk desk = Desk.open(job, common.overrides(), progress)) {
      Report report =
          new Report(terminal, new NextCommand(Nightdesk.command(), job, common.overrides()));
      Exit worst = Exit.COMPLETE;
      for (Edition due : desk.editions(request)) {
        Exit exit = report.print(desk.run(due, request.limit()));
        worst = exit.code() > worst.code() ? exit : worst;
        if (worst == Exit.STOPPED) {
          break;
        }
      }
      return worst.code();
    }
  }

  CommonOptions common() {
    return common;
  }

  private RunRequest request() {
    try {
      return new RunRequest(edition == null ? null : Edition.parse(edition), limit);
    } catch (IllegalArgumentException mistake) {
      throw new JobMistaken(null, String.valueOf(mistake.getMessage()));
    }
  }
}
