package press.nightdesk.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.nightdesk.domain.ContentHash;

/// The prompts of a job, as its prompts folder has them.
public record Prompts(Prompt translate, Prompt summarize) {
  /// Reads `translate.md` and `summarize.md`.
  ///
  /// @param folder `nightdesk.prompts`
  /// @throws PromptMistakes if a file is missing, empty or not UTF-8, naming all that are
  public static Prompts read(Path folder) {
    List<PromptMistake> mistakes = new ArrayList<>();
    Optional<Prompt> translate = read(folder, Prompt.TRANSLATE, mistakes);
    Optional<Prompt> summarize = read(folder, Prompt.SUMMARIZE, mistakes);
    if (translate.isEmpty() || summarize.isEmpty()) {
      throw new PromptMistakes(mistakes);
    }
    return new Prompts(translate.get(), summarize.get());
  }

  private static Optional<Prompt> read(Path folder, String task, List<PromptMistake> mistakes) {
    Path file = folder.resolve(task + ".md");
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = decoded(bytes);
      if (!text.isBlank()) {
        return Optional.of(new Prompt(task, text, ContentHash.of(bytes).value()));
      }
      mistakes.add(
          new PromptMistake(
              file, "a prompt is not empty", "write the instructions for the task into it"));
    } catch (NoSuchFileException missing) {
      mistakes.add(
          new PromptMistake(
              file,
              "the prompts folder holds this file",
              "put it there, or set nightdesk.prompts to the folder that has it"));
    } catch (CharacterCodingException undecodable) {
      mistakes.add(
          new PromptMistake(file, "a prompt is UTF-8 text", "save it with the encoding UTF-8"));
    } catch (IOException unreadable) {
      mistakes.add(
          new PromptMistake(
              file,
              "a prompt is a file that can be read (%s)"
                  .formatted(unreadable.getClass().getSimpleName()),
              "check what it is and who may read it"));
    }
    return Optional.empty();
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n").strip();
  }
}
