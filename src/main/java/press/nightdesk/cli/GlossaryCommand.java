package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/// `glossary`: what models called the names that the glossary does not have.
@Command(
    name = "glossary",
    mixinStandardHelpOptions = true,
    description =
        "Prints the names that the glossary does not have, as models rendered them, in lines for"
            + " glossary.csv. Without --edition: of all editions.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk glossary jobs/nightly.yaml > names.csv",
      "  ./nightdesk glossary jobs/nightly.yaml --edition 2026-11-22"
    })
final class GlossaryCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("glossary stands alone");
    }
    job.names(common).forEach(nightdesk.terminal()::result);
    return Exit.COMPLETE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
