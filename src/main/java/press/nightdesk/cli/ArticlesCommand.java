package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.ArticleChoice;
import press.nightdesk.job.ArticleLine;
import press.nightdesk.job.ArticleList;

/// `articles`: the articles of an edition and where each stands.
@Command(
    name = "articles",
    mixinStandardHelpOptions = true,
    description =
        "Lists the articles of an edition and where each stands. Without --edition: of the newest.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk articles jobs/nightly.yaml --verdict quarantined",
      "  ./nightdesk articles jobs/nightly.yaml --stage failed --json"
    })
final class ArticlesCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--stage",
      paramLabel = "S",
      description =
          "Only those that stand there: to-translate, to-summarize, published, quarantined, failed,"
              + " skipped; or that failed at ingest, translate or summarize.")
  private @Nullable String stage;

  @Option(
      names = "--verdict",
      paramLabel = "V",
      description = "Only those with this verdict: clean, flagged, quarantined.")
  private @Nullable String verdict;

  @Option(
      names = "--failure",
      paramLabel = "KIND",
      description = "Only those that failed like this, such as timed-out.")
  private @Nullable String failure;

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("articles stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    ArticleList list = job.articles(common, new ArticleChoice(stage, verdict, failure));
    if (json) {
      terminal.json(list.json());
    } else {
      print(terminal, list);
    }
    return Exit.COMPLETE.code();
  }

  private static void print(Terminal terminal, ArticleList list) {
    list.articles().forEach(line -> terminal.result(line(line)));
    terminal.result(
        list.edition() == null
            ? list.name() + ": no run has been"
            : "%s, edition %s: %d of %s"
                .formatted(
                    list.name(),
                    list.edition(),
                    list.articles().size(),
                    Amounts.count(list.in(), "article")));
  }

  private static String line(ArticleLine line) {
    String state = line.state().label();
    String why = "";
    if (line.failure() != null) {
      why = " at %s: %s".formatted(line.failure().stage().label(), line.failure().kind());
    } else if (line.skip() != null) {
      why = ": " + line.skip().reason();
    } else if (line.verdict() != null && line.findings() > 0) {
      why =
          " %s, %d %s"
              .formatted(
                  line.verdict().label(),
                  line.findings(),
                  line.findings() == 1 ? "finding" : "findings");
    } else if (line.verdict() != null) {
      why = " " + line.verdict().label();
    }
    return "%s%s  %s%s"
        .formatted(
            state,
            why,
            Visible.text(line.id().value()),
            line.title() == null ? "" : "  " + Visible.text(line.title()));
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
