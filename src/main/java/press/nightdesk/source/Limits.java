package press.nightdesk.source;

/// How much of one item this room takes in.
final class Limits {
  /// The largest file, in bytes: a hundred times a long article, and a 64th of the memory that
  /// a small machine gives the program.
  static final int FILE_BYTES = 5_000_000;

  /// The longest text, in characters (headline and body): more than the longest report a
  /// newspaper prints, and about a hundred calls to a model.
  static final int TEXT_CHARACTERS = 400_000;

  private Limits() {}
}
