package press.nightdesk.source.html;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.UnfitException;

/// A page read as an article.
///
/// @param headline empty if the page has none
/// @param paragraphs plain text without boilerplate; empty if no text was found
/// @param published the date as the page writes it; null if it does not
/// @param canonical the page's own address, never its site's front page; null if it names none
public record Page(
    String headline, List<String> paragraphs, @Nullable String published, @Nullable URI canonical) {
  /// Stands in for the address of a file: the domain never exists (RFC 2606).
  private static final URI NOWHERE = URI.create("http://page.invalid/");

  public Page {
    paragraphs = List.copyOf(paragraphs);
  }

  /// Reads a page.
  ///
  /// @param address where it was found; null for a file
  /// @throws UnfitException if the page has more markup than the search for its text can take
  public static Page read(String html, @Nullable URI address, Boilerplate boilerplate)
      throws UnfitException {
    URI base = address == null ? NOWHERE : address;
    Document document = Jsoup.parse(html, base.toString());
    Metadata about = Metadata.of(document, address);
    List<String> paragraphs = boilerplate.without(MainText.of(document, base));
    return new Page(
        about.headline(),
        withoutHeadline(paragraphs, about.headlines()),
        about.published(),
        about.canonical());
  }

  /// Without the headline above the text, in whichever of its ways the page states it.
  private static List<String> withoutHeadline(List<String> paragraphs, List<String> headlines) {
    Set<String> known = headlines.stream().map(Page::letters).collect(Collectors.toSet());
    return !paragraphs.isEmpty() && known.contains(letters(paragraphs.getFirst()))
        ? paragraphs.subList(1, paragraphs.size())
        : paragraphs;
  }

  /// What two spellings of one headline have in common: quotation marks, dashes and spaces differ
  /// between a page's text and its data.
  private static String letters(String text) {
    String letters = text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    return letters.isEmpty() ? text : letters.replace('ё', 'е');
  }
}
