package press.nightdesk.prompt.glossary;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads `glossary.tbx`: TermBase eXchange (ISO 30042), version 2 (`martif`) and 3 (`tbx`), in both
/// styles. Nothing outside the file is ever read: no DTD, no external entity.
final class TbxGlossary {
  private static final int DEEPEST = 50;

  private final Path file;
  private final Entries entries;
  private final GlossaryMistakes mistakes;
  private @Nullable TbxEntry entry;

  TbxGlossary(Path file, Entries entries, GlossaryMistakes mistakes) {
    this.file = file;
    this.entries = entries;
    this.mistakes = mistakes;
  }

  /// @param bytes the whole file
  void read(byte[] bytes) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      int depth = 0;
      boolean root = true;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (root && !isRoot(xml.getLocalName())) {
            refuse(xml, "its root is tbx or martif, not " + xml.getLocalName());
            return;
          }
          root = false;
          depth = started(xml, depth + 1);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
          ended(xml.getLocalName());
        }
        if (depth > DEEPEST || entries.full()) {
          refuse(
              xml,
              depth > DEEPEST ? "its elements are nested too deep" : "it has too many entries");
          return;
        }
      }
    } catch (XMLStreamException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      mistakes.add(
          file,
          Math.max(0, line),
          "a term base is well-formed XML without entities of its own",
          "export it anew as TBX");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private static boolean isRoot(String name) {
    return name.equals("tbx") || name.equals("martif");
  }

  /// @return how deep the reader is then: what holds text is read to its end
  private int started(XMLStreamReader xml, int depth) throws XMLStreamException {
    String name = xml.getLocalName();
    if (name.equals("conceptEntry") || name.equals("termEntry")) {
      entry = new TbxEntry(xml.getLocation().getLineNumber());
      return depth;
    }
    if (entry == null) {
      return depth;
    }
    switch (name) {
      case "langSec", "langSet" ->
          entry.language(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
      case "term" -> {
        entry.term(text(xml));
        return depth - 1;
      }
      case "note",
          "descrip",
          "termNote",
          "admin",
          "subjectField",
          "definition",
          "administrativeStatus" -> {
        String type = xml.getAttributeValue(null, "type");
        entry.says(type == null ? name : type, text(xml));
        return depth - 1;
      }
      default -> {}
    }
    return depth;
  }

  private void ended(String name) {
    if (entry != null && (name.equals("conceptEntry") || name.equals("termEntry"))) {
      entry.addTo(entries, file);
      entry = null;
    }
  }

  /// The text of an element and of those in it.
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }

  private void refuse(XMLStreamReader xml, String why) {
    mistakes.add(
        file,
        xml.getLocation().getLineNumber(),
        "a term base is TBX: " + why,
        "export it as TBX-Basic");
  }
}
