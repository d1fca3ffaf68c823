package press.nightdesk.source;

/// One record of a dump, cut out and not yet read.
///
/// @param line where it begins, from 1
/// @param lastLine where it ends
/// @param bytes about how many it has
/// @param reading makes fields of it, on any thread
record Piece(long line, long lastLine, long bytes, Reading reading) {
  /// Reads a record.
  interface Reading {
    /// The fields of the record.
    ///
    /// @throws UnfitException if the record is broken
    RecordFields fields() throws UnfitException;
  }

  /// A piece that cannot be read.
  static Piece broken(long line, long lastLine, UnfitException why) {
    return new Piece(
        line,
        lastLine,
        0,
        () -> {
          throw why;
        });
  }

  /// How people find it: `line 12`, `lines 5 to 9`.
  String place() {
    return line == lastLine
        ? "line %d".formatted(line)
        : "lines %d to %d".formatted(line, lastLine);
  }
}
