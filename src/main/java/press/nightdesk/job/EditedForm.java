package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A form in which edited articles come back. A new one is a class that implements this and a line
/// in {@link EditedFile}.
interface EditedForm {
  /// Reads every article, one at a time: a file may be larger than the memory.
  ///
  /// @param articles takes each
  /// @return what cannot be read, each with its place; the rest is read all the same
  List<Mistake> read(Path file, Consumer<EditedArticle> articles) throws IOException;
}
