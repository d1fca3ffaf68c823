package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
  @TempDir private Path output;

  private EditionFolder open() {
    return EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  @Test
  void aFolderTakesThePlaceOfTheOneThatStoodThere() {
    EditionFolder folder = open();
    folder.writeFolder("site", files -> files.put("old.html", out -> out.write("old")));
    Path site = folder.writeFolder("site", files -> files.put("new.html", out -> out.write("new")));
    assertThat(site).isDirectoryContaining("glob:**/new.html");
    assertThat(site).isDirectoryNotContaining("glob:**/old.html");
    assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void whenWritingBreaksOffTheOldFolderStandsAndNothingIsLeftOver() {
    EditionFolder folder = open();
    Path site = folder.writeFolder("site", files -> files.put("a.html", out -> out.write("old")));
    assertThatThrownBy(
            () ->
                folder.writeFolder(
                    "site",
                    files -> {
                      files.put("a.html", out -> out.write("new"));
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(CannotPublish.class)
        .hasMessageContaining("the disk is full");
    assertThat(site.resolve("a.html")).hasContent("old");
    assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void aFolderThatStoodAsideWhenARunWasKilledIsPutBack() throws IOException {
    EditionFolder folder = open();
    Path site = folder.writeFolder("site", files -> files.put("a.html", out -> out.write("old")));
    Files.move(site, site.resolveSibling(".site.aside"));
    Files.createDirectories(site.resolveSibling(".site.unfinished/sub"));
    open();
    assertThat(site.resolve("a.html")).hasContent("old");
    assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
  }
}
