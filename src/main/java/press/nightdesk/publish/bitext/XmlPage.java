package press.nightdesk.publish.bitext;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.XmlText;

/// Writes XML by the JDK's writer, an element a line. Whatever a text holds, what comes out is well
/// formed: what XML has no place for becomes U+FFFD.
final class XmlPage {
  private final XMLStreamWriter out;
  private int depth;

  private XmlPage(XMLStreamWriter out) {
    this.out = out;
  }

  /// What a page consists of.
  @FunctionalInterface
  interface Body {
    void on(XmlPage page) throws XMLStreamException;
  }

  static EditionFolder.Content of(Body body) {
    return writer -> write(writer, body);
  }

  private static void write(Writer writer, Body body) throws IOException {
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      out.writeStartDocument("UTF-8", "1.0");
      body.on(new XmlPage(out));
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException failed) {
      if (failed.getCause() instanceof IOException disk) {
        throw disk;
      }
      throw new IOException(failed);
    }
  }

  /// Opens an element.
  ///
  /// @param attributes name, value, name, value …
  XmlPage open(String element, String... attributes) throws XMLStreamException {
    begin(element, attributes);
    depth++;
    return this;
  }

  /// Closes the element opened last.
  XmlPage close() throws XMLStreamException {
    depth--;
    newLine();
    out.writeEndElement();
    return this;
  }

  /// An element that holds text and nothing else.
  XmlPage text(String element, String text, String... attributes) throws XMLStreamException {
    begin(element, attributes);
    out.writeCharacters(XmlText.legal(text));
    out.writeEndElement();
    return this;
  }

  /// An element that holds nothing.
  XmlPage empty(String element, String... attributes) throws XMLStreamException {
    newLine();
    out.writeEmptyElement(element);
    attributes(attributes);
    return this;
  }

  private void begin(String element, String... attributes) throws XMLStreamException {
    newLine();
    out.writeStartElement(element);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
    }
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
  }
}
