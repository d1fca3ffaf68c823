package press.nightdesk.source.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Markup that stands inside something else, such as a feed's item.
public final class Fragment {
  /// Markup that was escaped once too often: nobody writes about the tags of a paragraph, or ends
  /// one, in an article that has no markup of its own.
  private static final Pattern ESCAPED =
      Pattern.compile(
          "(?i)&lt;(/?p|br */?|/(a|b|i|em|strong|div|span|li|ul|ol|blockquote|h[1-6]|table|figure))"
              + "(\\s[^<>]{0,300}?)?&gt;");

  private Fragment() {}

  /// Its paragraphs as plain text, without boilerplate.
  public static List<String> paragraphs(String html, Boilerplate boilerplate) {
    return boilerplate.without(Blocks.of(parse(html)));
  }

  /// All of it as plain text on one line.
  public static String line(String html) {
    return String.join(" ", Blocks.of(parse(html)).stream().map(Block::text).toList());
  }

  /// Plain text, a paragraph a line, without boilerplate.
  public static List<String> plain(String text, Boilerplate boilerplate) {
    return boilerplate.without(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new Block(line, false))
            .toList());
  }

  private static Document parse(String html) {
    Document once = Jsoup.parseBodyFragment(html);
    boolean bare = once.body().childrenSize() == 0;
    return bare && ESCAPED.matcher(html).find()
        ? Jsoup.parseBodyFragment(once.body().wholeText())
        : once;
  }
}
