package press.nightdesk.domain;

/// An edition's books: everything that came in went somewhere.
///
/// @param in articles taken into the edition
/// @param published clean or flagged
/// @param quarantined kept back with errors
/// @param failed could not be taken further
/// @param skipped rightly left out
/// @param open not finished yet; 0 in a complete edition
public record Tally(int in, int published, int quarantined, int failed, int skipped, int open) {
  public Tally {
    if (in != published + quarantined + failed + skipped + open) {
      throw new IllegalArgumentException(
          "%d in, but %d published + %d quarantined + %d failed + %d skipped + %d open"
              .formatted(in, published, quarantined, failed, skipped, open));
    }
  }

  /// Whether every article reached its end, good or bad.
  public boolean complete() {
    return open == 0;
  }

  /// Whether every article reached a good end.
  public boolean flawless() {
    return complete() && failed == 0 && quarantined == 0;
  }
}
