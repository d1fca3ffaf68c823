package press.nightdesk.publish.report;

/// Lengths in a drawing, in per mille of its width or height and to a tenth, so that they are
/// written in few and always the same digits.
final class Scale {
  static final double WHOLE = 1000;

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

  /// The next round number that is not less: 1, 2, 4, 5, 6, 8 times a power of ten.
  static long ceiling(double highest) {
    long power = 1;
    while (power * 10 <= highest) {
      power *= 10;
    }
    for (long digit : new long[] {1, 2, 4, 5, 6, 8, 10}) {
      if (digit * power >= highest) {
        return Math.max(1, digit * power);
      }
    }
    return 10 * power;
  }
}
