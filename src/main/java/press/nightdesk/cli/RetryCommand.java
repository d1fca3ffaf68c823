package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.Desk;

/// `retry`: takes up what failed or is quarantined, and publishes the edition again.
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description =
        "Takes up only what failed or is quarantined in an edition, then publishes it again. Without"
            + " --edition: today's edition or, if it has not been run, the newest before it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk retry jobs/nightly.yaml",
      "  ./nightdesk retry jobs/nightly.yaml --edition 2026-11-22 \\",
      "    --article 'My newsroom:articles/a.txt'"
    })
final class RetryCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description =
          "Takes up this article only, by its id as records and messages show it, or a part of it.")
  private @Nullable String article;

  @Option(
      names = "--no-deliver",
      description = "Delivers nothing; the command deliver does it later.")
  private boolean held;

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("retry stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    Edition named = job.edition();
    try (Shift shift = job.open(terminal, common, held)) {
      Desk desk = shift.desk();
      Edition edition = named == null ? desk.editionToRetry() : named;
      ArticleId only = article == null ? null : desk.article(article);
      return shift.run(edition, () -> desk.retry(edition, only)).code();
    }
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
