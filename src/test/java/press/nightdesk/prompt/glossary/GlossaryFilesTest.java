package press.nightdesk.prompt.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryFilesTest {
  private static final String HEADER = "russian,english,kind,note,valid from\n";

  @TempDir Path folder;

  private final List<String> mistakes = new ArrayList<>();

  @Nested
  class AFolder {
    @Test
    void withoutAGlossaryHasNone() {
      assertThat(read()).isEqualTo(Glossary.NONE);
      assertThat(mistakes).isEmpty();
    }

    @Test
    void ofTheRepositoryHasOneInOrder() {
      Glossary glossary = GlossaryFiles.read(Path.of("prompts"), GlossaryFilesTest.this::note);
      assertThat(mistakes).isEmpty();
      assertThat(glossary.terms()).hasSizeGreaterThan(60);
    }
  }

  @Nested
  class ATableInOrder {
    @Test
    void givesItsTermsWithAFingerprint() throws IOException {
      csv(
          HEADER
              + "Киев,Kyiv,place,,\n"
              + "\"Астана\",Nur-Sultan,place,\"renamed, twice\",2019-03-23\n");
      Glossary glossary = read();
      assertThat(mistakes).isEmpty();
      assertThat(glossary.terms())
          .containsExactly(
              new Term("Киев", "Kyiv", TermKind.PLACE, "", null),
              new Term(
                  "Астана",
                  "Nur-Sultan",
                  TermKind.PLACE,
                  "renamed, twice",
                  LocalDate.of(2019, 3, 23)));
      assertThat(glossary.fingerprint()).startsWith("sha256:");
    }

    @Test
    void mayComeFromExcel() throws IOException {
      csv("\uFEFFsep=;\r\nRussian;English;Kind\r\nКиев;Kyiv;Place\r\n;;\r\n");
      assertThat(read().terms()).extracting(Term::en).containsExactly("Kyiv");
      assertThat(mistakes).isEmpty();
    }

    @Test
    void mayHaveItsColumnsInAnyOrder() throws IOException {
      csv("kind,english,russian\nperson,Vladimir Putin,Владимир  Путин\n");
      assertThat(read().terms())
          .containsExactly(new Term("Владимир Путин", "Vladimir Putin", TermKind.PERSON, "", null));
    }

    @Test
    void mayHaveOneRussianFormFromSeveralDays() throws IOException {
      csv(HEADER + "Астана,Nur-Sultan,place,,2019-03-23\nАстана,Astana,place,,2022-09-17\n");
      assertThat(read().terms()).hasSize(2);
      assertThat(mistakes).isEmpty();
    }

    @Test
    void mayHaveMoreThanOneEnglishForm() throws IOException {
      csv(HEADER + "ЕС,EU | European Union,organisation,,\n");
      assertThat(read().terms().getFirst().english()).containsExactly("EU", "European Union");
    }

    @Test
    void mayGuardACellAgainstSpreadsheets() throws IOException {
      csv(HEADER + "'@канал,'@kanal,term,,\n'Комсомолец',Komsomolets,term,,\n");
      assertThat(read().terms()).extracting(Term::ru).containsExactly("@канал", "'Комсомолец'");
    }
  }

  @Nested
  class AMistake {
    @Test
    void isNamedWithItsLineAndCostsNoOtherLine() throws IOException {
      csv(
          HEADER
              + "Киев,Kyiv,place,,\n"
              + "\"Киев,Kyiv,place,,\n"
              + "Львов,Lviv,place\n"
              + "Одесса,Одеса,place,,\n"
              + "Харьков,Kharkiv,city,,\n"
              + ",Dnipro,place,,\n"
              + "Ровно,Rivne,place,,24.02.2022\n"
              + "Сумы,Sumy,place,,\n");
      assertThat(read().terms()).extracting(Term::en).containsExactly("Kyiv", "Sumy");
      assertThat(mistakes)
          .containsExactly(
              "3 the quotation marks of a cell pair, on one line",
              "4 a line has as many cells as the header row: 5, not 3",
              "5 the English form 'Одеса' of 'Одесса' has Cyrillic letters",
              "6 'Харьков' is of no kind that there is: 'city'",
              "7 an entry has a Russian form",
              "8 'Ровно' is valid from '24.02.2022', which is no day");
    }

    @Test
    void isATermThatStandsTwice() throws IOException {
      csv(
          HEADER
              + "Пётр Порошенко,Petro Poroshenko,person,,\nПетр Порошенко,Petro Poroshenko,person,,\n");
      assertThat(read().terms()).hasSize(1);
      assertThat(mistakes)
          .singleElement()
          .asString()
          .startsWith("3 'Петр Порошенко' stands here a second time, after ")
          .endsWith("glossary.csv:2");
    }

    @Test
    void isATermThatSaysTwoThings() throws IOException {
      csv(HEADER + "Киев,Kyiv,place,,\nКиев,Kiev,place,,\n");
      read();
      assertThat(mistakes).singleElement().asString().contains("is 'Kiev' here and 'Kyiv' in ");
    }

    @Test
    void isAHeaderRowWithoutTheColumns() throws IOException {
      csv("Киев,Kyiv,place\n");
      read();
      assertThat(mistakes).singleElement().asString().startsWith("1 the header row names");
    }

    @Test
    void isAFileThatIsNotUtf8() throws IOException {
      Files.write(
          folder.resolve("glossary.csv"),
          (HEADER + "Киев,Kyiv,place,,\n").getBytes(Charset.forName("windows-1251")));
      read();
      assertThat(mistakes).containsExactly("0 a glossary is UTF-8 text");
    }
  }

  private void csv(String text) throws IOException {
    Files.writeString(folder.resolve("glossary.csv"), text);
  }

  private Glossary read() {
    return GlossaryFiles.read(folder, this::note);
  }

  private void note(Path file, int line, String rule, String remedy) {
    assertThat(remedy).isNotBlank();
    mistakes.add(line + " " + rule);
  }
}
