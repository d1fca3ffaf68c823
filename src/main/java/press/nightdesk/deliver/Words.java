package press.nightdesk.deliver;

/// What others say, made fit for one line of ours.
final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  /// The text on one line, without control characters, cut to 200 characters.
  static String line(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
