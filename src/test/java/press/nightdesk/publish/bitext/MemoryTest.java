package press.nightdesk.publish.bitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;

class MemoryTest {
  private static final PairClaims ALL = (_, pairs) -> pairs;

  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private Document memory(PairClaims claims, NightEdition edition) throws Exception {
    Path file = new Memory(claims).publish(edition, folder).getFirst();
    assertThat(file).isEqualTo(folder.path().resolve("memory.tmx"));
    return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<String> texts(Document memory, String language) {
    return elements(memory, "tuv").stream()
        .filter(tuv -> tuv.getAttribute("xml:lang").equals(language))
        .map(Element::getTextContent)
        .map(String::strip)
        .toList();
  }

  private static List<Element> elements(Document memory, String name) {
    var found = memory.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  @Test
  void isTmx14WithTheLanguagesItIsOf() throws Exception {
    Document memory = memory(ALL, Editions.mixed());
    assertThat(memory.getDocumentElement().getAttribute("version")).isEqualTo("1.4");
    Element header = elements(memory, "header").getFirst();
    for (String due :
        List.of(
            "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype")) {
      assertThat(header.getAttribute(due)).as(due).isNotEmpty();
    }
    assertThat(header.getAttribute("srclang")).isEqualTo("ru");
  }

  @Test
  void holdsHeadlinesAndParagraphsOfCleanTranslationsOnly() throws Exception {
    Document memory = memory(ALL, Editions.mixed());
    assertThat(texts(memory, "ru"))
        .containsExactly(
            "«Волжский кабель» вложит 1,3 млрд",
            "Завод.",
            // Its summary is in quarantine, its translation is clean.
            "Суд вынес приговор",
            "Пять лет.");
    assertThat(texts(memory, "en")).contains("Volzhsky Kabel to invest 1.3 billion", "The plant.");
  }

  @Test
  void holdsAPairOnce() throws Exception {
    NightEdition twice =
        Editions.of(Editions.about("war", null, "a"), Editions.about("war", null, "b"));
    assertThat(texts(memory(ALL, twice), "ru")).containsExactly("Заголовок", "Текст.");
  }

  @Test
  void leavesOutWhatAnotherEditionsMemoryHolds() throws Exception {
    PairClaims known =
        (_, pairs) -> pairs.stream().sorted().skip(1).collect(Collectors.toUnmodifiableSet());
    assertThat(elements(memory(known, Editions.of(Editions.clean())), "tu")).hasSize(1);
    assertThat(elements(memory((_, _) -> Set.of(), Editions.of(Editions.clean())), "tu")).isEmpty();
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    byte[] once = Files.readAllBytes(new Memory(ALL).publish(Editions.mixed(), folder).getFirst());
    assertThat(new Memory(ALL).publish(Editions.mixed(), folder).getFirst()).hasBinaryContent(once);
  }

  @Nested
  class TextThatXmlHasNoPlaceFor {
    @Test
    void isReplacedAndSeen() throws Exception {
      NightEdition odd = Editions.of(Editions.saying("Шум\u0001\uFFFE ]]> & <seg>"));
      Document memory = memory(ALL, odd);
      assertThat(memory.getDocumentElement().getTagName()).isEqualTo("tmx");
      assertThat(
              texts(
                  memory(
                      ALL,
                      Editions.of(Editions.oneOf("Шум\u0001 ]]> & <seg>", "Noise \uD83D ]]>"))),
                  "en"))
          .contains("Noise \uFFFD ]]>");
    }
  }
}
