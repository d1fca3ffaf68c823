package press.nightdesk.publish.report;

/// Lengths in a drawing, in per mille of its width or height and to a tenth, so that they are
/// written in few and always the same digits.
final class Scale {
  static final double WHOLE = 1000;

  private static final int[] ROUND = {1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100};

  private Scale() {}

  /// How long this part of a whole is; nothing of nothing.
  static double part(double part, double whole) {
    return whole <= 0 ? 0 : rounded(part * WHOLE / whole);
  }

  /// The same, and never so little that it cannot be seen where it is more than nothing.
  static double visible(double part, double whole) {
    return part <= 0 ? 0 : Math.max(4, part(part, whole));
  }

  static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /// The next round number that is not less, with two digits other than zero at most.
  static int ceiling(int highest) {
    int tenth = 1;
    while (tenth * 100L <= highest) {
      tenth *= 10;
    }
    for (int tenths : ROUND) {
      if ((long) tenths * tenth >= highest) {
        return tenths * tenth;
      }
    }
    return 100 * tenth;
  }
}
