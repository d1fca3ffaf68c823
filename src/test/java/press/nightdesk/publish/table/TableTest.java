package press.nightdesk.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;

class TableTest {
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private Path publish(NightEdition edition) {
    return new Table().publish(edition, folder).getFirst();
  }

  private List<NamedCsvRecord> rows(NightEdition edition) throws IOException {
    String text = Files.readString(publish(edition)).substring(1);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  @Test
  void beginsWithAByteOrderMarkAndEndsItsRowsAsSpreadsheetsDo() throws IOException {
    byte[] bytes = Files.readAllBytes(publish(Editions.mixed()));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF).endsWith('"', '\r', '\n');
  }

  @Test
  void hasARowPerRecordWithBothTexts() throws IOException {
    List<NamedCsvRecord> rows = rows(Editions.mixed());
    assertThat(rows)
        .extracting(row -> row.getField("verdict"))
        .containsExactly("clean", "flagged", "quarantined", "quarantined");
    assertThat(rows.get(1).getField("text_ru")).isEqualTo("Да.\nНет.");
    assertThat(rows.get(1).getField("text_en")).isEqualTo("Yes.\nNo.");
    assertThat(rows.get(1).getField("points")).isEqualTo("First point. [1]\nSecond point. [1]");
    assertThat(rows.get(2).getField("findings")).isEqualTo("paragraph-missing, left-in-russian");
  }

  @Nested
  class WhatASpreadsheetWouldTakeForAFormula {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "=HYPERLINK(\"http://evil.example\",\"x\")",
          "+1+1",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          " =1+1",
          "\u200B=1+1",
          "\u00A0=1+1",
          "＝1+1",
          "\r\n=1",
          "|cmd",
        })
    void isText(String words) throws IOException {
      NamedCsvRecord row = rows(Editions.of(Editions.saying(words))).getFirst();
      for (String column :
          List.of("source", "topic", "headline", "abstract", "title_ru", "text_en")) {
        assertThat(row.getField(column)).as(column).startsWith("'");
      }
    }
  }

  @Test
  void aTextThatIsLongerThanACellIsCutAndSaysSo() {
    assertThat(Cell.of("я".repeat(40_000))).hasSize(Cell.LONGEST).endsWith("…");
    assertThat(Cell.of("я".repeat(Cell.LONGEST))).hasSize(Cell.LONGEST).endsWith("я");
    assertThat(Cell.of("=" + "\uD83D\uDE00".repeat(20_000)))
        .hasSizeLessThanOrEqualTo(Cell.LONGEST)
        .endsWith("\uDE00…");
  }
}
