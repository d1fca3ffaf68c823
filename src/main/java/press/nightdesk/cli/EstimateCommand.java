package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.Estimate;

/// `estimate`: what a run would do, before anything is paid.
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    description =
        "Says what a run would do: articles, calls, tokens, money, time. Asks no model and changes"
            + " nothing. Without --edition: today's in the job's zone.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk estimate jobs/nightly.yaml",
      "  ./nightdesk estimate jobs/nightly.yaml --fetch --json \\",
      "    --set nightdesk.model.name=gpt-5"
    })
final class EstimateCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(names = "--fetch", description = "Reads feeds and pages on the web, too.")
  private boolean fetch;

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("estimate stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    Estimate estimate = job.estimate(common, fetch);
    if (json) {
      terminal.json(estimate.json());
    } else {
      new EstimateReport(terminal::result).print(estimate);
    }
    return Exit.COMPLETE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
