package press.nightdesk.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.DeliveryDesk;

/// `deliver`: sends an edition that lies on the disk.
@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description =
        "Delivers a published edition wherever it has not been yet. Takes in nothing, asks no"
            + " model. Without --edition: today's edition or, if it has not been run, the newest"
            + " before it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk deliver jobs/nightly.yaml",
      "  ./nightdesk deliver jobs/nightly.yaml --edition 2026-11-22 --again smtp"
    })
final class DeliverCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--again",
      paramLabel = "CHANNEL",
      description = "Sends by this channel whatever was sent before. May be given several times.")
  private List<String> again = List.of();

  @Option(
      names = "--arrived",
      paramLabel = "CHANNEL",
      description = "What is uncertain by this channel did arrive. May be given several times.")
  private List<String> arrived = List.of();

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("deliver stands alone");
    }
    Edition named = job.edition();
    try (DeliveryDesk desk = job.deliveryDesk(common)) {
      Edition edition = named == null ? desk.edition() : named;
      return new DeliveryReport(nightdesk.terminal(), job.next(common))
          .print(desk.deliver(edition, new LinkedHashSet<>(again), new LinkedHashSet<>(arrived)))
          .code();
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
