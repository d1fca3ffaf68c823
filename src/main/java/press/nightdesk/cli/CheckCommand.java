package press.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.job.CheckRun;
import press.nightdesk.job.JobMistaken;

/// `check`: the checks on translations made elsewhere.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks translations made elsewhere: no job, no database, no model.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk check translations.jsonl",
      "  ./nightdesk check - < out/nightly/2026-11-22/records.jsonl"
    })
final class CheckCommand implements Callable<Integer>, Debuggable {
  private static final String STANDARD_INPUT = "-";

  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE.jsonl",
      description = "JSON Lines, one article a line; - for standard input.")
  private String file = "";

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("check stands alone");
    }
    Terminal terminal = nightdesk.terminal();
    try (InputStream input = open()) {
      boolean errors = new CheckRun(name(), terminal::result).check(input);
      return (errors ? Exit.INCOMPLETE_ARTICLES : Exit.COMPLETE).code();
    } catch (JobMistaken mistaken) {
      mistaken.mistakes().forEach(mistake -> terminal.message(mistake.toString()));
    } catch (NoSuchFileException none) {
      terminal.message(name() + ": no such file");
    } catch (IOException unreadable) {
      terminal.message(name() + ": cannot be read: " + unreadable);
    }
    return Exit.MISTAKE.code();
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file));
  }

  private String name() {
    return file.equals(STANDARD_INPUT) ? "standard input" : file;
  }
}
