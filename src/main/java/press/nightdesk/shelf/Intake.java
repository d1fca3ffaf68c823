package press.nightdesk.shelf;

/// What became of arrivals.
///
/// @param taken new to the shelf and waiting for translation
/// @param known on the shelf already, as they are or as an earlier revision; nothing was written
/// @param skipped rightly left out, with the reason on the shelf
/// @param failed could not be read or kept, with the failure on the shelf
/// @param leftOut beyond the room there was; nothing was written, a later run takes them
public record Intake(int taken, int known, int skipped, int failed, int leftOut) {
  public static final Intake NONE = new Intake(0, 0, 0, 0, 0);

  /// How many arrivals this is, whatever became of them.
  public int sum() {
    return taken + known + skipped + failed + leftOut;
  }

  /// Both together.
  public Intake plus(Intake other) {
    return new Intake(
        taken + other.taken,
        known + other.known,
        skipped + other.skipped,
        failed + other.failed,
        leftOut + other.leftOut);
  }

  /// The same with one more that ended so.
  Intake plus(Fate fate) {
    return switch (fate) {
      case TAKEN -> new Intake(taken + 1, known, skipped, failed, leftOut);
      case KNOWN -> new Intake(taken, known + 1, skipped, failed, leftOut);
      case SKIPPED -> new Intake(taken, known, skipped + 1, failed, leftOut);
      case FAILED -> new Intake(taken, known, skipped, failed + 1, leftOut);
      case LEFT_OUT -> new Intake(taken, known, skipped, failed, leftOut + 1);
    };
  }

  /// What can become of one arrival.
  enum Fate {
    TAKEN,
    KNOWN,
    SKIPPED,
    FAILED,
    LEFT_OUT
  }
}
