package press.nightdesk.publish.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import press.nightdesk.publish.Site;
import press.nightdesk.publish.Templates;

/// A feed as Atom 1.0 (RFC 4287), by ROME. What ROME has no word for, `xml:lang`, is put in
/// afterwards.
final class AtomForm {
  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

  private AtomForm() {}

  static String render(Feeds.Feed feed, Site site) {
    try {
      Document document = new WireFeedOutput().outputJDom(wire(feed, site));
      nameLanguages(document.getRootElement(), feed);
      Format format = Format.getPrettyFormat().setLineSeparator("\n");
      return new XMLOutputter(format).outputString(document);
    } catch (FeedException unfit) {
      throw new IllegalStateException("ROME does not take the feed of " + feed.job(), unfit);
    }
  }

  private static com.rometools.rome.feed.atom.Feed wire(Feeds.Feed feed, Site site) {
    var wire = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    wire.setId(feed.id());
    wire.setTitle(feed.title());
    wire.setSubtitle(content(Content.TEXT, Feeds.Feed.SUBTITLE));
    wire.setUpdated(Date.from(feed.updated()));
    wire.setAuthors(List.of(person("Nightdesk")));
    Generator generator = new Generator();
    generator.setValue("Nightdesk");
    wire.setGenerator(generator);
    site.address("feed.xml")
        .ifPresent(
            address -> wire.setOtherLinks(List.of(link("self", "application/atom+xml", address))));
    site.address("")
        .ifPresent(
            address -> wire.setAlternateLinks(List.of(link("alternate", "text/html", address))));
    wire.setEntries(feed.entries().stream().map(AtomForm::entry).toList());
    return wire;
  }

  private static Entry entry(FeedEntry entry) {
    Entry wire = new Entry();
    wire.setId(entry.id());
    wire.setTitle(entry.title());
    wire.setPublished(Date.from(entry.published()));
    wire.setUpdated(Date.from(entry.updated()));
    wire.setAuthors(List.of(person(entry.source())));
    wire.setContents(List.of(content(Content.HTML, Templates.fill("entry.jte", entry))));
    if (!entry.lead().isEmpty()) {
      wire.setSummary(content(Content.TEXT, entry.lead()));
    }
    if (entry.topic() != null) {
      Category topic = new Category();
      topic.setTerm(entry.topic());
      wire.setCategories(List.of(topic));
    }
    List<Link> links = links(entry);
    wire.setAlternateLinks(links.stream().limit(1).toList());
    wire.setOtherLinks(links.stream().skip(1).toList());
    return wire;
  }

  /// The bilingual page first, if there is one, and the article it was made from as related to it.
  private static List<Link> links(FeedEntry entry) {
    List<Link> links = new ArrayList<>();
    if (entry.page() != null) {
      links.add(link("alternate", "text/html", entry.page()));
    }
    if (entry.link() != null) {
      Link original =
          link(links.isEmpty() ? "alternate" : "related", "text/html", entry.link().address());
      original.setHreflang("ru");
      links.add(original);
    }
    return links;
  }

  private static void nameLanguages(Element root, Feeds.Feed feed) {
    root.setAttribute("lang", "en", Namespace.XML_NAMESPACE);
    List<Element> elements = root.getChildren("entry", ATOM);
    for (int i = 0; i < elements.size(); i++) {
      String language = feed.entries().get(i).language();
      if (!language.equals("en")) {
        elements
            .get(i)
            .getChild("title", ATOM)
            .setAttribute("lang", language, Namespace.XML_NAMESPACE);
      }
    }
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }

  private static SyndPerson person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  private static Link link(String rel, String type, String address) {
    Link link = new Link();
    link.setRel(rel);
    link.setType(type);
    link.setHref(address);
    return link;
  }
}
