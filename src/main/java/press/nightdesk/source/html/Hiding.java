package press.nightdesk.source.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells what a page does not show to people: by an element's attributes, its inline style, or a
/// class that everybody uses for it. Style sheets are not read.
final class Hiding {
  private static final Set<String> CLASSES =
      Set.of("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden");

  /// So far to the left or up nothing is seen, in pixels.
  private static final double FAR = -900;

  /// Nobody reads letters up to this size, in pixels.
  private static final double TINY = 2;

  /// How many elements around are asked for their colour.
  private static final int MOST_GROUNDS = 20;

  private static final Pattern MOVED =
      Pattern.compile("translate(?:x|y|3d)?\\((?:[^,()]*, ?)?(-[\\d.]+[a-z%]*)");
  private static final Pattern SHRUNK = Pattern.compile("scale[xy]?\\(0(?:\\.0+)?[,)]");
  private static final Pattern CLIPPED = Pattern.compile("rect\\([01](px)?([, ]+[01](px)?){3}\\)");
  private static final Pattern CUT =
      Pattern.compile("inset\\(([5-9]\\d|100)%.*|circle\\(0.*|polygon\\(0 0, ?0 0.*");

  private Hiding() {}

  /// Whether an element and all within it is not shown.
  static boolean hides(Element element) {
    InlineStyle style = InlineStyle.of(element);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
        || element.classNames().stream().anyMatch(CLASSES::contains)
        || hides(style)
        || isColourless(element, style);
  }

  private static boolean hides(InlineStyle style) {
    return style.is("display", "none")
        || style.is("visibility", "hidden", "collapse")
        || style.is("content-visibility", "hidden")
        || style.length("opacity") <= 0.01
        || style.letters() <= TINY
        || isOutOfSight(style)
        || isWithoutRoom(style);
  }

  private static boolean isOutOfSight(InlineStyle style) {
    boolean placed = style.is("position", "absolute", "fixed", "relative");
    Matcher moved = MOVED.matcher(style.value("transform"));
    return style.length("text-indent") <= FAR
        || style.length("margin-left") <= FAR
        || style.length("margin-top") <= FAR
        || (placed && (style.length("left") <= FAR || style.length("top") <= FAR))
        || (placed && (style.length("right") <= FAR || style.length("bottom") <= FAR))
        || (moved.find() && InlineStyle.pixels(moved.group(1), -FAR) <= FAR)
        || SHRUNK.matcher(style.value("transform")).find()
        || CLIPPED.matcher(style.value("clip")).matches()
        || CUT.matcher(style.value("clip-path")).matches();
  }

  /// Whether it has no height or no width, and cuts off what is over: without the cut, letters
  /// run over and can be read.
  private static boolean isWithoutRoom(InlineStyle style) {
    boolean cut =
        style.value("overflow").matches(".*(hidden|clip).*")
            || style.is("overflow-x", "hidden", "clip")
            || style.is("overflow-y", "hidden", "clip");
    return cut
        && (style.length("height") <= 1
            || style.length("max-height") <= 1
            || style.length("width") <= 1
            || style.length("max-width") <= 1);
  }

  /// Whether letters have no colour or that of what is behind them. Nothing known to be behind
  /// them is white.
  private static boolean isColourless(Element element, InlineStyle own) {
    String style = own.value("color");
    boolean font = style.isEmpty() && element.normalName().equals("font");
    String colour = Colours.plain(font ? element.attr("color") : style);
    if (colour.isEmpty()) {
      return false;
    }
    String ground = ground(element);
    return Colours.isClear(colour) || colour.equals(ground == null ? Colours.WHITE : ground);
  }

  /// The colour behind an element as far as inline styles tell; null if they do not.
  private static @Nullable String ground(Element element) {
    @Nullable Element up = element;
    for (int i = 0; i < MOST_GROUNDS && up != null; i++, up = up.parent()) {
      if (!up.attr("style").toLowerCase(Locale.ROOT).contains("background")
          && !up.hasAttr("bgcolor")) {
        continue;
      }
      InlineStyle style = InlineStyle.of(up);
      String both = style.value("background") + style.value("background-image");
      if (both.contains("url(") || both.contains("gradient(")) {
        return "a picture";
      }
      String first = style.value("background-color");
      String second = first.isEmpty() ? style.value("background") : first;
      String colour = Colours.plain(second.isEmpty() ? up.attr("bgcolor") : second);
      if (!colour.isEmpty() && !Colours.isClear(colour)) {
        return colour;
      }
    }
    return null;
  }
}
