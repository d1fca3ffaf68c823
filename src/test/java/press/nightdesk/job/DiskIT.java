package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.llm.LoopbackProvider;

/// A run in a process of its own meets a disk that is full, may not be written, is in use or
/// damaged.
class DiskIT {
  private static final int ARTICLES = 30;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = HeldProvider.IN_FLIGHT;

  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @Nested
  class ADatabaseThatCanGrowNoFurther {
    /// Files may be no longer than this, in blocks of 512 bytes: more than the empty tables need
    /// and less than the night.
    private static final int BLOCKS = 1400;

    @Test
    void stopsTheRunInOneLineAndLosesNothing() throws Exception {
      Night night = night();
      List<String> limited =
          List.of("sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(BLOCKS), "sh");
      try (ChildRun child = ChildRun.in(limited, night, "run")) {
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertStoppedInOneLine(child, "File too large");
      }
      assertThat(provider.requests()).isLessThan(CALLS);
      assertThat(night.runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
      assertThat(provider.requests()).isLessThanOrEqualTo(CALLS + IN_FLIGHT);
    }
  }

  @Nested
  class AFullDisk {
    @Test
    void underTheDatabaseStopsTheRunBeforeItBegins() throws Exception {
      Night night = night();
      try (ChildRun child = ChildRun.in(mounted("data", "tmpfs -o size=64k"), night, "run")) {
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertStoppedInOneLine(child, "the disk is full");
      }
      assertThat(night.runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
    }

    @Test
    void underTheOutputStopsTheRunOnceEverythingIsOnTheShelf() throws Exception {
      Night night = night();
      try (ChildRun child = ChildRun.in(mounted("out", "tmpfs -o size=16k"), night, "run")) {
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertStoppedInOneLine(child, "the disk is full");
      }
      assertThat(night.runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
      assertThat(provider.requests()).isEqualTo(CALLS);
    }
  }

  @Nested
  class AFolderThatMayNotBeWritten {
    @Test
    void isAMistakeThatIsNamedBeforeAnythingIsStarted() throws Exception {
      Night night = night();
      for (String which : List.of("data", "out")) {
        try (ChildRun child = ChildRun.in(mounted(which, "tmpfs -o ro"), night, "run")) {
          assertThat(child.exit()).as(child.said()).isEqualTo(2);
          assertThat(child.said())
              .contains(which.equals("data") ? "nightdesk.database" : "nightdesk.output")
              .contains("Nothing was started.")
              .doesNotContain("\tat ");
        }
      }
      assertThat(provider.requests()).isZero();
    }
  }

  @Nested
  class ADatabaseThatAnotherProcessHasOpen {
    @Test
    void turnsTheRunAway() throws Exception {
      Night night = night();
      night.runToTheEnd();
      Path file = folder.resolve("data/test.mv.db");
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = channel.lock();
          ChildRun child = ChildRun.of(night)) {
        assertThat(child.exit()).as(child.said()).isEqualTo(5);
        assertThat(lock.isValid()).isTrue();
        assertThat(child.said()).contains(file.toString()).doesNotContain("\tat ");
      }
    }
  }

  @Nested
  class ADatabaseThatIsDamaged {
    @Test
    void isNamedAsSuch() throws Exception {
      Night night = night();
      Files.createDirectories(folder.resolve("data"));
      Files.write(folder.resolve("data/test.mv.db"), new byte[20_000]);
      try (ChildRun child = ChildRun.of(night)) {
        assertThat(child.exit()).as(child.said()).isEqualTo(2);
        assertThat(child.said())
            .contains("test.mv.db is damaged", "docs/operations.md")
            .doesNotContain("\tat ");
      }
    }
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
  }

  private static void assertStoppedInOneLine(ChildRun child, String why) {
    assertThat(child.said().lines().filter(line -> line.startsWith("Stopped: ")))
        .singleElement()
        .asString()
        .contains(why);
    assertThat(child.said())
        .contains("Nothing is lost", " run ")
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
  }

  /// What a command line begins with so that one of the night's folders is a file system of its
  /// own, in a mount name space that ends with the process: that needs no root where user name
  /// spaces are allowed.
  private List<String> mounted(String which, String options) throws IOException {
    Path place = Files.createDirectories(folder.resolve(which));
    String mount = "mount -t %s none %s".formatted(options, place);
    assumeTrue(works("unshare", "-rm", "sh", "-c", mount), "mounting is not allowed here");
    return List.of("unshare", "-rm", "sh", "-c", mount + " && exec \"$@\"", "sh");
  }

  private static boolean works(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
