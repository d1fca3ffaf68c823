package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    void areNoneIfTheFirstTakesItsNameFromAVariableThatIsNotSetNow() throws IOException {
      Path first = folder.resolve("job.yaml");
      Path copy = Files.copy(first, folder.resolve("copy.yaml"));
      String text = Files.readString(first);
      Files.writeString(first, text.replaceFirst("name: test", "name: \\${NO_SUCH_DESK}"));
      assertThat(first).content().contains("${NO_SUCH_DESK}");
      assertThat(noticesOf(copy, Night.EDITION)).isEmpty();
    }

    @Test
    void areNoneIfTheFirstWasMovedOrIsTheSame() throws IOException {
      assertThat(noticesOf(folder.resolve("job.yaml"), Night.EDITION)).isEmpty();
      Path moved = Files.move(folder.resolve("job.yaml"), folder.resolve("moved.yaml"));
      assertThat(noticesOf(moved, Night.EDITION)).isEmpty();
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

  private List<String> noticesOf(Path file, Edition edition) throws IOException {
    Night.Watcher watcher = new Night.Watcher();
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      if (!Files.exists(file)) {
        Night.at(folder, provider.baseUrl()).articles(1, 1);
      }
      List<String> overrides = List.of("nightdesk.model.base-url=" + provider.baseUrl());
      try (Desk desk = Desk.open(file, overrides, watcher, new StopSignal())) {
        assertThat(desk.run(edition, null)).isInstanceOf(RunResult.Complete.class);
      }
    }
    return watcher.notices;
  }
}
