package press.nightdesk.publish;

import java.util.regex.Pattern;

/// Escapes text for CommonMark and for GitHub's additions to it, so that it is read as written.
final class Markdown {
  /// What makes a list, a heading or a rule of a line that begins with it.
  private static final Pattern OPENING = Pattern.compile("^(?:([-+=])|(\\d+)([.)])(?=\\s|$))");

  /// Addresses that GitHub links without being asked: `https://…`, `mailto:…`, `www.…`.
  private static final Pattern ADDRESS =
      Pattern.compile(":(?<=\\p{L}:)(?=\\S)|\\.(?<=(?i:www)\\.)");

  private Markdown() {}

  /// A text of one line, wherever in a line it is to stand.
  static String escape(String line) {
    String inline = escapeInline(line);
    String linkless =
        mayHoldAddress(inline) ? ADDRESS.matcher(inline).replaceAll("\\\\$0") : inline;
    return OPENING
        .matcher(linkless)
        .replaceFirst(opening -> opening.group(1) == null ? "$2\\\\$3" : "\\\\$1");
  }

  // Most lines hold none, which these tell far faster than the pattern does.
  private static boolean mayHoldAddress(String line) {
    return line.indexOf(':') >= 0 || line.contains("w.") || line.contains("W.");
  }

  private static String escapeInline(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      if (isInline(character)) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString();
  }

  /// What means something anywhere in a line. The dollar sign is for readers that set
  /// formulas, the at sign for those that know people and addresses.
  private static boolean isInline(char character) {
    return switch (character) {
      case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '#', '!', '|', '~', '&', '$', '@' ->
          true;
      default -> false;
    };
  }

  /// A link whose text is not taken from anyone.
  static String link(String text, String address) {
    return "[%s](<%s>)".formatted(escape(text), address.replace("&", "\\&"));
  }
}
