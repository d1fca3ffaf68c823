package press.nightdesk.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// How the records of a dump are written.
interface RecordForm {
  /// Cuts one file into records.
  ///
  /// @throws UnfitException if the file as a whole is not in this form
  Pieces pieces(Lines lines, DumpEncoding encoding) throws UnfitException, IOException;

  /// The records of one file, one after another.
  interface Pieces {
    /// The next; null if there is none.
    @Nullable Piece next() throws IOException;
  }
}
