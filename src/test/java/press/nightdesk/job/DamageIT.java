package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import press.nightdesk.llm.LoopbackProvider;

/// A database that is damaged is never taken for a new one, and whoever meets the damage says so.
class DamageIT {
  private static final int ARTICLES = 3;
  private static final int PAGE = 4096;

  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();
  private Night night;

  @BeforeEach
  void makeAnEdition() {
    night = Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
    night.runToTheEnd();
  }

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @Nested
  class AFileThatH2TakesForEmpty {
    @Test
    void ofNoBytesIsLeftAsItIsByEveryCommand() throws Exception {
      Files.write(database(), new byte[0]);
      commands().forEach((name, command) -> assertThatItSaysDamaged(name, command));
      assertThat(doctorSaysDamaged()).isTrue();
      assertThat(database()).isEmptyFile();
      assertThat(provider.requests()).as("nothing is asked again").isEqualTo(2 * ARTICLES);
    }

    /// One each: H2 does not let go of such a file before its process ends.
    @ParameterizedTest
    @ValueSource(strings = {"status", "articles", "show", "estimate", "editions", "run"})
    void ofItsHeadersOnlyIsLeftAsItIs(String command) throws Exception {
      byte[] left = Arrays.copyOf(Files.readAllBytes(database()), 2 * PAGE);
      Files.write(database(), left);
      assertThatItSaysDamaged(command, Objects.requireNonNull(commands().get(command)));
      assertThat(Files.readAllBytes(database())).isEqualTo(left);
    }

    @Test
    void isTakenForNewWhereNoRunHasMadeItsTablesYet() throws Exception {
      Files.write(database(), new byte[0]);
      Files.createFile(mark());
      assertThat(Standings.of(night.job(), List.of(), null))
          .returns(Standing.State.NEVER_RUN, Standing::state);
      assertThat(night.runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
      assertThat(mark()).doesNotExist();
    }
  }

  @Nested
  class AFileThatAPowerCutToreWhileItWasMade {
    @Test
    void isPutAsideAndBegunAgain() throws Exception {
      Files.write(database(), new byte[5 * PAGE]);
      Files.createFile(mark());
      assertThat(Standings.of(night.job(), List.of(), null))
          .returns(Standing.State.NEVER_RUN, Standing::state);
      assertThat(night.runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
      assertThat(mark()).doesNotExist();
      assertThat(folder.resolve("data/test.mv.db.broken")).hasSize(5 * PAGE);
    }
  }

  @Nested
  class AFileThatIsCutOff {
    @Test
    void isDamagedForEveryCommandAndNobodyHoldsIt() throws Exception {
      byte[] whole = Files.readAllBytes(database());
      Files.write(database(), Arrays.copyOf(whole, whole.length / 2));
      commands().forEach((name, command) -> assertThatItSaysDamaged(name, command));
    }
  }

  @Nested
  class ADatabaseWithoutOneOfItsTables {
    @ParameterizedTest
    @ValueSource(strings = {"TABLE edition_figures", "SEQUENCE batch_job_instance_seq"})
    void isDamaged(String lost) throws Exception {
      Path script = Files.writeString(folder.resolve("drop.sql"), "DROP " + lost + ";");
      RunScript.main("-url", "jdbc:h2:file:" + folder.resolve("data/test"), "-script", "" + script);
      commands().forEach((name, command) -> assertThatItSaysDamaged(name, command));
      assertThat(doctorSaysDamaged()).isTrue();
    }
  }

