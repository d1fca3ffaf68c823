package press.nightdesk.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ContentHash;

class PromptsTest {
  @TempDir Path folder;

  @Nested
  class AFolderInOrder {
    @Test
    void givesBothPromptsWithTheFingerprintsOfTheirBytes() throws IOException {
      Files.writeString(folder.resolve("translate.md"), "\uFEFFTranslate.\r\nWell.\r\n");
      Files.writeString(folder.resolve("summarize.md"), "Summarise.\n");
      Prompts prompts = Prompts.read(folder);
      assertThat(prompts.translate())
          .isEqualTo(
              new Prompt(
                  "translate",
                  "Translate.\nWell.",
                  ContentHash.of("\uFEFFTranslate.\r\nWell.\r\n").value()));
      assertThat(prompts.summarize().text()).isEqualTo("Summarise.");
    }

    @Test
    void isTheOneInTheRepository() {
      assertThat(Prompts.read(Path.of("prompts")).translate().fingerprint()).startsWith("sha256:");
    }
  }

  @Nested
  class AFolderWithMistakes {
    @Test
    void hasThemAllNamedAtOnce() throws IOException {
      Files.writeString(folder.resolve("translate.md"), " \n");
      assertThatThrownBy(() -> Prompts.read(folder))
          .isInstanceOfSatisfying(PromptMistakes.class, e -> assertThat(e.mistakes()).hasSize(2))
          .hasMessageContainingAll(
              "translate.md: a prompt is not empty; write the instructions",
              "summarize.md: the prompts folder holds this file; put it there, or set");
    }

    @Test
    void suchAsBytesThatAreNotUtf8() throws IOException {
      Files.write(folder.resolve("translate.md"), new byte[] {(byte) 0xCF, (byte) 0xF0});
      assertThatThrownBy(() -> Prompts.read(folder))
          .hasMessageContaining("translate.md: a prompt is UTF-8 text");
    }

    @Test
    void suchAsAFolderInPlaceOfAFile() throws IOException {
      Files.createDirectory(folder.resolve("translate.md"));
      assertThatThrownBy(() -> Prompts.read(folder))
          .hasMessageContaining("translate.md: a prompt is a file that can be read");
    }
  }
}
