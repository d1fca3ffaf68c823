package press.nightdesk.prompt.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlossaryLinesTest {
  private static final List<Term> TERMS =
      List.of(
          new Term("Киев", "Kyiv", TermKind.PLACE, "a, \"b\"; c", LocalDate.of(2022, 2, 24)),
          new Term("ЕС", "EU", List.of("European Union"), TermKind.ORGANISATION, "", null),
          new Term("@канал", "=HYPERLINK(\"x\")", TermKind.TERM, "+1", null));

  @Test
  void areReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("glossary.csv"), GlossaryLines.of(TERMS));
    assertThat(
            GlossaryFiles.read(
                    folder,
                    (_, line, rule, _) -> {
                      throw new AssertionError(line + " " + rule);
                    })
                .terms())
        .isEqualTo(TERMS);
  }

  @Test
  void holdNothingThatASpreadsheetTakesForAFormula() {
    assertThat(GlossaryLines.of(TERMS).getLast())
        .isEqualTo("'@канал,\"'=HYPERLINK(\"\"x\"\")\",term,'+1,");
  }
}
