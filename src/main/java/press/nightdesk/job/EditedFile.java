package press.nightdesk.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A file of edited articles, in the form that the end of its name tells.
record EditedFile(Path path) {
  private static final Map<String, EditedForm> FORMS =
      Map.of(".jsonl", new EditedRecords(), ".xlf", new EditedReview());

  /// Reads every article.
  ///
  /// @return what cannot be read; the rest is read all the same
  List<Mistake> read(Consumer<EditedArticle> articles) {
    EditedForm form =
        FORMS.entrySet().stream()
            .filter(known -> path.toString().endsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () -> mistaken("its form is told by its name, which ends in .jsonl or .xlf"));
    try {
      return form.read(path, articles);
    } catch (NoSuchFileException none) {
      throw mistaken("no such file");
    } catch (CharacterCodingException malformed) {
      throw mistaken("not UTF-8; convert it first");
    } catch (IOException unreadable) {
      throw mistaken("cannot be read (%s)".formatted(unreadable));
    }
  }

  private JobMistaken mistaken(String what) {
    return new JobMistaken(path.toString(), what);
  }
}
