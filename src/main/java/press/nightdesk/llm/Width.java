package press.nightdesk.llm;

/// How many requests may be in flight: grows while all goes well, shrinks when the provider
/// asks for fewer. Additive increase, multiplicative decrease, as in TCP's congestion control
/// (RFC 5681), with the factors that inspect_ai found good for model providers. Not safe to
/// share; {@link Gate} guards it.
final class Width {
  private static final double CUT = 0.8;
  private static final double GROWTH = 0.05;
  private static final double SATURATED = 0.8;

  private final int most;
  private double width;
  private int inFlight;
  private int cuts;

  /// The most in flight in this round, which ends after as many successes as the width.
  private int peak;

  private int successes;
  private double widthOfRound;

  /// @param first how many at the beginning
  /// @param most never more than this
  Width(int first, int most) {
    if (first < 1 || most < first) {
      throw new IllegalArgumentException("first %d, most %d".formatted(first, most));
    }
    this.width = first;
    this.widthOfRound = first;
    this.most = most;
  }

  /// Whether one more may be in flight; if so, it is.
  boolean enter() {
    if (inFlight >= (int) width) {
      return false;
    }
    enterAnyway();
    return true;
  }

  /// Lets one in whatever the width.
  void enterAnyway() {
    inFlight++;
    peak = Math.max(peak, inFlight);
  }

  void leave() {
    inFlight--;
  }

  /// One request succeeded: doubles in a round of successes until the first cut, then grows by a
  /// twentieth a round, and only while the width is used.
  void grow() {
    if (peak >= SATURATED * widthOfRound) {
      width = Math.min(most, width + (cuts == 0 ? 1 : GROWTH));
    }
    if (++successes >= widthOfRound) {
      successes = 0;
      peak = inFlight;
      widthOfRound = width;
    }
  }

  /// The provider asked for fewer.
  void cut() {
    width = Math.max(1, width * CUT);
    widthOfRound = width;
    cuts++;
  }

  /// How often it was cut.
  int cuts() {
    return cuts;
  }

  int inFlight() {
    return inFlight;
  }

  int now() {
    return (int) width;
  }
}
