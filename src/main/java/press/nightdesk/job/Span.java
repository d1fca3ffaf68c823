package press.nightdesk.job;

/// A number that is not known yet.
///
/// @param low it is hardly less
/// @param expected it is about that
/// @param high it is hardly more
public record Span(long low, long expected, long high) {
  static final Span NONE = new Span(0, 0, 0);

  public Span {
    if (low > expected || expected > high) {
      throw new IllegalArgumentException("%d, %d, %d".formatted(low, expected, high));
    }
  }

  Span plus(Span other) {
    return new Span(low + other.low, expected + other.expected, high + other.high);
  }
}
