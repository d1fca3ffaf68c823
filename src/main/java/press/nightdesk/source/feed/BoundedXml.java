package press.nightdesk.source.feed;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXStreamBuilder;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// XML from strangers: without DTD, so that no entity is expanded and no file or address of its
/// choice is opened, and with bounded nesting.
///
/// What feeds often get wrong is put right before: text before the declaration, HTML's entities,
/// an ampersand that begins nothing, characters that XML has no place for.
final class BoundedXml {
  private static final int DEEPEST = 100;

  /// The JDK's own limit; the parser's message names it.
  private static final String DEPTH_LIMIT = "jdk.xml.maxElementDepth";

  private static final Pattern NO_XML_CHARACTER =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
  private static final Pattern NO_XML_REFERENCE =
      Pattern.compile("&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));");
  private static final Pattern ELEMENT = Pattern.compile("<[\\p{L}_]");
  private static final Pattern BEFORE = Pattern.compile("\\A[^<]*");

  private BoundedXml() {}

  /// @throws UnfitException if it is no XML even so, or declares entities
  static Document parse(String text) throws UnfitException {
    String clean = NO_XML_CHARACTER.matcher(text).replaceAll("");
    clean = NO_XML_REFERENCE.matcher(clean).replaceAll("");
    requireNoEntities(clean);
    String document = BEFORE.matcher(clean).replaceFirst("");
    int above = lines(clean, clean.length() - document.length());
    try {
      XMLStreamReader reader =
          factory().createXMLStreamReader(new XmlFixerReader(new StringReader(document)));
      return new StAXStreamBuilder().build(reader);
    } catch (XMLStreamException broken) {
      throw unfit(broken, above);
    } catch (JDOMException broken) {
      throw broken.getCause() instanceof XMLStreamException cause
          ? unfit(cause, above)
          : new UnfitException(Unfit.NOT_A_FEED, "it is no XML");
    }
  }

  /// Entities of a feed's own could be a bomb, or lead to a file or an address. They stand in its
  /// DOCTYPE, before the first element.
  private static void requireNoEntities(String text) throws UnfitException {
    Matcher element = ELEMENT.matcher(text);
    int end = element.find() ? element.start() : text.length();
    int doctype = text.indexOf("<!DOCTYPE");
    int entity = doctype < 0 ? -1 : text.indexOf("<!ENTITY", doctype);
    if (entity >= 0 && entity < end) {
      throw new UnfitException(
              Unfit.NOT_A_FEED,
              "it declares entities of its own (<!ENTITY in line %d), and none is expanded or fetched"
                  .formatted(1 + lines(text, entity)))
          .withRemedy("leave the feed out, or ask its publisher for one without a DOCTYPE");
    }
  }

  private static int lines(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(DEPTH_LIMIT, DEEPEST);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing is fetched for a feed");
        });
    return factory;
  }

  /// The parser's own message may quote what the feed holds.
  ///
  /// @param above how many lines were taken off
  private static UnfitException unfit(XMLStreamException broken, int above) {
    if (String.valueOf(broken.getMessage()).contains(DEPTH_LIMIT)) {
      return new UnfitException(
          Unfit.NOT_A_FEED, "its elements lie in each other more than %d deep".formatted(DEEPEST));
    }
    return new UnfitException(
        Unfit.NOT_A_FEED,
        broken.getLocation() == null
            ? "it is no XML"
            : "it is no XML from line %d on"
                .formatted(above + broken.getLocation().getLineNumber()));
  }
}
