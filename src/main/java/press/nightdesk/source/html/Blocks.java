package press.nightdesk.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Reads markup as people see it: block by block, without what is not shown.
///
/// What a page hides from people (`display:none`, `aria-hidden` …) is left out for safety's
/// sake: a model would read it.
final class Blocks implements NodeFilter {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "nav",
          "figcaption",
          "head",
          "title");
  private static final Set<String> ENDS =
      Set.of(
          "br", "tr", "li", "dt", "dd", "figure", "table", "hr", "summary", "legend", "optgroup");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final List<Block> found = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int letters;
  private int linkedLetters;
  private int links;

  private Blocks() {}

  /// The blocks of an element in their order.
  static List<Block> of(Element root) {
    Blocks blocks = new Blocks();
    NodeTraversor.filter(blocks, root);
    blocks.end();
    return List.copyOf(blocks.found);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (UNSEEN.contains(element.normalName()) || Hiding.hides(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      border(element);
      links += element.normalName().equals("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (!CELLS.contains(element.normalName())) {
        border(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void border(Element element) {
    if (CELLS.contains(element.normalName())) {
      if (letters > 0) {
        text.append(" | ");
      }
    } else if (element.isBlock() || ENDS.contains(element.normalName())) {
      end();
    }
  }

  private void add(String words) {
    text.append(words);
    int some = (int) words.chars().filter(Character::isLetterOrDigit).count();
    letters += some;
    linkedLetters += links > 0 ? some : 0;
  }

  private void end() {
    String line = SPACES.matcher(text).replaceAll(" ").strip();
    if (!line.isEmpty()) {
      found.add(new Block(line, letters > 0 && linkedLetters == letters));
    }
    text.setLength(0);
    letters = 0;
    linkedLetters = 0;
  }
}
