package press.nightdesk.source.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The declarations of an element's `style` attribute.
///
/// @param values by property, in small letters, with single spaces
record InlineStyle(Map<String, String> values) {
  private static final InlineStyle NONE = new InlineStyle(Map.of());
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern LENGTH =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))([a-z]*|%)");

  /// What a percentage is of, in pixels, for lengths on a screen.
  private static final double SCREEN = 1000;

  /// What a percentage or an `em` is of for the size of letters.
  static final double LETTER = 16;

  static InlineStyle of(Element element) {
    if (!element.hasAttr("style")) {
      return NONE;
    }
    Map<String, String> values = new HashMap<>();
    String written = COMMENT.matcher(element.attr("style")).replaceAll("");
    for (String declaration : written.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).replace("!important", "").strip();
        values.put(declaration.substring(0, colon).strip(), SPACES.matcher(value).replaceAll(" "));
      }
    }
    return new InlineStyle(Map.copyOf(values));
  }

  /// What is declared; empty if nothing is.
  String value(String property) {
    return values.getOrDefault(property, "");
  }

  boolean is(String property, String... any) {
    return Set.of(any).contains(value(property));
  }

  /// A length on the screen in pixels, roughly; not a number if it is none.
  double length(String property) {
    return pixels(value(property), SCREEN);
  }

  /// The size of the letters in pixels, roughly; not a number if it is not set.
  double letters() {
    String size = value("font-size");
    if (!size.isEmpty()) {
      return pixels(size, LETTER);
    }
    // Of the shorthand: `italic 12px/1.5 serif`.
    for (String word : value("font").split(" ", -1)) {
      boolean sized = word.contains("/") || word.matches("[\\d.]+[a-z%]+");
      if (sized) {
        return pixels(word.replaceFirst("/.*", ""), LETTER);
      }
    }
    return Double.NaN;
  }

  /// @param whole what 100 % is
  static double pixels(String length, double whole) {
    Matcher parts = LENGTH.matcher(length);
    if (!parts.matches()) {
      return Double.NaN;
    }
    double number = Double.parseDouble(parts.group(1));
    return number
        * switch (parts.group(2)) {
          case "%" -> whole / 100;
          case "vw", "vh", "vmin", "vmax" -> SCREEN / 100;
          case "em", "rem" -> LETTER;
          case "ex", "ch" -> LETTER / 2;
          case "pt" -> 96.0 / 72;
          case "cm" -> 96 / 2.54;
          case "mm" -> 96 / 25.4;
          case "in" -> 96;
          default -> 1;
        };
  }
}
