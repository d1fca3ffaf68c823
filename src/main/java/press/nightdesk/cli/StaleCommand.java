package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.StaleList;

/// `stale`: what was made with an older prompt, glossary or model. Starts nothing, asks nobody.
@Command(
    name = "stale",
    mixinStandardHelpOptions = true,
    description =
        "Says which articles of an edition were made with an older prompt, glossary or model, and"
            + " what refreshing them would cost. Without --edition: the newest.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk stale jobs/nightly.yaml",
      "  ./nightdesk stale jobs/nightly.yaml --edition 2026-11-22 --glossary --json"
    })
final class StaleCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Mixin private StaleChoice choice = new StaleChoice();

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("stale stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    StaleList stale = job.stale(common, choice);
    if (json) {
      terminal.json(stale.json());
    } else {
      new StaleReport(terminal::result).print(stale);
      if (!stale.articles().isEmpty()) {
        terminal.message("To do it:");
        terminal.message("  " + job.next(common).refresh(stale.edition(), choice.words()));
      }
    }
    return Exit.COMPLETE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
