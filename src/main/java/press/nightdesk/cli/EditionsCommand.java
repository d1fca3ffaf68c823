package press.nightdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.EditionList;

/// `editions`: the editions there are, with what they hold and cost.
@Command(
    name = "editions",
    mixinStandardHelpOptions = true,
    description = "Lists the editions of a job: what each holds, its verdicts, what it cost.",
    footerHeading = "%nExample:%n",
    footer = "  ./nightdesk editions jobs/nightly.yaml")
final class EditionsCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
  private Path job = Path.of("");

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("editions stands alone");
    }
    Logs.verbose(common.debug());
    Terminal terminal = nightdesk.terminal();
    EditionList list = EditionList.of(job, common.overrides());
    if (json) {
      terminal.json(list.json());
    } else if (list.editions().isEmpty()) {
      terminal.result(list.name() + ": no run has been");
    } else {
      list.editions().forEach(line -> print(terminal, line));
    }
    return Exit.COMPLETE.code();
  }

  private static void print(Terminal terminal, EditionList.Line line) {
    terminal.result(
        "%s  %s; %d clean, %d flagged; %s"
            .formatted(
                line.edition(),
                Report.books(line.tally()),
                line.verdicts().getOrDefault(Verdict.CLEAN, 0),
                line.verdicts().getOrDefault(Verdict.FLAGGED, 0),
                Report.cost(line.spending())));
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
