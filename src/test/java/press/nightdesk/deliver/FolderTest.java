package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir private Path source;
  @TempDir private Path target;

  private Path copy() {
    return target.resolve("nightly/2026-11-23");
  }

  @Test
  void theEditionIsCopiedWithItsFolders() throws IOException {
    Files.writeString(Files.createDirectory(source.resolve("reader")).resolve("index.html"), "a");
    Files.writeString(source.resolve(".hidden"), "b");
    Files.createSymbolicLink(source.resolve("link"), Path.of("digest.txt"));
    assertThat(new Folder(target).deliver(Parcels.in(source)))
        .isEqualTo(new Receipt.Sent(copy().toString()));
    assertThat(copy().resolve("reader/index.html")).hasContent("a");
    assertThat(copy().resolve("digest.txt")).exists();
    assertThat(copy().resolve(".hidden")).doesNotExist();
    assertThat(Files.exists(copy().resolve("link"))).isFalse();
  }

  @Test
  void anotherCopyTakesThePlaceOfTheFirst() throws IOException {
    Files.writeString(source.resolve("gone.txt"), "a");
    new Folder(target).deliver(Parcels.in(source));
    Files.delete(source.resolve("gone.txt"));
    new Folder(target).deliver(Parcels.in(source));
    assertThat(copy().resolve("gone.txt")).doesNotExist();
    try (var left = Files.list(copy().getParent())) {
      assertThat(left).containsExactly(copy());
    }
  }

  @Test
  void aFolderThatCannotBeIsToldWithItsName() throws IOException {
    Files.writeString(target.resolve("nightly"), "in the way");
    Receipt receipt = new Folder(target).deliver(Parcels.in(source));
    assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
    assertThat(receipt.toString()).contains(copy().toString(), "nightdesk.deliver.files.folder");
  }
}
