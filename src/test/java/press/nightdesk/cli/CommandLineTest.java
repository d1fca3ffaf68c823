package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
  @TempDir Path folder;

  private final StringWriter results = new StringWriter();
  private final StringWriter messages = new StringWriter();

  @Nested
  class AMistake {
    @Test
    void inTheCommandIsAnsweredWithTheOneThatWasMeant() {
      assertThat(run("rnu", "jobs/demo.yaml")).isEqualTo(2);
      assertThat(messages.toString().lines())
          .containsExactly(
              "'rnu' is no command, perhaps 'run' is meant",
              "Usage: nightdesk COMMAND [options]; nightdesk --help says more");
    }

    @Test
    void inTheCommandThatIsNearNoneIsAnsweredWithAllThereAre() {
      assertThat(run("frobnicate")).isEqualTo(2);
      assertThat(messages.toString())
          .startsWith("'frobnicate' is no command; there are run, retry, ");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        textBlock =
            """
            run a.yaml --limt 5          | --limt is no option of run, perhaps '--limit' is meant
            run a.yaml --limit many      | --limit 'many': is no whole number
            run a.yaml b.yaml            | 'b.yaml' is one word too many: run takes JOB.yaml
            run                          | JOB.yaml is missing
            show a.yaml                  | --article ID is missing
            run a.yaml --limit           | --limit has no value: give N
            check                        | FILE.jsonl is missing
            """)
    void inTheOptionsIsOneLineAndOneOfUsage(String typed, String said) {
      assertThat(run(typed.split(" +", -1))).isEqualTo(2);
      assertThat(messages.toString().lines()).hasSize(2);
      assertThat(messages.toString().lines().findFirst()).contains(said);
      assertThat(messages.toString()).contains("Usage: nightdesk " + typed.split(" ", -1)[0]);
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
      assertThat(messages.toString())
          .contains("--edition yesterday: an edition is a day such as 2026-11-22");
    }

    @Test
    void inTheJobFileHasEveryMistakeNamed() throws IOException {
      Path job = Files.writeString(folder.resolve("job.yaml"), "nightdesk: {nmae: x}\n");
      assertThat(run("run", job.toString())).isEqualTo(2);
      assertThat(messages.toString())
          .contains("nightdesk.nmae is not a setting, perhaps 'name' is meant; known there: ")
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
      assertThat(messages.toString()).contains("there is none: the nearest are '");
      assertThat(onDemo("retry", "--article", "court-bribery")).isEqualTo(2);
      assertThat(messages.toString()).contains("court-bribery-trial.txt: neither failed nor is");
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
          .contains(
              "--article nobody: there is none: the nearest are '",
              "give --from FILE;",
              "Nothing was changed.");
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

    @Test
    void showsAnArticleWithBothTextsAndWhatItTook() {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("show", "--article", "/economy-wire", "--width", "90")).isZero();
      assertThat(results.toString())
          .contains("Invented for the demonstration:jobs/demo/articles/invented/economy-wire.txt")
          .contains("demo, edition 2026-11-23: published, clean")
          .contains(" │ ")
          .contains("Summary, economy")
          .contains("translate, ask 1: recorded")
          .contains("translation by recorded", "no live model was asked");
      assertThat(results.toString().lines()).allMatch(line -> SideBySide.cells(line) <= 90);
    }

    @Test
    void showsAnArticleInJson() {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("show", "--article", "/economy-wire", "--json")).isZero();
      JsonNode json = JsonMapper.shared().readTree(results.toString());
      assertThat(json.path("schema").asString()).isEqualTo("nightdesk/article/1");
      assertThat(json.path("state").asString()).isEqualTo("published");
      assertThat(json.path("record").path("schema").asString()).isEqualTo("nightdesk/record/1");
      assertThat(json.path("attempts"))
          .hasSize(2)
          .allMatch(ask -> ask.path("recorded").asBoolean() && ask.path("requests").asInt() == 0);
    }

    @Test
    void namesTheNearestWhereThereIsNoSuchArticle() {
      assertThat(onDemo("show", "--article", "a")).isEqualTo(2);
      assertThat(messages.toString()).contains("--article a: no run has been");
      assertThat(demo()).isZero();
      assertThat(onDemo("show", "--article", "economy-wyre")).isEqualTo(2);
      assertThat(messages.toString())
          .contains("--article economy-wyre: there is none: the nearest are 'Invented")
          .contains("economy-wire");
      assertThat(onDemo("show", "--article", "invented")).isEqualTo(2);
      assertThat(messages.toString()).contains("articles have that in their id: ");
      assertThat(
              run(
                  "show",
                  "jobs/demo.yaml",
                  "--article",
                  "/economy-wire",
                  "--edition",
                  "2026-11-20",
                  "--set",
                  data()))
          .isEqualTo(2);
      assertThat(messages.toString()).contains("it is in 2026-11-23");
    }

    @Test
    void showsWhyAnArticleFailedAndHowItIsTriedAgain() throws IOException {
      Path replies = Files.createDirectory(folder.resolve("replies"));
      Files.copy(
          Path.of("jobs/demo/replies/economy-wire.json"), replies.resolve("economy-wire.json"));
      String without = "nightdesk.model.recordings=" + replies;
      assertThat(demo("--set", without)).isEqualTo(3);
      results.getBuffer().setLength(0);
      assertThat(onDemo("articles", "--failure", "not-recorded", "--json")).isZero();
      String id =
          JsonMapper.shared()
              .readTree(results.toString())
              .path("articles")
              .path(0)
              .path("id")
              .asString();
      assertThat(onDemo("show", "--article", id)).isZero();
      assertThat(results.toString())
          .contains("failed at translate: not-recorded")
          .contains("(none)")
          .contains("To try it again:", "retry jobs/demo.yaml --edition 2026-11-23");
    }

    @Test
    void listsArticlesByWhereTheyStand() {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("articles", "--stage", "skipped")).isZero();
      assertThat(results.toString().lines().filter(line -> line.startsWith("skipped"))).hasSize(3);
      assertThat(results.toString()).contains("3 of 13 articles");
      results.getBuffer().setLength(0);
      assertThat(onDemo("articles", "--verdict", "clean", "--json")).isZero();
      JsonNode json = JsonMapper.shared().readTree(results.toString());
      assertThat(json.path("schema").asString()).isEqualTo("nightdesk/articles/1");
      assertThat(json.path("articles")).allMatch(a -> a.path("verdict").asString().equals("clean"));
      assertThat(onDemo("articles", "--stage", "nowhere")).isEqualTo(2);
      assertThat(onDemo("articles", "--verdict", "good")).isEqualTo(2);
      assertThat(messages.toString())
          .contains(
              "--stage nowhere: is unknown; there are ",
              "--verdict good: is unknown; there are clean, ");
      assertThat(onDemo("articles", "--stage", "Publishd")).isEqualTo(2);
      assertThat(messages.toString())
          .contains("--stage Publishd: is unknown, perhaps 'published' is meant; there are ");
    }

    @Test
    void listsItsEditions() {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(run("editions", "jobs/demo.yaml", "--set", data(), "--set", out())).isZero();
      assertThat(results.toString())
          .contains("2026-11-23  13 in = 10 published + 0 quarantined + 0 failed + 3 skipped");
      results.getBuffer().setLength(0);
      assertThat(run("editions", "jobs/demo.yaml", "--json", "--set", data())).isZero();
      JsonNode json = JsonMapper.shared().readTree(results.toString());
      assertThat(json.path("editions")).hasSize(1);
      JsonNode edition = json.path("editions").path(0);
      assertThat(edition.path("counts").path("published").asInt()).isEqualTo(10);
      assertThat(
              edition.path("verdicts").path("clean").asInt()
                  + edition.path("verdicts").path("flagged").asInt())
          .isEqualTo(10);
    }

    @Test
    void isRunByOthersOnTheRepliesItHadPrinted() throws IOException {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("replies", "--article", "/economy-wire")).isZero();
      assertThat(results.toString()).contains("translate, ask 1: recorded", "\"paragraphs\"");
      results.getBuffer().setLength(0);
      assertThat(onDemo("replies", "--jsonl")).isZero();
      Path replies = Files.createDirectory(folder.resolve("printed"));
      Files.writeString(replies.resolve("demo.jsonl"), results.toString());
      assertThat(
              run(
                  "run",
                  "jobs/demo.yaml",
                  "--edition",
                  "2026-11-23",
                  "--set",
                  "nightdesk.name=other",
                  "--set",
                  "nightdesk.model.recordings=" + replies,
                  "--set",
                  out(),
                  "--set",
                  data()))
          .isZero();
      assertThat(onDemo("replies")).isEqualTo(2);
      assertThat(messages.toString()).contains("--article: is missing");
    }

    @Test
    void takesOverWhatAnotherShelfPaidForAndNamesWhatItCannotRead() throws IOException {
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("replies", "--jsonl")).isZero();
      Path file = Files.writeString(folder.resolve("team.jsonl"), results.toString());
      String other = "nightdesk.name=other";
      results.getBuffer().setLength(0);

      assertThat(imports(file.toString(), "--set", other)).isZero();
      assertThat(results.toString())
          .matches("other: \\d\\d+ replies taken over, 0 there already, 0 lines left out\\R");
      assertThat(messages.toString()).contains("estimate jobs/demo.yaml", other);
      Files.writeString(file, "{}\n", StandardOpenOption.APPEND);
      assertThat(imports(file.toString(), "--set", other)).isEqualTo(3);
      assertThat(results.toString()).contains("other: 0 replies taken over, ", "1 lines left out");
      assertThat(messages.toString()).containsPattern("team.jsonl, line \\d+: 'task' is missing");

      Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{\"\u001b[2J\":1}\n");
      assertThat(imports(bad.toString(), "--set", other)).isEqualTo(2);
      assertThat(imports(bad + "x", "--set", other)).isEqualTo(2);
      assertThat(imports(bad.toString(), "--json")).isEqualTo(2);
      assertThat(messages.toString())
          .contains("bad.jsonlx: no such file", "Nothing was taken over.", "takes a file whole")
          .doesNotContain("\u001b");
    }

    @Test
    void isInGoodHealth() {
      assertThat(onDemo("doctor")).isEqualTo(2);
      assertThat(messages.toString()).contains("--edition");
      results.getBuffer().setLength(0);
      assertThat(run("doctor", "jobs/demo.yaml", "--set", data(), "--set", out())).isZero();
      assertThat(results.toString())
          .contains("ok    job file     jobs/demo.yaml: every setting is known")
          .contains("recorded replies need no key")
          .contains("none yet, the first run makes it", "free: no run is on");
      assertThat(folder).isEmptyDirectory();
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(run("doctor", "jobs/demo.yaml", "--json", "--set", data(), "--set", out()))
          .isZero();
      JsonNode json = JsonMapper.shared().readTree(results.toString());
      assertThat(json.path("schema").asString()).isEqualTo("nightdesk/doctor/1");
      assertThat(json.path("level").asString()).isEqualTo("ok");
    }

    @Test
    void isEstimatedWithoutLeavingATrace() {
      assertThat(onDemo("estimate")).isZero();
      assertThat(results.toString())
          .contains("demo, edition 2026-11-23: 10 new articles, 3 skipped, 0 unreadable")
          .contains("(recorded: costs nothing)", "cost        nothing");
      assertThat(folder).isEmptyDirectory();
      results.getBuffer().setLength(0);
      assertThat(demo()).isZero();
      results.getBuffer().setLength(0);
      assertThat(onDemo("estimate", "--json")).isZero();
      JsonNode json = JsonMapper.shared().readTree(results.toString());
      assertThat(json.path("schema").asString()).isEqualTo("nightdesk/estimate/1");
      assertThat(json.path("articles").path("fresh").asInt()).isZero();
      assertThat(json.path("stages").path(0).path("calls").path("high").asInt()).isZero();
    }

    private String out() {
      return "nightdesk.output=" + folder.resolve("out");
    }

    private String data() {
      return "nightdesk.database=" + folder.resolve("data");
    }

    private int demo(String... more) {
      return onDemo("run", more);
    }

    private int imports(String file, String... options) {
      String[] typed = {
        "replies", "jobs/demo.yaml", "--import", file, "--set", out(), "--set", data()
      };
      return run(
          Stream.concat(Arrays.stream(typed), Arrays.stream(options)).toArray(String[]::new));
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
                  new ScheduleCommand(),
                  new StatusCommand(),
                  new ShowCommand(),
                  new ArticlesCommand(),
                  new EditionsCommand(),
                  new EstimateCommand(),
                  new DoctorCommand(),
                  new RepliesCommand(),
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
  void theExamplesInHelpCanBeCopied() {
    for (CommandLine command : Nightdesk.line(Terminal.ofProcess()).getSubcommands().values()) {
      String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
      for (String line : command.getCommandSpec().usageMessage().footer()) {
        assertThat(help.lines()).contains(line);
      }
    }
  }

  @Test
  void aShellIsTaughtTheCommands() {
    assertThat(run("generate-completion")).isZero();
    assertThat(results.toString()).contains("complete -F _complete_nightdesk").contains("estimate");
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
