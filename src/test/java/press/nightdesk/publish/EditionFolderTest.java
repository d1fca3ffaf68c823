package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionFolderTest {
  @TempDir private Path output;

  private EditionFolder open() {
    return EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  @Test
  void liesUnderTheJobsNameAndTheEditionsDay() {
    assertThat(open().path()).isEqualTo(output.resolve("nightly/2026-11-23")).isDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", ".", "a/b", "../other", "/other"})
  void aNameThatLeadsElsewhereIsRefused(String name) {
    assertThatThrownBy(() -> EditionFolder.open(output, name, Editions.NIGHT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileReplacesTheOneThatStoodThere() {
    EditionFolder folder = open();
    folder.write("a.txt", out -> out.write("a longer text"));
    assertThat(folder.write("a.txt", out -> out.write("короче"))).hasContent("короче");
    assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void halfASurrogatePairIsReplacedAlsoBetweenTwoWrites() {
    Path file =
        open()
            .write(
                "a.txt",
                out -> {
                  out.write("\uD83D");
                  out.write("\uDE00 \uD83D");
                  out.write("!");
                });
    assertThat(file).hasContent("😀 \uFFFD!");
  }

  @Nested
  class WhatIsNotPublishedAnyMore {
    private static final Withdrawn WITHDRAWN =
        new Withdrawn(List.of("memory.tmx", "reader"), List.of("feed.xml"));

    @Test
    void isTakenAwayAndNothingElse() throws IOException {
      EditionFolder folder = open();
      folder.write("memory.tmx", out -> out.write("old"));
      folder.writeFolder("reader", shelf -> shelf.put("index.html", out -> out.write("old")));
      folder.writeRolling("feed.xml", out -> out.write("old"));
      Path records = folder.write("records.jsonl", out -> out.write("new"));
      Path notes = Files.writeString(folder.path().resolve("notes.txt"), "not ours");
      assertThat(WITHDRAWN.publish(Editions.of(), folder)).isEmpty();
      assertThat(folder.path().toFile().listFiles())
          .containsExactlyInAnyOrder(records.toFile(), notes.toFile());
      assertThat(output.resolve("nightly/feed.xml")).doesNotExist();
    }

    @Test
    void needNotHaveBeenThere() {
      EditionFolder folder = open();
      WITHDRAWN.publish(Editions.of(), folder);
      assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void aLinkGoesAndWhatItLeadsToStays() throws IOException {
      EditionFolder folder = open();
      Path elsewhere = Files.createDirectory(output.resolve("elsewhere"));
      Path file = Files.writeString(elsewhere.resolve("index.html"), "not ours");
      Files.createSymbolicLink(folder.path().resolve("reader"), elsewhere);
      WITHDRAWN.publish(Editions.of(), folder);
      assertThat(folder.path()).isEmptyDirectory();
      assertThat(file).exists();
    }
  }

  @Nested
  class WhenWritingBreaksOff {
    @Test
    void theOldFileStandsAndNothingIsLeftOver() {
      EditionFolder folder = open();
      Path file = folder.write("a.txt", out -> out.write("old"));
      assertThatThrownBy(
              () ->
                  folder.write(
                      "a.txt",
                      out -> {
                        out.write("new");
                        out.flush();
                        throw new IOException("No space left on device");
                      }))
          .isInstanceOf(CannotPublish.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("the disk is full")
          .hasMessageContaining("Free some space");
      assertThat(file).hasContent("old");
      assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void whatAKilledRunLeftIsClearedAwayOnOpening() throws IOException {
      EditionFolder folder = open();
      Files.writeString(folder.path().resolve(".records.jsonl.unfinished"), "{\"schema");
      Files.writeString(folder.path().resolve("notes.txt"), "not ours");
      open();
      assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
      assertThat(folder.path().resolve("notes.txt")).exists();
    }
  }

  @Nested
  class WhenThereIsNoPlace {
    @Test
    void aFileInTheWayIsNamed() throws IOException {
      Path way = Files.writeString(output.resolve("nightly"), "a file");
      assertThatThrownBy(EditionFolderTest.this::open)
          .isInstanceOfSatisfying(
              CannotPublish.class,
              e -> {
                assertThat(e.what()).contains(way.toString()).endsWith("where a folder is needed");
                assertThat(e.remedy()).startsWith("Move that file away").contains("run again");
              });
    }

    @Test
    void aMissingRightIsNamed() {
      CannotPublish e = CannotPublish.at(output, new AccessDeniedException(output.toString()));
      assertThat(e.what()).isEqualTo("cannot write %s: no right to write there".formatted(output));
      assertThat(e.remedy()).startsWith("Give this user the right");
    }
  }
}
