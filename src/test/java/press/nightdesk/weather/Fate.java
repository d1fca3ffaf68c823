package press.nightdesk.weather;

/// What became of a request at the provider.
public enum Fate {
  /// Answered whole.
  ANSWERED(true, true),
  /// Answered whole, and the model declines.
  REFUSED(true, true),
  /// Turned away because of what it is or whose it is (other 4xx).
  TURNED_AWAY(false, true),
  /// Asked to come again later (429).
  RATE_LIMITED(false, true),
  /// The provider failed (5xx).
  BROKEN(false, true),
  /// The connection was reset before an answer.
  RESET(false, false),
  /// The model did its work, and no answer came.
  HUNG(true, false),
  /// The model did its work, and its answer did not arrive so that it can be read.
  SPOILT(true, false);

  private final boolean billed;
  private final boolean certain;

  Fate(boolean billed, boolean certain) {
    this.billed = billed;
    this.certain = certain;
  }

  /// Whether the provider charges for it.
  public boolean billed() {
    return billed;
  }

  /// Whether who asked can know if it is charged for.
  public boolean certain() {
    return certain;
  }
}
