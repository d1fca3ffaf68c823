package press.nightdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.Diagnoses;
import press.nightdesk.job.Diagnosis;
import press.nightdesk.job.Doctor;

/// `doctor`: looks at everything that a run needs.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Looks at everything a run needs and says what to mend: job file, prompts, sources,"
            + " database, disk, credentials, endpoint. Changes nothing.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk doctor jobs/nightly.yaml",
      "  ./nightdesk doctor jobs/nightly.yaml --call"
    })
final class DoctorCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
  private Path job = Path.of("");

  @Option(names = "--call", description = "Asks each model for one word, too, which may be billed.")
  private boolean call;

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("doctor stands alone");
    }
    Logs.verbose(common.debug());
    Terminal terminal = nightdesk.terminal();
    Diagnoses diagnoses = Doctor.examine(job, common.overrides(), call);
    if (json) {
      terminal.json(diagnoses.json());
    } else {
      diagnoses.all().forEach(one -> print(terminal, one));
    }
    return (diagnoses.worst() == Diagnosis.Level.FAIL ? Exit.MISTAKE : Exit.COMPLETE).code();
  }

  private static void print(Terminal terminal, Diagnosis one) {
    terminal.result("%-5s %-12s %s".formatted(one.level().label(), one.part(), one.found()));
    if (one.remedy() != null) {
      terminal.result("%-5s %-12s to do: %s".formatted("", "", one.remedy()));
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
