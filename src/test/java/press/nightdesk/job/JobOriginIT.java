package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.LoopbackProvider;

/// What a run says when it is not the run that somebody meant.
class JobOriginIT {
  @TempDir Path folder;

  @Nested
  class TwoJobFilesOfOneName {
    @BeforeEach
    void theFirstHasRun() throws IOException {
      assertThat(noticesOf(folder.resolve("job.yaml"), Night.EDITION)).isEmpty();
    }

    @Test
    void areSaidToFillTheSameEditions() throws IOException {
      Path copy = Files.copy(folder.resolve("job.yaml"), folder.resolve("copy.yaml"));
      assertThat(noticesOf(copy, Night.EDITION))
          .anySatisfy(
              notice ->
                  assertThat(notice)
                      .contains(folder.resolve("job.yaml") + " is a job named 'test' too")
                      .contains("give one of them another nightdesk.name"));
    }

    @Test
    void areNoneIfTheFirstWasMovedOrIsTheSame() throws IOException {
      assertThat(noticesOf(folder.resolve("job.yaml"), Night.EDITION)).isEmpty();
      Path moved = Files.move(folder.resolve("job.yaml"), folder.resolve("moved.yaml"));
      assertThat(noticesOf(moved, Night.EDITION)).isEmpty();
    }
  }

  @Nested
  class AJobFileWhoseNameIsAVariableThatIsNotSet {
    private static final String NAME = "nightdesk.name=test";

    @BeforeEach
    void hasRunWithItsNameSetOverIt() throws IOException {
      Path file = folder.resolve("job.yaml");
      assertThat(noticesOf(file, Night.EDITION)).isEmpty();
      String text = Files.readString(file);
      Files.writeString(file, text.replaceFirst("name: test", "name: \\${NO_SUCH_DESK}"));
      assertThat(Files.readString(file)).contains("NO_SUCH_DESK");
    }

    @Test
    void runsAgain() throws IOException {
      assertThat(noticesOf(folder.resolve("job.yaml"), Night.EDITION, NAME)).isEmpty();
    }

    @Test
    void isNotHeldAgainstAnotherOfItsName() throws IOException {
      Path copy = Files.copy(folder.resolve("job.yaml"), folder.resolve("copy.yaml"));
      assertThat(noticesOf(copy, Night.EDITION, NAME)).isEmpty();
    }
  }

  @Test
  void anEditionInTheFutureIsTakenAndSaidPlainly() throws IOException {
    Edition ahead = new Edition(LocalDate.now(Clock.systemUTC()).plusYears(5));
    assertThat(noticesOf(folder.resolve("job.yaml"), ahead))
        .singleElement()
        .asString()
        .contains("edition " + ahead + " is 1,8", " days ahead of today, ");
  }

  private List<String> noticesOf(Path file, Edition edition, String... more) throws IOException {
    Night.Watcher watcher = new Night.Watcher();
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      if (!Files.exists(file)) {
        Night.at(folder, provider.baseUrl()).articles(1, 1);
      }
      List<String> overrides =
          Stream.concat(
                  Stream.of("nightdesk.model.base-url=" + provider.baseUrl()), Stream.of(more))
              .toList();
      try (Desk desk = Desk.open(file, overrides, watcher, new StopSignal())) {
        assertThat(desk.run(edition, null)).isInstanceOf(RunResult.Complete.class);
      }
    }
    return watcher.notices;
  }
}
