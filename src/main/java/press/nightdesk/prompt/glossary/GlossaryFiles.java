package press.nightdesk.prompt.glossary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import press.nightdesk.domain.ContentHash;

/// Reads the glossary of a prompts folder.
public final class GlossaryFiles {
  private static final int MOST_BYTES = 8 << 20;

  private final GlossaryMistakes mistakes;
  private final Entries entries;
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();

  private GlossaryFiles(GlossaryMistakes mistakes) {
    this.mistakes = mistakes;
    this.entries = new Entries(mistakes);
  }

  /// Reads `glossary.csv` and `glossary.tbx`, whichever there are, as one glossary.
  ///
  /// @param mistakes takes everything that is wrong
  /// @return what could be read; {@link Glossary#NONE} if there is no file
  public static Glossary read(Path folder, GlossaryMistakes mistakes) {
    GlossaryFiles files = new GlossaryFiles(mistakes);
    files.csv(folder.resolve("glossary.csv"));
    files.tbx(folder.resolve("glossary.tbx"));
    byte[] bytes = files.all.toByteArray();
    return bytes.length == 0
        ? Glossary.NONE
        : new Glossary(files.entries.terms(), ContentHash.of(bytes).value());
  }

  private void csv(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length == 0) {
      return;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      new CsvGlossary(file, entries, mistakes).read(text);
    } catch (CharacterCodingException undecodable) {
      mistakes.add(file, 0, "a glossary is UTF-8 text", "save it with the encoding UTF-8");
    }
  }

  private void tbx(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length > 0) {
      new TbxGlossary(file, entries, mistakes).read(bytes);
    }
  }

  /// Nothing if the file is not there or cannot be read.
  private byte[] bytes(Path file) {
    if (Files.notExists(file)) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) {
        all.write(bytes);
        return bytes;
      }
      mistakes.add(
          file,
          0,
          "a glossary has at most %d bytes".formatted(MOST_BYTES),
          "take out what no article needs");
    } catch (IOException unreadable) {
      mistakes.add(
          file,
          0,
          "a glossary is a file that can be read (%s)"
              .formatted(unreadable.getClass().getSimpleName()),
          "check what it is and who may read it");
    }
    return new byte[0];
  }
}
