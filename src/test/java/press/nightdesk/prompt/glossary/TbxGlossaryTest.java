package press.nightdesk.prompt.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TbxGlossaryTest {
  @TempDir Path folder;

  private final List<String> mistakes = new ArrayList<>();

  @Nested
  class ATermBase {
    @Test
    void ofVersion2GivesItsTerms() throws IOException {
      tbx(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
          <martif type="TBX-Basic" xml:lang="en"><text><body>
          <termEntry id="c1"><descrip type="subjectField">organisation</descrip>
            <langSet xml:lang="ru"><tig><term>ЕС</term></tig><tig><term>Евросоюз</term></tig></langSet>
            <langSet xml:lang="en">
              <tig><term>European Union</term></tig>
              <tig><term>Common Market</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
              <tig><term>EU</term>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
            </langSet>
          </termEntry></body></text></martif>
          """);
      List<String> english = List.of("European Union");
      assertThat(read().terms())
          .containsExactly(
              new Term("ЕС", "EU", english, TermKind.ORGANISATION, "", null),
              new Term("Евросоюз", "EU", english, TermKind.ORGANISATION, "", null));
      assertThat(mistakes).isEmpty();
    }

    @Test
    void ofVersion3GivesItsTermsInEitherStyle() throws IOException {
      tbx(
          """
          <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
               xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
          <text><body><conceptEntry id="c1"><min:subjectField>place</min:subjectField>
            <basic:definition>the <hi>city</hi></basic:definition>
            <langSec xml:lang="ru-RU"><termSec><term>Киев</term></termSec></langSec>
            <langSec xml:lang="de"><termSec><term>Kiew</term></termSec></langSec>
            <langSec xml:lang="en-GB"><termSec><term>Kyiv</term></termSec></langSec>
          </conceptEntry>
          <conceptEntry id="c2"><langSec xml:lang="de"><termSec><term>Mond</term></termSec></langSec>
          </conceptEntry></body></text></tbx>
          """);
      assertThat(read().terms())
          .containsExactly(new Term("Киев", "Kyiv", TermKind.PLACE, "the city", null));
    }

    @Test
    void joinsTheTableBesideIt() throws IOException {
      Files.writeString(folder.resolve("glossary.csv"), "russian,english,kind\nКиев,Kiev,place\n");
      tbx(entry("Киев", "Kyiv"));
      read();
      assertThat(mistakes).singleElement().asString().contains("'Kyiv' here and 'Kiev' in ");
    }
  }

  @Nested
  class AMistake {
    @Test
    void isWhatIsNoXml() throws IOException {
      tbx("<tbx>\n<text>\n</tbx>");
      read();
      assertThat(mistakes)
          .containsExactly("3 a term base is well-formed XML without entities of its own");
    }

    @Test
    void isAnotherDocument() throws IOException {
      tbx("<html/>");
      read();
      assertThat(mistakes).singleElement().asString().contains("not html");
    }

    @Test
    void isAnEntityWhichIsNeverResolved() throws IOException {
      Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
      tbx("<!DOCTYPE tbx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + entry("Киев", "&x;"));
      assertThat(read().terms()).isEmpty();
      assertThat(mistakes).hasSize(1);
    }
  }

  private static String entry(String ru, String en) {
    return """
        <tbx><text><body><conceptEntry>
        <langSec xml:lang="ru"><termSec><term>%s</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>%s</term></termSec></langSec>
        </conceptEntry></body></text></tbx>
        """
        .formatted(ru, en);
  }

  private void tbx(String text) throws IOException {
    Files.writeString(folder.resolve("glossary.tbx"), text);
  }

  private Glossary read() {
    return GlossaryFiles.read(folder, (_, line, rule, _) -> mistakes.add(line + " " + rule));
  }
}
