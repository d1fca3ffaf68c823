package press.nightdesk.source.web;

/// A stranger's words made fit for a message.
final class Words {
  private Words() {}

  /// On one line, without control characters, no longer than this.
  static String oneLine(String text, int longest) {
    String line = text.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD").strip();
    return line.length() > longest ? line.substring(0, longest) + "…" : line;
  }
}
