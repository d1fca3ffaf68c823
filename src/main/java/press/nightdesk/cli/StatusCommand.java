package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.Standing;

/// `status`: where an edition stands. Starts nothing, asks nobody, writes nothing.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Says where an edition stands, also while a run is on. Without --edition: the newest, or"
            + " the one that is run right now.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk status jobs/nightly.yaml",
      "  ./nightdesk status jobs/nightly.yaml --edition 2026-11-22 --json"
    })
final class StatusCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("status stands alone");
    }
    Standing standing = job.standing(common);
    StatusReport report = new StatusReport(nightdesk.terminal(), job.next(common));
    if (json) {
      report.json(standing);
    } else {
      report.print(standing);
    }
    return Exit.COMPLETE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
