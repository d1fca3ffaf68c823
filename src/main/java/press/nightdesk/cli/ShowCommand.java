package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import press.nightdesk.job.ArticleView;

/// `show`: one article and everything about it. Starts nothing, asks nobody, writes nothing.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows one article: both texts side by side, its summary, what was found, and what it took."
            + " Without --edition: in the newest edition that has it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk show jobs/nightly.yaml --article a1",
      "  ./nightdesk show jobs/nightly.yaml --article a1 --json | jq .record.quality"
    })
final class ShowCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--article",
      required = true,
      paramLabel = "ID",
      description = "The article, by its id as records and messages show it, or by a part of it.")
  private String article = "";

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "How many columns to fill; the terminal's if absent.")
  private @Nullable Integer width;

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Override
  public Integer call() {
    if (nightdesk == null || spec == null) {
      throw new IllegalStateException("show stands alone");
    }
    ArticleView view = job.article(common, article);
    if (json) {
      nightdesk.terminal().json(view.json());
    } else {
      int columns = width == null ? Width.of(spec) : width;
      new ArticleReport(nightdesk.terminal(), job.next(common), columns).print(view);
    }
    return Exit.COMPLETE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
