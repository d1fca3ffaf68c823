package press.nightdesk.publish.bitext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;

/// Reads an edited `review.xlf` (XLIFF 2.0 and 2.1) back. The file has been in other hands and
/// programs: no DTD, no entities, nothing fetched, bounded in size, units and depth. Segments that
/// a
/// tool has split are joined again; of inline elements only the text counts.
public final class ReviewReader {
  static final int LARGEST = 64 << 20;

  private static final int MOST_UNITS = 500_000;
  private static final int DEEPEST = 64;

  private final XMLStreamReader xml;
  private final List<Reviewed> reviewed = new ArrayList<>();
  private @Nullable ArticleId article;
  private int revision;
  private int units;

  private ReviewReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /// Every headline and paragraph that has an English text, in the file's order.
  ///
  /// @throws ReviewUnreadable if it is too large, no XLIFF, or none that Nightdesk wrote
  /// @throws IOException if it cannot be opened
  public static List<Reviewed> read(Path file) throws IOException, ReviewUnreadable {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new ReviewUnreadable("it is larger than %d MB".formatted(LARGEST >> 20));
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new ReviewReader(xml).document();
    } catch (XMLStreamException broken) {
      throw new ReviewUnreadable(
          broken.getLocation() == null
              ? "it is no XML"
              : "it is no XML from line %d on".formatted(broken.getLocation().getLineNumber()));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  private List<Reviewed> document() throws XMLStreamException, ReviewUnreadable {
    boolean isXliff = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw unreadable("it has a document type, which XLIFF has not");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (!isXliff) {
        expectXliff();
        isXliff = true;
      } else if (is("file")) {
        beginFile();
      } else if (is("unit")) {
        unit();
      }
    }
    return List.copyOf(reviewed);
  }

  private void expectXliff() throws ReviewUnreadable {
    if (!is("xliff")) {
      throw unreadable("it is no XLIFF 2");
    }
  }

  private void beginFile() throws ReviewUnreadable {
    String original = xml.getAttributeValue(null, "original");
    String number = xml.getAttributeValue(Xliff.OWN_NAMESPACE, Xliff.REVISION);
    if (original == null || number == null || !number.matches("[1-9]\\d{0,8}")) {
      throw unreadable("a file element names no article and revision of Nightdesk's");
    }
    try {
      article = new ArticleId(original);
    } catch (IllegalArgumentException noId) {
      throw unreadable("a file element names no article of Nightdesk's");
    }
    revision = Integer.parseInt(number);
  }

  private void unit() throws XMLStreamException, ReviewUnreadable {
    if (++units > MOST_UNITS) {
      throw unreadable("it has more than %d units".formatted(MOST_UNITS));
    }
    String id = xml.getAttributeValue(null, "id");
    int paragraph = Xliff.paragraph(id == null ? "" : id);
    if (article == null || paragraph < 0) {
      throw unreadable("a unit is of no headline or paragraph of Nightdesk's");
    }
    UnitText text = UnitText.read(xml);
    String english = text.target().strip();
    if (text.whole() && !english.isEmpty()) {
      reviewed.add(new Reviewed(article, revision, paragraph, text.source().strip(), english));
    }
  }

  private boolean is(String element) {
    return element.equals(xml.getLocalName()) && Xliff.NAMESPACE.equals(xml.getNamespaceURI());
  }

  private ReviewUnreadable unreadable(String what) {
    return new ReviewUnreadable("%s (line %d)".formatted(what, xml.getLocation().getLineNumber()));
  }
}
