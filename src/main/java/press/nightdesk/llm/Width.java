package press.nightdesk.llm;

/// How many requests may be in flight: grows while all goes well, shrinks when the provider
/// asks for fewer. Slow start, additive increase, multiplicative decrease, as in TCP's congestion
/// control (RFC 5681), with the factors that inspect_ai found good for model providers. The start
/// is steeper than TCP's, since it begins near what is allowed. Not safe to share; {@link Gate}
// guards it.
final class Width {
  private static final double CUT = 0.8;
  private static final int SLOW_START = 2;
  private static final double GROWTH = 0.05;
  private static final double SATURATED = 0.8;

  /// After an error, growth waits until this part of a round has succeeded: one error in ten
  /// requests stops it altogether, one in a hundred hardly slows it.
  private static final double SETTLING = 0.1;

  /// A burst of refusals that is a smaller part of the width may have other reasons than it.
  private static final double BURST = 0.1;

  /// Where the width begins when more is allowed, but not twice as many.
  private static final int FIRST = 64;

  private final int most;
  private double width;
  private int inFlight;
  private int cuts;

  /// The most in flight in this round, which ends after as many successes as the width.
  private int peak;

  private int successes;
  private double widthOfRound;

  /// How many successes growth still waits for.
  private double settling;

  /// Whether it has never been cut for good.
  private boolean slowStart = true;

  /// As it was before the last cut.
  private double before;

  private boolean slowStartBefore = true;

  /// Refusals of what was sent before the last cut, which is what they are compared with.
  private int refusals;

  private double widthOfRefusals;

  /// Successes of what was sent after the last cut, and how many make a round of it.
  private int successesSince;

  private double roundSince;

  /// Begins at half of `most`, at 64 if that is more, and never above `most`: a provider that
  /// takes fewer than are allowed here says so by half as many refusals, and one that takes them
  /// all has them all after half a round.
  static Width slowStart(int most) {
    return new Width(Math.min(most, Math.max(FIRST, most / 2)), most);
  }

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

  /// One request succeeded: grows by two until the first cut, then by a twentieth a round, and only
  /// while the width is used and no error has just come.
  ///
  /// @param cutsThen how often it had been cut when the request was sent
  void succeeded(int cutsThen) {
    successesSince += cutsThen == cuts ? 1 : 0;
    if (settling > 0) {
      settling--;
    } else if (peak >= SATURATED * widthOfRound) {
      width = Math.min(most, width + (slowStart ? SLOW_START : GROWTH));
    }
    if (++successes >= widthOfRound) {
      successes = 0;
      peak = inFlight;
      widthOfRound = width;
    }
  }

  /// The provider failed at one request, which may be for too many of them.
  void pauseGrowth() {
    settling = Math.max(1, SETTLING * width);
  }

  /// The provider refused a request for being one too many. The first refusal of those sent since
  /// the last cut cuts the width, the others only count.
  ///
  /// A cut is taken back, and none made, if it did not help: if a few are refused again before a
  /// round has succeeded, as few were before. Some gateways refuse a part of all requests, and a
  /// width that shrank with every refusal would end at a handful.
  ///
  /// @param cutsThen how often it had been cut when the request was sent
  void refused(int cutsThen) {
    if (cutsThen != cuts) {
      refusals++;
      return;
    }
    boolean helped = refusals >= BURST * widthOfRefusals || successesSince >= roundSince;
    if (cuts == 0 || helped) {
      before = width;
      slowStartBefore = slowStart;
      width = Math.max(1, width * CUT);
      slowStart = false;
    } else {
      width = Math.max(width, before);
      slowStart = slowStartBefore;
    }
    widthOfRefusals = Math.max(width, before);
    refusals = 1;
    successesSince = 0;
    roundSince = width;
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
