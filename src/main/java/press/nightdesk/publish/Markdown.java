package press.nightdesk.publish;

import java.util.regex.Pattern;

/// Escapes text for CommonMark and for GitHub's additions to it, so that it is read as written.
final class Markdown {
  /// What means something anywhere in a line. The dollar sign is for readers that set
  /// formulas, the at sign for those that know people and addresses.
  private static final Pattern INLINE = Pattern.compile("[\\\\`*_{}\\[\\]<>#!|~&$@]");

  /// What makes a list, a heading or a rule of a line that begins with it.
  private static final Pattern OPENING = Pattern.compile("^(?:([-+=])|(\\d+)([.)])(?=\\s|$))");

  /// Addresses that GitHub links without being asked: `https://…`, `mailto:…`, `www.…`.
  private static final Pattern ADDRESS = Pattern.compile("(?<=\\p{L}):(?=\\S)|(?<=(?i:www))\\.");

  private Markdown() {}

  /// A text of one line, wherever in a line it is to stand.
  static String escape(String line) {
    String inline = INLINE.matcher(line).replaceAll("\\\\$0");
    String linkless = ADDRESS.matcher(inline).replaceAll("\\\\$0");
    return OPENING
        .matcher(linkless)
        .replaceFirst(opening -> opening.group(1) == null ? "$2\\\\$3" : "\\\\$1");
  }

  /// A link whose text is not taken from anyone.
  static String link(String text, String address) {
    return "[%s](<%s>)".formatted(escape(text), address.replace("&", "\\&"));
  }
}
