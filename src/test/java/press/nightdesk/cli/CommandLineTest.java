package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
  @TempDir Path folder;

  private final StringWriter results = new StringWriter();
  private final StringWriter messages = new StringWriter();

  @Nested
  class AMistake {
    @Test
    void inTheCommandIsUsage() {
      assertThat(run("rum", "jobs/demo.yaml")).isEqualTo(2);
      assertThat(messages.toString()).contains("rum");
    }

    @Test
    void inTheNameOfTheJobFileSaysWhichFile() {
      assertThat(run("run", "jobs/nightli.yaml")).isEqualTo(2);
      assertThat(messages.toString())
          .contains("jobs/nightli.yaml: no such job file")
          .contains("Nothing was started.");
    }

    @Test
    void inTheEditionSaysWhatAnEditionIs() {
      assertThat(run("run", "jobs/demo.yaml", "--edition", "yesterday")).isEqualTo(2);
      assertThat(messages.toString()).contains("a day such as 2026-11-22");
    }

    @Test
    void inTheJobFileHasEveryMistakeNamed() throws IOException {
      Path job = Files.writeString(folder.resolve("job.yaml"), "nightdesk: {nmae: x}\n");
      assertThat(run("run", job.toString())).isEqualTo(2);
      assertThat(messages.toString())
          .contains("nightdesk.nmae is not a setting")
          .doesNotContain("\tat ");
    }
  }

  @Nested
  class TheDemonstration {
    @Test
    void endsWellAndSaysThatItIsRecorded() throws IOException {
      assertThat(demo()).isZero();
      assertThat(results.toString())
          .contains("13 in = 10 published + 0 quarantined + 0 failed + 3 skipped")
          .contains("no live model was asked");
      assertThat(folder.resolve("out/demo/2026-11-23/records.jsonl")).exists();
      assertThat(Files.readAllLines(folder.resolve("out/demo/2026-11-23/records.jsonl")))
          .hasSize(10)
          .allMatch(line -> line.contains("\"recorded\":true"))
          .noneMatch(line -> line.contains("glossary-missed"));
    }

    @Test
    void withoutARecordingFailsThatArticleAndSaysHow() throws IOException {
      Path replies = Files.createDirectory(folder.resolve("replies"));
      Files.copy(
          Path.of("jobs/demo/replies/economy-wire.json"), replies.resolve("economy-wire.json"));
      assertThat(demo("--set", "nightdesk.model.recordings=" + replies)).isEqualTo(3);
      assertThat(results.toString())
          .contains("not-recorded")
          .contains("1 published + 0 quarantined + 9 failed");
      assertThat(messages.toString()).contains("retry jobs/demo.yaml --edition 2026-11-23");
    }

    @Test
    void takesUpWhatFailedOnceItIsMended() throws IOException {
      Path replies = Files.createDirectory(folder.resolve("replies"));
      Path one = Path.of("jobs/demo/replies/economy-wire.json");
      Files.copy(one, replies.resolve("economy-wire.json"));
      assertThat(demo("--set", "nightdesk.model.recordings=" + replies)).isEqualTo(3);
      assertThat(onDemo("retry")).isZero();
      assertThat(results.toString()).contains("10 published + 0 quarantined + 0 failed");
    }

    @Test
    void hasNothingToTakeUpWhereNothingFailed() {
      assertThat(demo()).isZero();
      assertThat(onDemo("retry", "--article", "nobody")).isEqualTo(2);
      assertThat(messages.toString()).contains("neither failed nor is quarantined");
    }

    @Test
    void takesAPersonsWord() throws IOException {
      assertThat(demo()).isZero();
      Path records = folder.resolve("out/demo/2026-11-23/records.jsonl");
      String id =
          JsonMapper.shared()
              .readTree(Files.readAllLines(records).getFirst())
              .path("id")
              .asString();
      assertThat(onDemo("correct", "--article", id, "--title", "--text", "So I say", "--by", "Ann"))
          .isZero();
      assertThat(Files.readAllLines(records).getFirst())
          .contains("\"en\":\"So I say\",\"corrected\":{\"by\":\"Ann\"");
    }

    @Test
    void isNotChangedByAMistake() {
      assertThat(demo()).isZero();
      assertThat(onDemo("waive", "--article", "nobody", "--code", "number-missing")).isEqualTo(2);
      assertThat(onDemo("correct", "--article", "nobody")).isEqualTo(2);
      assertThat(messages.toString())
          .contains("no article 'nobody'", "give --from FILE;", "Nothing was changed.");
    }

    @Test
    void hasItsNamesPrintedForTheGlossary() throws IOException {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("glossary")).isZero();
      assertThat(results.toString().lines())
          .startsWith("russian,english,kind,note,valid from")
          .contains("Маргарита Дорофеева,Margarita Dorofeyeva,person,[9 times in 1 article],")
          .noneMatch(line -> line.startsWith("Владимир Путин,"));
      assertThat(onDemo("glossary", "--edition", "2026-11-22")).isEqualTo(2);
    }

    @Test
    void goesOutOnlyIfTheJobSaysThatRecordedRepliesMay() {
      String files = "nightdesk.deliver.files.folder=" + folder.resolve("sent");
      assertThat(demo("--set", files)).isZero();
      assertThat(results.toString()).contains("files of 2026-11-23: held back: it was made from");
      assertThat(onDemo("deliver", "--set", files, "--set", "nightdesk.deliver.recorded=true"))
          .isZero();
      assertThat(folder.resolve("sent/demo/2026-11-23/digest.html")).exists();
    }

    @Test
    void thatCannotBeDeliveredEndsWithThreeAndTheCommandThatDelivers() throws IOException {
      Path file = Files.writeString(folder.resolve("file"), "");
      String[] sent = {
        "--set",
        "nightdesk.deliver.files.folder=" + file,
        "--set",
        "nightdesk.deliver.recorded=true"
      };
      assertThat(demo(sent)).isEqualTo(3);
      assertThat(results.toString()).contains("undelivered files of 2026-11-23: copy in " + file);
      assertThat(messages.toString())
          .contains("To deliver by files:", "deliver jobs/demo.yaml --edition 2026-11-23");
      Files.delete(file);
      assertThat(demo(sent)).isZero();
      assertThat(file.resolve("demo/2026-11-23/digest.txt")).exists();
    }

    @Test
    void isDeliveredByNobodyWhereThereIsNoChannel() {
      assertThat(onDemo("deliver")).isEqualTo(2);
      assertThat(messages.toString()).contains("nightdesk.deliver names no channel");
    }

    private int demo(String... more) {
      return onDemo("run", more);
    }

    private int onDemo(String name, String... more) {
      String[] command = {
        name,
        "jobs/demo.yaml",
        "--edition",
        "2026-11-23",
        "--set",
        "nightdesk.output=" + folder.resolve("out"),
        "--set",
        "nightdesk.database=" + folder.resolve("data")
      };
      String[] all = Arrays.copyOf(command, command.length + more.length);
      System.arraycopy(more, 0, all, command.length, more.length);
      return run(all);
    }
  }

  @Nested
  class TheDocs {
    @Test
    void nameEveryOption() throws IOException {
      String docs = Files.readString(Path.of("docs/commands.md"));
      assertThat(
              Stream.of(
                  new RunCommand(),
                  new RetryCommand(),
                  new StatusCommand(),
                  new WaiveCommand(),
                  new CorrectCommand(),
                  new GlossaryCommand()))
          .flatMap(command -> new CommandLine(command).getCommandSpec().options())
          .extracting(OptionSpec::longestName)
          .filteredOn(name -> !name.equals("--help") && !name.equals("--version"))
          .isNotEmpty()
          .allMatch(docs::contains);
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void nameEveryExitCode(Exit exit) throws IOException {
      assertThat(Files.readString(Path.of("docs/commands.md")))
          .contains("\n| " + exit.code() + " | ");
    }

    @Test
    void showTheDemonstrationAsItIs() throws IOException {
      assertThat(new TheDemonstration().demo()).isZero();
      String books = results.toString().lines().findFirst().orElseThrow();
      assertThat(Files.readString(Path.of("README.md"))).contains(books);
    }
  }

  @Test
  void whatAnArticleSaysCannotSteerTheTerminal() {
    assertThat(Terminal.printable("a\u001b[2Jb\u202ec")).isEqualTo("a [2Jb c");
  }

  @Test
  void aMessageNeverCutsIntoALineOfTheResults() {
    StringWriter both = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new BufferedWriter(both)), new PrintWriter(new BufferedWriter(both)));

    terminal.result("1 in = 1 failed");
    terminal.message("To try again:");

    assertThat(both.toString().lines()).containsExactly("1 in = 1 failed", "To try again:");
  }

  private int run(String... arguments) {
    Terminal terminal = new Terminal(new PrintWriter(results), new PrintWriter(messages));
    return Nightdesk.execute(terminal, arguments);
  }
}
