package press.nightdesk.source.html;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the colours of CSS in one way, as far as they are used to hide words.
final class Colours {
  static final String WHITE = "#ffffff";

  private static final Map<String, String> NAMES =
      Map.of(
          "white", WHITE, "snow", WHITE, "ivory", WHITE, "ghostwhite", WHITE, "black", "#000000");
  private static final Pattern SHORT = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
  private static final Pattern RGB =
      Pattern.compile("rgba?\\((\\d{1,3})[, ]+(\\d{1,3})[, ]+(\\d{1,3})([,/ ]+1(\\.0*)?)?\\)");
  private static final Pattern NEARLY_WHITE = Pattern.compile("#(?:f[a-f]){3}(?:ff)?");
  private static final Pattern CLEAR =
      Pattern.compile(
          "transparent|(?:rgb|hsl)a?\\((?:[^,/]+,){3}? ?0?(?:\\.0*)?%?\\)"
              + "|(?:rgb|hsl)a?\\([^/]+/ ?0?(?:\\.0*)?%?\\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00");

  private Colours() {}

  /// A colour as `#rrggbb`, or as it stands if that cannot be told. What can hardly be told from
  /// white is white.
  static String plain(String written) {
    String colour = written.strip().toLowerCase(Locale.ROOT);
    String known = NAMES.getOrDefault(colour, colour);
    Matcher brief = SHORT.matcher(known);
    Matcher rgb = RGB.matcher(known);
    String full = known;
    if (brief.matches()) {
      full = brief.replaceFirst("#$1$1$2$2$3$3");
    } else if (rgb.matches()) {
      full = "#%02x%02x%02x".formatted(part(rgb, 1), part(rgb, 2), part(rgb, 3));
    }
    return NEARLY_WHITE.matcher(full).matches() ? WHITE : full;
  }

  /// Whether one sees through it.
  static boolean isClear(String plain) {
    return CLEAR.matcher(plain).matches();
  }

  private static int part(Matcher rgb, int group) {
    return Math.min(255, Integer.parseInt(rgb.group(group)));
  }
}
