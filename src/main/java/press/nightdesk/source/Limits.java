package press.nightdesk.source;

/// How much of one item this room takes in. Each limit has its own failure, which names the
/// setting to raise.
///
/// @param fileBytes the largest file that holds one article, after unpacking, in bytes
/// @param textCharacters the longest text, headline and body, in characters
/// @param paragraphs the most paragraphs of one article
/// @param lineBytes the longest line of JSON Lines and the longest record of CSV, in bytes
///     as they lie in the file
/// @param unpackedBytes the most that one packed file may unpack to, in bytes
/// @param unpackedRatio how many times its own size a packed file may unpack to, once it is over
///     a megabyte
/// @param nesting how deep arrays and objects of a JSON record may lie in each other
public record Limits(
    int fileBytes,
    int textCharacters,
    int paragraphs,
    int lineBytes,
    long unpackedBytes,
    int unpackedRatio,
    int nesting) {
  /// A hundred times a long article in bytes; more characters than the longest report a newspaper
  /// prints; dumps of a few million articles.
  public static final Limits DEFAULTS =
      new Limits(5 << 20, 400_000, 5_000, 4 << 20, 4L << 30, 100, 32);

  public Limits {
    requirePositive(fileBytes);
    requirePositive(textCharacters);
    requirePositive(paragraphs);
    requirePositive(lineBytes);
    requirePositive(unpackedBytes);
    requirePositive(unpackedRatio);
    requirePositive(nesting);
  }

  private static void requirePositive(long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of %d lets nothing in".formatted(limit));
    }
  }

  /// @throws UnfitException if a text of so many characters is over the limit
  void requireText(long characters) throws UnfitException {
    if (characters > textCharacters) {
      throw new UnfitException(
          Unfit.TOO_LARGE,
          "%,d characters, text-characters allows %,d".formatted(characters, textCharacters));
    }
  }

  /// @throws UnfitException if so many paragraphs are over the limit
  void requireParagraphs(int count) throws UnfitException {
    if (count > paragraphs) {
      throw new UnfitException(
          Unfit.TOO_MANY_PARAGRAPHS,
          "%,d paragraphs, paragraphs allows %,d".formatted(count, paragraphs));
    }
  }
}
