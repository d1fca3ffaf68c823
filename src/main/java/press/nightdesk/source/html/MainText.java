package press.nightdesk.source.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// Finds the main text of a page with Readability4J, a port of the reader view of Firefox.
///
/// Its time grows with the square of the elements, hence the limits.
final class MainText {
  /// The most elements of a page; that of a long article with 500 comments has about 8,000.
  static final int MOST_ELEMENTS = 20_000;

  /// How deep elements may lie in each other.
  static final int DEEPEST = 100;

  /// The longest text of a page, in characters, menus and comments included.
  static final int LONGEST = 1_000_000;

  /// From so many characters on a text is taken at the first try. The library's 500 would make
  /// it doubt short news.
  private static final int SHORTEST = 140;

  private static final int CANDIDATES = 5;

  /// Where the text is if the library finds none: in a page that is very short.
  private static final String PLACES = "[itemprop=articleBody], article, main";

  private MainText() {}

  /// Changes the page.
  ///
  /// @param base an absolute address, without which the library fails
  /// @return empty if there is no text in it
  /// @throws UnfitException if the page is over a limit
  static List<Block> of(Document page, URI base) throws UnfitException {
    page.select("script, style, svg, noscript, template, iframe").remove();
    requireBounded(page);
    page.stream().filter(Hiding::hides).toList().forEach(Element::remove);
    DataTables.toParagraphs(page);
    page.outputSettings().prettyPrint(false);
    Element place = page.selectFirst(PLACES);
    // Before the library changes the page.
    List<Block> brief = place == null ? List.of() : Blocks.of(place);
    return readable(page, base).orElse(brief);
  }

  private static Optional<List<Block>> readable(Document page, URI base) {
    ReadabilityOptions options = new ReadabilityOptions(0, CANDIDATES, SHORTEST, List.of());
    RegExUtil words = new Usual().words();
    @Nullable Element content =
        new Readability4J(
                base.toString(),
                page,
                options,
                words,
                new Preprocessor(words),
                new MetadataParser(words),
                new ArticleGrabber(options, words),
                new Postprocessor())
            .parse()
            .getArticleContent();
    return Optional.ofNullable(content).map(Blocks::of).filter(blocks -> !blocks.isEmpty());
  }

  private static void requireBounded(Document page) throws UnfitException {
    int elements = 0;
    for (Element element : page.getAllElements()) {
      elements++;
      int depth = depth(element);
      if (elements > MOST_ELEMENTS || depth > DEEPEST) {
        throw new UnfitException(
            Unfit.PAGE_TOO_COMPLEX,
            "the page has more than %,d elements, or they lie in each other more than %d deep"
                .formatted(MOST_ELEMENTS, DEEPEST));
      }
    }
    int characters = page.wholeText().length();
    if (characters > LONGEST) {
      throw new UnfitException(
              Unfit.TOO_LARGE,
              "the page has %,d characters of text, the limit is %,d"
                  .formatted(characters, LONGEST))
          .withRemedy(PageRemedies.LEAVE_OUT);
    }
  }

  private static int depth(Element element) {
    int depth = 0;
    for (@Nullable Element up = element.parent();
        up != null && depth <= DEEPEST;
        up = up.parent()) {
      depth++;
    }
    return depth;
  }

  /// Hands out the library's usual word lists, which only its own language can make.
  private static final class Usual extends Preprocessor {
    RegExUtil words() {
      return getRegEx();
    }
  }
}
