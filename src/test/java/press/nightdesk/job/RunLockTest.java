package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir Path folder;

  @Test
  void aSecondRunIsTurnedAway() {
    Path file = folder.resolve("out/demo/.lock");
    try (RunLock _ = RunLock.take(file)) {
      assertThatThrownBy(() -> RunLock.take(file))
          .isInstanceOf(DeskBusy.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void theNextRunFindsItFree() {
    Path file = folder.resolve(".lock");
    RunLock.take(file).close();
    try (RunLock second = RunLock.take(file)) {
      assertThat(second).isNotNull();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAMistakeOfTheJobFile() throws Exception {
    Path file = Files.writeString(folder.resolve("out"), "a file where a folder should be");
    assertThatThrownBy(() -> RunLock.take(file.resolve(".lock")))
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("nightdesk.output");
  }
}
