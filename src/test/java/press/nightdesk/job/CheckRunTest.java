package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRunTest {
  private static final String GOOD =
      """
      {"id":"a","paragraphs":[{"n":1,"ru":"Мост открыт.","en":"The bridge is open."}]}
      """;
  private static final String BAD =
      """
      {"id":"b","paragraphs":[{"n":1,"ru":"Мост открыт 5 мая.","en":"The мост is open."}]}
      """;

  private final List<String> results = new ArrayList<>();

  @Nested
  class AFile {
    @Test
    void hasOneLineForEachOfItsOwnInOrder() throws IOException {
      assertThat(check(BAD + "\n" + GOOD)).isTrue();
      assertThat(results).hasSize(2);
      assertThat(results.getFirst())
          .startsWith("{\"id\":\"b\",\"verdict\":\"quarantined\",\"findings\":[{\"code\":")
          .contains("\"severity\":\"error\",\"stage\":\"translate\",\"paragraph\":1,\"evidence\":");
      assertThat(results.getLast())
          .isEqualTo("{\"id\":\"a\",\"verdict\":\"clean\",\"findings\":[]}");
    }

    @Test
    void withoutErrorsIsSound() throws IOException {
      assertThat(check("\uFEFF" + GOOD)).isFalse();
    }

    @Test
    void namesEveryLineThatCannotBeReadAndChecksTheOthers() {
      assertThatThrownBy(() -> check("{\n" + GOOD + "[]\n"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("a.jsonl, line 1: not JSON")
          .hasMessageContaining("a.jsonl, line 3: not a JSON object");
      assertThat(results).hasSize(1);
    }

    @Test
    void losesNoLineToAnotherThatIsNotUtf8() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes("{\"id\":\"".getBytes(StandardCharsets.UTF_8));
      bytes.write(0xE0);
      bytes.writeBytes(("\"}\n" + GOOD).getBytes(StandardCharsets.UTF_8));
      CheckRun run = new CheckRun("a.jsonl", results::add);
      assertThatThrownBy(() -> run.check(new ByteArrayInputStream(bytes.toByteArray())))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("a.jsonl, line 1: not UTF-8");
      assertThat(results).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"paragraphs":[{"n":1,"ru":"а","en":"b"}]}                       | id
          {"id":"a"}                                                      | paragraphs
          {"id":"a","paragraphs":[{"ru":"а","en":"b"}]}                    | is no number from 1
          {"id":"a","paragraphs":[{"n":1,"ru":"а"},{"n":1,"ru":"б"}]}      | paragraph 1 stands twice
          {"id":"a","paragraphs":[{"n":1,"ru":7,"en":"b"}]}                | is no text
          """)
  void aLineSaysWhatItLacks(String line, String mistake) {
    assertThatThrownBy(() -> check(line)).hasMessageContaining(mistake.replace("`", ""));
  }

  @Nested
  class ASummary {
    private static final String ENGLISH_ONLY =
        """
        {"id":"s","paragraphs":[{"n":1,"en":"The bridge cost 5 million."}],"summary":{"points":[{"text":"It cost 7 million.","paragraphs":[1]}]}}
        """;

    @Test
    void isCheckedAgainstTheEnglishWhereThereIsNoRussian() throws IOException {
      assertThat(check(ENGLISH_ONLY)).isTrue();
      assertThat(results.getFirst()).contains("summary-number").contains("\"paragraph\":null");
    }

    @Test
    void isNotBlamedForPartsThatTheLineDoesNotHave() throws IOException {
      check(ENGLISH_ONLY);
      assertThat(results.getFirst())
          .doesNotContain("summary-headline")
          .doesNotContain("abstract")
          .doesNotContain("topic-unknown");
    }
  }

  private boolean check(String lines) throws IOException {
    return new CheckRun("a.jsonl", results::add)
        .check(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }
}
