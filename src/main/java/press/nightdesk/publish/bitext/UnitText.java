package press.nightdesk.publish.bitext;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The texts of one unit, put together from its segments and what stands between them.
///
/// @param source the Russian
/// @param target the English
/// @param whole whether every segment has its English
record UnitText(String source, String target, boolean whole) {
  /// Reads on to the unit's end.
  static UnitText read(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder source = new StringBuilder();
    StringBuilder target = new StringBuilder();
    boolean whole = true;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("unit")) {
        return new UnitText(source.toString(), target.toString(), whole);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "segment" -> whole &= Part.read(xml).appendTo(source, target, false);
          case "ignorable" -> Part.read(xml).appendTo(source, target, true);
          default -> skip(xml);
        }
      }
    }
  }

  /// Notes, original data and what other programs have left.
  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /// A segment, or what stands between two.
  ///
  /// @param target null if there is none
  private record Part(String source, @Nullable String target) {
    /// Reads on to the end of a segment or of what stands between two.
    static Part read(XMLStreamReader xml) throws XMLStreamException {
      String source = "";
      String target = null;
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT) {
          return new Part(source, target);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "source" -> source = text(xml);
            case "target" -> target = text(xml);
            default -> skip(xml);
          }
        }
      }
    }

    boolean appendTo(StringBuilder sources, StringBuilder targets, boolean between) {
      sources.append(source);
      String english = target == null && between ? source : target;
      targets.append(english == null ? "" : english);
      return english != null && (between || !english.isBlank());
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      int depth = 1;
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          default -> {}
        }
      }
      return text.toString();
    }
  }
}