  @Nested
  class ADamagedPage {
    @Test
    void isMetByACommandOrItDoesItsWork() throws Exception {
      byte[] whole = Files.readAllBytes(database());
      Map<String, ThrowingCallable> commands = commands();
      TreeSet<Integer> met = new TreeSet<>();
      for (int page = 0; page * PAGE < whole.length; page++) {
        byte[] damaged = damagedAt(whole, page * PAGE);
        boolean said = false;
        for (Map.Entry<String, ThrowingCallable> command : commands.entrySet()) {
          if (command.getKey().equals("run") && page % 8 != 0) {
            continue;
          }
          Files.write(database(), damaged);
          Throwable thrown = catchThrowable(command.getValue());
          if (thrown != null) {
            assertThat(thrown)
                .as("%s, page %d", command.getKey(), page)
                .isInstanceOf(DatabaseDamaged.class);
            said = true;
          }
        }
        Files.write(database(), damaged);
        if (said) {
          met.add(page);
          assertThat(doctorSaysDamaged()).as("doctor, page %d", page).isTrue();
        }
      }
      assertThat(met).as("the pages whose damage matters").hasSizeGreaterThan(5);
    }

    private static byte[] damagedAt(byte[] whole, int at) {
      byte[] damaged = whole.clone();
      byte[] noise = new byte[Math.min(PAGE, whole.length - at)];
      new Random(3).nextBytes(noise);
      System.arraycopy(noise, 0, damaged, at, noise.length);
      return damaged;
    }
  }

  @Nested
  class AWholeOne {
    @Test
    void isFineForTheDoctorAndLeavesNoMark() {
      assertThat(doctorSaysDamaged()).isFalse();
      assertThat(mark()).doesNotExist();
      assertThatCode(night::runToTheEnd).doesNotThrowAnyException();
    }

    @Test
    void isReadToItsEndOrAsFarAsTimeAllows() throws Exception {
      JobSettings settings = Planner.settings(night.job(), List.of());
      SingleConnectionDataSource source = ShelfDatabase.openToRead(settings).orElseThrow();
      try {
        assertThat(ShelfScan.read(source, Duration.ofHours(1)))
            .returns(true, ShelfScan.Reach::whole)
            .satisfies(reach -> assertThat(reach.rows()).isGreaterThan(ARTICLES));
        assertThat(ShelfScan.read(source, Duration.ZERO)).isEqualTo(new ShelfScan.Reach(false, 0));
      } finally {
        source.destroy();
      }
    }
  }

  private void assertThatItSaysDamaged(String name, ThrowingCallable command) {
    assertThatExceptionOfType(DatabaseDamaged.class)
        .as(name)
        .isThrownBy(command)
        .withMessage(
            "the database %s is damaged: docs/operations.md says how to get back what is in it",
            database());
  }

  private Map<String, ThrowingCallable> commands() {
    Path job = night.job();
    ArticleChoice all = new ArticleChoice(null, null, null);
    Map<String, ThrowingCallable> commands = new LinkedHashMap<>();
    commands.put("status", () -> Standings.of(job, List.of(), null));
    commands.put("articles", () -> ArticleList.of(job, List.of(), null, all));
    commands.put("show", () -> Lookup.article(job, List.of(), null, id()));
    commands.put("estimate", () -> Estimator.estimate(job, List.of(), Night.EDITION, false));
    commands.put("editions", () -> EditionList.of(job, List.of()));
    commands.put("run", this::runOrStopOverDamage);
    return commands;
  }

  /// Damage that shows before anything is started is thrown, and later stops the run.
  private void runOrStopOverDamage() {
    if (night.run() instanceof RunResult.Stopped stopped) {
      assertThat(stopped).returns(true, RunResult.Stopped::damaged);
    }
  }

  private static String id() {
    return "00001";
  }

  private boolean doctorSaysDamaged() {
    return Doctor.examine(night.job(), List.of(), false).all().stream()
        .anyMatch(
            one ->
                one.part().equals("database")
                    && one.level() == Diagnosis.Level.FAIL
                    && one.found().endsWith("test.mv.db is damaged"));
  }

  private Path database() {
    return folder.resolve("data/test.mv.db");
  }

  private Path mark() {
    return folder.resolve("data/test.mv.db.unfinished");
  }
}
