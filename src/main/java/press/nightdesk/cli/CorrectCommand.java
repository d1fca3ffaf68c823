package press.nightdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.job.CopyDesk;
import press.nightdesk.job.JobMistaken;

/// `correct`: a person's English instead of the model's.
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Puts your English in place of the model's, for good, and publishes the edition again: of"
            + " one paragraph, or everything you changed in a file of records. Asks no model."
            + " Without --edition: today's edition or, if it has not been run, the newest before it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./nightdesk correct jobs/nightly.yaml --article a1 --paragraph 4 \\",
      "    --text 'Twelve people died.'",
      "  ./nightdesk correct jobs/nightly.yaml --article a1 --title --file headline.txt",
      "  ./nightdesk correct jobs/nightly.yaml --from edited.jsonl"
    })
final class CorrectCommand implements Callable<Integer>, Debuggable {
  private static final String USAGE =
      "give --from FILE; or --article ID, one of --paragraph N and --title, and one of --text"
          + " TEXT and --file F";

  @ParentCommand private @Nullable Nightdesk nightdesk;

  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private JobArguments job = new JobArguments();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "The article, by its id as records and messages show it, or a part of it.")
  private @Nullable String article;

  @Option(names = "--paragraph", paramLabel = "N", description = "The paragraph's number.")
  private @Nullable Integer paragraph;

  @Option(names = "--title", description = "The headline instead of a paragraph.")
  private boolean title;

  @Option(names = "--text", paramLabel = "TEXT", description = "What it should say.")
  private @Nullable String text;

  @Option(
      names = "--file",
      paramLabel = "F",
      description = "A file with what it should say, in UTF-8.")
  private @Nullable Path file;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "An edited records.jsonl or review.xlf: every change in its English is a correction.")
  private @Nullable Path from;

  @Mixin private Signature signature = new Signature();

  @Override
  public Integer call() {
    if (nightdesk == null) {
      throw new IllegalStateException("correct stands alone");
    }
    String by = signature.by();
    Edition named = job.edition();
    Path edited = from;
    Single single = edited == null ? single() : null;
    if (edited != null && Stream.of(article, paragraph, text, file).anyMatch(o -> o != null)) {
      throw new JobMistaken("--from", USAGE);
    }
    try (CopyDesk desk = job.copyDesk(common)) {
      Edition edition = named == null ? desk.edition() : named;
      JudgementReport report = new JudgementReport(nightdesk.terminal(), job.next(common));
      return report
          .print(
              single == null
                  ? desk.correct(edition, edited == null ? Path.of("") : edited, by)
                  : desk.correct(
                      edition, desk.article(single.article()), single.n(), single.text(), by))
          .code();
    }
  }

  private record Single(String article, int n, String text) {}

  private Single single() {
    if (article == null || (paragraph == null) != title || (text == null) == (file == null)) {
      throw new JobMistaken(null, USAGE);
    }
    return new Single(article, paragraph == null ? Paragraph.HEADLINE : paragraph, text());
  }

  private String text() {
    if (file == null) {
      return text == null ? "" : text;
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new JobMistaken("--file " + file, "cannot be read as UTF-8 (%s)".formatted(unreadable));
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
