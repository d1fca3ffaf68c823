package press.nightdesk.source.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Markup that stands inside something else, such as a feed's item.
public final class Fragment {
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
    return Jsoup.parseBodyFragment(html);
  }
}
