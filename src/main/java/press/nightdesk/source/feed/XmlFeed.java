package press.nightdesk.source.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.html.Fragment;

/// RSS 0.9x to 2.0, RDF and Atom, by ROME.
///
/// ROME gives a date as a moment and forgets the zone it was written in. The day of an article is
/// that of its own zone, so the raw date travels through ROME in an element of our own.
final class XmlFeed {
  private static final Namespace OURS = Namespace.getNamespace("nightdesk", "urn:nightdesk:feed");
  private static final String RAW_DATE = "date";

  /// The whole text of an article, in feeds made for Yandex's news.
  private static final Namespace YANDEX = Namespace.getNamespace("http://news.yandex.ru");

  private static final String FULL_TEXT = "full-text";

  /// By rank; `date` is Dublin Core's.
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "updated", "modified");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|/");

  private XmlFeed() {}

  static List<Item> items(String text) throws UnfitException {
    Document document = BoundedXml.parse(text);
    items(document).forEach(XmlFeed::keepDate);
    items(document).forEach(XmlFeed::keepId);
    try {
      return new SyndFeedInput().build(document).getEntries().stream().map(XmlFeed::item).toList();
    } catch (FeedException | RuntimeException unknownForm) {
      throw new UnfitException(
          Unfit.NOT_A_FEED, "it is XML, but no RSS, RDF or Atom that can be read");
    }
  }

  private static List<Element> items(Document document) {
    List<Element> items = new ArrayList<>();
    for (Element element : document.getRootElement().getDescendants(Filters.element())) {
      if (element.getName().equals("item") || element.getName().equals("entry")) {
        items.add(element);
      }
    }
    return items;
  }

  private static void keepDate(Element item) {
    DATES.stream()
        .flatMap(name -> item.getChildren().stream().filter(child -> child.getName().equals(name)))
        .map(Element::getTextTrim)
        .filter(date -> !date.isEmpty())
        .findFirst()
        .ifPresent(date -> item.addContent(new Element(RAW_DATE, OURS).setText(date)));
  }

  /// RSS takes a `guid` for an address unless it says that it is none, and ROME then makes one of
  /// it. Many feeds say nothing and count.
  private static void keepId(Element item) {
    item.getChildren().stream()
        .filter(child -> child.getName().equals("guid"))
        .filter(guid -> !ADDRESS.matcher(guid.getTextTrim()).lookingAt())
        .forEach(guid -> guid.setAttribute("isPermaLink", "false"));
  }

  private static Item item(SyndEntry entry) {
    SyndContent text = text(entry);
    String value = text == null || text.getValue() == null ? "" : text.getValue();
    String id = blankToNull(entry.getUri());
    String link = blankToNull(entry.getLink());
    return new Item(
        // ROME gives the link for an id where there is none.
        id != null && id.equals(link) ? null : id,
        link,
        entry.getTitle() == null ? "" : Fragment.line(entry.getTitle()),
        value,
        text == null || !"text".equals(text.getType()),
        foreign(entry, RAW_DATE, OURS));
  }

  /// The feed's whole text of it if there is one, else its description.
  private static @Nullable SyndContent text(SyndEntry entry) {
    String yandex = foreign(entry, FULL_TEXT, YANDEX);
    Stream<SyndContent> whole = yandex == null ? Stream.empty() : Stream.of(content(yandex));
    return Stream.of(entry.getContents().stream(), whole, Stream.ofNullable(entry.getDescription()))
        .flatMap(contents -> contents)
        .filter(content -> content.getValue() != null && !content.getValue().isBlank())
        .findFirst()
        .orElse(null);
  }

  private static SyndContent content(String html) {
    SyndContent content = new com.rometools.rome.feed.synd.SyndContentImpl();
    content.setType("html");
    content.setValue(html);
    return content;
  }

  private static @Nullable String foreign(SyndEntry entry, String name, Namespace namespace) {
    return entry.getForeignMarkup().stream()
        .filter(Objects::nonNull)
        .filter(e -> e.getName().equals(name) && e.getNamespace().equals(namespace))
        .map(Element::getText)
        .map(XmlFeed::blankToNull)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
