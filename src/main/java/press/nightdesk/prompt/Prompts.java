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
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.GlossaryFiles;

/// The prompts of a job, as its prompts folder has them.
///
/// @param glossary what terms are called; none if the folder has none
public record Prompts(Prompt translate, Prompt summarize, Glossary glossary) {
  /// Mistakes in a glossary that are named before it is said how many more there are.
  private static final int MOST_MISTAKES = 50;

  /// Reads `translate.md` and `summarize.md`, and the glossary if there is one.
  ///
  /// @param folder `nightdesk.prompts`
  /// @throws PromptMistakes if a prompt is missing, empty or not UTF-8, or the glossary is not in
  ///     order, naming all that is
  public static Prompts read(Path folder) {
    List<PromptMistake> mistakes = new ArrayList<>();
    Optional<Prompt> translate = read(folder, Prompt.TRANSLATE, mistakes);
    Optional<Prompt> summarize = read(folder, Prompt.SUMMARIZE, mistakes);
    Glossary glossary = glossary(folder, mistakes);
    if (translate.isEmpty() || summarize.isEmpty() || !mistakes.isEmpty()) {
      throw new PromptMistakes(mistakes);
    }
    return new Prompts(translate.get(), summarize.get(), glossary);
  }

  private static Glossary glossary(Path folder, List<PromptMistake> mistakes) {
    List<PromptMistake> found = new ArrayList<>();
    Glossary glossary =
        GlossaryFiles.read(
            folder,
            (file, line, rule, remedy) -> found.add(new PromptMistake(file, line, rule, remedy)));
    int named = Math.min(found.size(), MOST_MISTAKES);
    mistakes.addAll(found.subList(0, named));
    if (named < found.size()) {
      mistakes.add(
          new PromptMistake(
              folder,
              "the glossary has %d mistakes more".formatted(found.size() - named),
              "mend those named, they may be of one kind"));
    }
    return glossary;
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
