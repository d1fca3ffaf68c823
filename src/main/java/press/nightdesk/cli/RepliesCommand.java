package press.nightdesk.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.PastReply;
import press.nightdesk.job.Replies;

/// `replies`: what models said.
@Command(
    name = "replies",
    mixinStandardHelpOptions = true,
    description =
        "Prints what models said about an article, word for word, with what it took; or, with"
            + " --jsonl, replies in the form of recordings, for others to run on.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nightdesk replies jobs/nightly.yaml --article a1",
      "  nightdesk replies jobs/nightly.yaml --jsonl > replies/nightly.jsonl"
    })
final class RepliesCommand implements Callable<Integer>, Debuggable {
  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "The article, by its id as records and messages show it, or by a part of it.")
  private @Nullable String article;

  @Option(names = "--json", description = "Prints one JSON object, see docs/commands.md.")
  private boolean json;

  @Option(
      names = "--jsonl",
      description =
          "Prints the replies as recordings, a line each; without --article and --edition all.")
  private boolean jsonl;

  @Override
  public Integer call() {
    if (nightdesk == null || spec == null) {
      throw new IllegalStateException("replies stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    if (jsonl) {
      job.recordings(common, article, terminal::json);
      return Exit.COMPLETE.code();
    }
    if (article == null) {
      throw new JobMistaken("--article", "is missing: name one, or print all with --jsonl");
    }
    Replies replies = job.replies(common, article);
    if (json) {
      terminal.json(replies.json());
    } else {
      SideBySide columns = new SideBySide(Width.of(spec), 2);
      replies.replies().forEach(reply -> print(terminal, columns, reply));
    }
    return Exit.COMPLETE.code();
  }

  private static void print(Terminal terminal, SideBySide columns, PastReply reply) {
    terminal.result(Visible.text(AskLine.of(reply.ask())));
    if (reply.text() != null) {
      reply
          .text()
          .lines()
          .flatMap(line -> columns.rows("", Visible.text(line)).stream())
          .forEach(terminal::result);
    }
    terminal.result("");
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
