package press.nightdesk.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Shows a text of unknown make on a terminal as what it is: what a terminal would obey, hide or
/// turn round is named, such as `<U+202E>`.
final class Visible {
  /// Control, format (bidirectional, zero-width, soft hyphens), surrogate, private and unassigned
  /// characters, and line and paragraph separators.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

  private Visible() {}

  /// The same JSON with such characters, which can only stand in its strings, escaped.
  static String json(String line) {
    return UNSEEN
        .matcher(line)
        .replaceAll(
            found ->
                found
                    .group()
                    .chars()
                    .mapToObj("\\\\u%04x"::formatted)
                    .collect(Collectors.joining()));
  }

  static String text(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
  }
}
