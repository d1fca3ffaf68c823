package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.StaleList;

/// `refresh`: makes anew what was made with an older prompt, glossary or model.
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    description =
        "Makes articles of an edition anew that were made with an older prompt, glossary or model,"
            + " and publishes it again. Says first what that will cost. Without --edition: the"
            + " newest.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk refresh jobs/nightly.yaml",
      "  ./nightdesk refresh jobs/nightly.yaml --edition 2026-11-22 --glossary",
      "  ./nightdesk refresh jobs/nightly.yaml --article a1"
    })
final class RefreshCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Mixin private StaleChoice choice = new StaleChoice();

  @Option(
      names = "--no-deliver",
      description = "Delivers nothing; the command deliver does it later.")
  private boolean held;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("refresh stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    StaleList stale = job.stale(common, choice);
    new StaleReport(terminal::message).print(stale);
    if (stale.articles().isEmpty()) {
      return Exit.COMPLETE.code();
    }
    stale.requireBudget();
    try (Shift shift = job.open(terminal, common, held)) {
      return shift.run(stale.edition(), () -> shift.desk().refresh(stale)).code();
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
