package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.CopyDesk;
import press.nightdesk.job.Pick;

/// `waive`: lets a finding pass.
@Command(
    name = "waive",
    mixinStandardHelpOptions = true,
    description =
        "Lets findings in an article pass, for good, and publishes the edition again. Asks no"
            + " model. Without --edition: today's edition or, if it has not been run, the newest"
            + " before it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk waive jobs/nightly.yaml --article a1 --code number-missing \\",
      "    --paragraph 4 --note 'it is in the caption'",
      "  ./nightdesk waive jobs/nightly.yaml --article a1 --code number-missing --undo"
    })
final class WaiveCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--article",
      required = true,
      paramLabel = "ID",
      description = "The article, by its id as records and messages show it, or a part of it.")
  private String article = "";

  @Option(
      names = "--code",
      required = true,
      paramLabel = "CODE",
      description = "The code of the findings, such as number-missing.")
  private String code = "";

  @Option(
      names = "--paragraph",
      paramLabel = "N",
      description = "Only those in this paragraph; 0 is the headline.")
  private @Nullable Integer paragraph;

  @Option(
      names = "--evidence",
      paramLabel = "TEXT",
      description = "Only those whose evidence has these words.")
  private @Nullable String evidence;

  @Option(names = "--note", paramLabel = "TEXT", description = "Why; it stands in the record.")
  private @Nullable String note;

  @Mixin private Signature signature = new Signature();

  @Option(names = "--undo", description = "Takes the waiver back.")
  private boolean undo;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("waive stands alone");
    }
    String by = signature.by();
    String why = Arguments.shortEnough("--note", note);
    Edition named = job.edition();
    try (CopyDesk desk = job.copyDesk(common)) {
      Edition edition = named == null ? desk.edition() : named;
      Pick pick = new Pick(desk.article(article), code, paragraph, evidence);
      return new JudgementReport(nightdesk.terminal(), job.next(common))
          .print(undo ? desk.takeBack(edition, pick) : desk.waive(edition, pick, by, why))
          .code();
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String untouched() {
    return "Nothing was changed.";
  }
}
