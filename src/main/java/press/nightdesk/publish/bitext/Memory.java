package press.nightdesk.publish.bitext;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Provenance;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;

/// `memory.tmx` (TMX 1.4b): the headlines and paragraphs of clean translations that no edition's
/// memory had before, each pair once. All editions' files together are the job's memory.
public final class Memory implements Publication {
  private static final DateTimeFormatter TMX_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final PairClaims claims;

  /// @param claims knows what other editions' memories hold
  public Memory(PairClaims claims) {
    this.claims = claims;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Map<Long, Pair> pairs = new LinkedHashMap<>();
    edition.dispatches().stream()
        .flatMap(Pair::of)
        .forEach(pair -> pairs.putIfAbsent(pair.key(), pair));
    Set<Long> own = claims.claim(edition.edition(), Set.copyOf(pairs.keySet()));
    pairs.keySet().retainAll(own);
    return List.of(folder.write("memory.tmx", XmlPage.of(page -> write(page, edition, pairs))));
  }

  private static void write(XmlPage page, NightEdition edition, Map<Long, Pair> pairs)
      throws XMLStreamException {
    page.open("tmx", "version", "1.4");
    page.open(
        "header",
        "creationtool",
        "Nightdesk",
        "creationtoolversion",
        "1",
        "segtype",
        "paragraph",
        "o-tmf",
        "Nightdesk",
        "adminlang",
        "en",
        "srclang",
        "ru",
        "datatype",
        "plaintext");
    page.text("prop", edition.name(), "type", "x-job");
    page.text("prop", edition.edition().toString(), "type", "x-edition");
    page.close();
    page.open("body");
    for (Map.Entry<Long, Pair> pair : pairs.entrySet()) {
      unit(page, pair.getKey(), pair.getValue());
    }
    page.close().close();
  }

  private static void unit(XmlPage page, long key, Pair pair) throws XMLStreamException {
    Provenance by = pair.article().translation().provenance();
    page.open(
        "tu",
        "tuid",
        "%016x".formatted(key),
        "creationdate",
        TMX_TIME.format(by.at()),
        "creationid",
        by.model());
    page.text("prop", pair.article().article().id().value(), "type", "x-article");
    page.text("prop", pair.article().article().origin().name(), "type", "x-source");
    page.text("prop", pair.isHeadline() ? "headline" : "paragraph", "type", "x-kind");
    if (by.recorded()) {
      page.text("prop", "recorded", "type", "x-reply");
    }
    text(page, "ru", pair.ru());
    text(page, "en", pair.en());
    page.close();
  }

  private static void text(XmlPage page, String language, String text) throws XMLStreamException {
    page.open("tuv", "xml:lang", language).text("seg", text).close();
  }
}
