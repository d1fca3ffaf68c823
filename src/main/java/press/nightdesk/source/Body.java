package press.nightdesk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The paragraphs of a body that came as one text.
final class Body {
  /// A tag or a named or numbered character, as nobody writes them in plain text.
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:p|br|div|span|a|b|i|em|strong|u|h[1-6]|ul|ol|li|blockquote|img|table|figure"
              + "|section|article|script)(?:\\s[^<>]*)?/?>"
              + "|&(?:nbsp|quot|laquo|raquo|mdash|ndash|hellip|amp|lt|gt|#\\d{2,5}|#x[0-9a-f]{2,5});",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /// Longer lines are no wrapped ones.
  private static final int WRAPPED = 100;

  private Body() {}

  /// The text of markup, a paragraph for every block and line break; of plain text a paragraph
  /// for every line. Only where most lines break off in a sentence and blank lines stand between
  /// groups of them, the lines were wrapped, and a group is a paragraph.
  static List<String> paragraphs(String text) {
    List<List<String>> groups = groups(isMarkup(text) ? plain(text) : text);
    boolean wrapped = groups.size() > 1 && isWrapped(groups);
    List<String> paragraphs = new ArrayList<>();
    for (List<String> group : groups) {
      if (wrapped) {
        paragraphs.add(String.join(" ", group));
      } else {
        paragraphs.addAll(group);
      }
    }
    return paragraphs;
  }

  /// The paragraphs of a line that is one, unless it is markup.
  static List<String> textOf(String line) {
    return isMarkup(line) ? paragraphs(line) : List.of(line);
  }

  /// One line of text, be it markup or not.
  static String line(String text) {
    return isMarkup(text) ? plain(text) : text;
  }

  private static boolean isMarkup(String text) {
    return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKUP.matcher(text).find();
  }

  private static String plain(String markup) {
    StringBuilder text = new StringBuilder();
    Element body = Jsoup.parseBodyFragment(markup).body();
    body.select("script, style, noscript, template, iframe").remove();
    // Line ends mean nothing in markup, but everything where only a few letters are encoded.
    boolean blocks = !body.select("p, br, div, li, h1, h2, h3, h4, table, blockquote").isEmpty();
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode part) {
              String raw = part.getWholeText();
              text.append(blocks ? LINE_END.matcher(raw).replaceAll(" ") : raw);
            } else if (isBreak(node)) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBreak(node)) {
              text.append('\n');
            }
          }
        });
    return text.toString();
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
  }

  private static List<List<String>> groups(String text) {
    List<List<String>> groups = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String raw : LINE_END.split(text, -1)) {
      String line = PlainText.strip(raw);
      if (!line.isEmpty()) {
        group.add(line);
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static boolean isWrapped(List<List<String>> groups) {
    List<String> inner =
        groups.stream().flatMap(group -> group.subList(0, group.size() - 1).stream()).toList();
    long broken =
        inner.stream().filter(line -> line.length() <= WRAPPED && !endsSentence(line)).count();
    return 2 * broken > inner.size();
  }

  private static boolean endsSentence(String line) {
    return ".!?…:;\"»”)".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
