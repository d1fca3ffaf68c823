package press.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
import press.nightdesk.job.RepliesImport;

/// `replies`: what models said.
@Command(
    name = "replies",
    mixinStandardHelpOptions = true,
    description =
        "Prints what models said about an article, word for word, with what it took; or, with"
            + " --jsonl, replies in the form of recordings, for others to run on or to take over"
            + " with --import.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk replies jobs/nightly.yaml --article a1",
      "  ./nightdesk replies jobs/nightly.yaml --jsonl > replies/nightly.jsonl",
      "  ./nightdesk replies jobs/nightly.yaml --import replies/nightly.jsonl"
    })
final class RepliesCommand implements Callable<Integer>, Debuggable {
  private static final String STANDARD_INPUT = "-";

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

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description =
          "Puts replies that --jsonl printed elsewhere into this job's ledger, so that a run finds"
              + " them instead of paying; - for standard input.")
  private @Nullable String imported;

  @Override
  public Integer call() {
    if (nightdesk == null || spec == null) {
      throw new IllegalStateException("replies stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    if (imported != null) {
      return take(terminal, imported).code();
    }
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

  private Exit take(Terminal terminal, String file) {
    if (jsonl || json || article != null || job.edition() != null) {
      throw new JobMistaken(
          "--import", "takes a file whole: give it without what chooses or prints");
    }
    boolean standard = file.equals(STANDARD_INPUT);
    String input = standard ? "standard input" : file;
    try (InputStream lines = standard ? System.in : Files.newInputStream(Path.of(file))) {
      RepliesImport done = job.importReplies(common, input, lines);
      done.mistakes().forEach(mistake -> terminal.message(Visible.text(mistake.toString())));
      if (done.unnamed() > 0) {
        terminal.message("... and %d more".formatted(done.unnamed()));
      }
      terminal.result(
          "%s: %d replies taken over, %d there already, %d lines left out"
              .formatted(done.name(), done.taken(), done.there(), done.leftOut()));
      if (done.taken() > 0) {
        terminal.message("To see what a run would still have to pay for:");
        terminal.message("  " + job.next(common).estimate());
      }
      if (done.leftOut() == 0) {
        return Exit.COMPLETE;
      }
      return done.read() == 0 ? Exit.MISTAKE : Exit.INCOMPLETE_ARTICLES;
    } catch (NoSuchFileException none) {
      throw new JobMistaken(input, "no such file");
    } catch (IOException | InvalidPathException unreadable) {
      throw new JobMistaken(input, "cannot be read (%s)".formatted(unreadable));
    }
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
  public String untouched() {
    return imported == null ? "Nothing was started." : "Nothing was taken over.";
  }

  @Override
  public CommonOptions common() {
    return common;
  }
}
