package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.RunRequest;

/// `run`: one edition from its articles to its artefacts.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description =
        "Ingests, translates, summarises and publishes one edition. Without --edition: today's in the"
            + " job's zone, after those of earlier nights that were not finished.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk run jobs/demo.yaml",
      "  ./nightdesk run jobs/nightly.yaml --edition 2026-11-22",
      "  ./nightdesk run jobs/nightly.yaml --limit 5 \\",
      "    --set nightdesk.model.name=gpt-5"
    })
final class RunCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Takes in at most N new articles that need work.")
  private @Nullable Integer limit;

  @Option(
      names = "--no-deliver",
      description = "Delivers nothing; the command deliver does it later.")
  private boolean held;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("run stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    RunRequest request = request();
    try (Shift shift = job.open(terminal, common, held)) {
      return shift.run(request).code();
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  private RunRequest request() {
    try {
      return new RunRequest(job.edition(), limit);
    } catch (IllegalArgumentException mistake) {
      throw new JobMistaken("--limit " + limit, "a limit is 1 or more");
    }
  }
}
