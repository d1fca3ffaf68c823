package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Stage;

class ReportTest {
  @Nested
  class AFailureAtIngest {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Wire:in/a.txt | in/a.txt: it is empty | Wire:in/a.txt: empty: it is empty; mend it",
          "Wire:a.csv:4 | a.csv, line 4: it is empty | Wire:a.csv:4: empty: it is empty; mend it",
          "Wire:a.csv:4 | a.csv, lines 4 to 6: it is empty"
              + " | Wire:a.csv:4: empty: lines 4 to 6: it is empty; mend it",
          "x1 | a.csv, line 4: it is empty | x1: empty: a.csv, line 4: it is empty; mend it",
        })
    void namesItsPlaceOnce(String id, String message, String line) {
      assertThat(
              Report.failed(
                  new Failure(
                      new ArticleId(id), null, Stage.INGEST, "empty", message, "mend it", 0)))
          .isEqualTo(line);
    }
  }
}
