package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordsTest {
  private final Records records = new Records();
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private List<String> lines(NightEdition edition) throws IOException {
    records.publish(edition, folder);
    return Files.readAllLines(folder.path().resolve("records.jsonl"));
  }

  private String line(Dispatch dispatch) throws IOException {
    return lines(Editions.of(dispatch)).getFirst();
  }

  private JsonNode read(Dispatch dispatch) throws IOException {
    return JsonMapper.shared().readTree(line(dispatch));
  }

  @Test
  void aCleanArticleIsOneLineWithTheKeysOfTheContractInItsOrder() throws IOException {
    String prompt = Editions.live().prompt();
    String reply = Editions.live().replies().getFirst();
    String provenance =
        """
        {"provider":"openai","model":"gpt-5-mini","recorded":false,"prompt":"%s",\
        "replies":["%s"],"tokens":{"input":1200,"output":900},"usd":0.0021,"attempts":1,\
        "at":"2026-11-23T03:12:45Z","kept":[],"glossary":null}"""
            .formatted(prompt, reply);
    assertThat(line(Editions.clean()))
        .isEqualTo(
            """
            {"schema":"nightdesk/record/1","id":"wire:in/cable.txt","revision":1,\
            "edition":"2026-11-23","source":{"name":"wire","url":null,"file":"in/cable.txt"},\
            "repeats":[],"story":null,"published":"2026-11-17","language":{"source":"ru","target":"en"},\
            "title":{"ru":"«Волжский кабель» вложит 1,3 млрд",\
            "en":"Volzhsky Kabel to invest 1.3 billion","corrected":null},\
            "paragraphs":[{"n":1,"ru":"Завод.","en":"The plant.","corrected":null}],\
            "names":[{"ru":"Волжский кабель","en":"Volzhsky Kabel"}],\
            "summary":{"headline":"Cable plant to spend 1.3 billion roubles",\
            "abstract":"Cable plant to spend 1.3 billion roubles, and this is the abstract of it.",\
            "points":[{"text":"First point.","paragraphs":[1]},\
            {"text":"Second point.","paragraphs":[1]}],"topic":"economy","corrected":null},\
            "quality":{"verdict":"clean","findings":[],"mended":[{"code":"number-missing",\
            "severity":"error","stage":"translate","paragraph":0,\
            "evidence":"1,3 млрд → (none) in the headline","waived":null}],"setAside":[]},\
            "provenance":{"translate":%1$s,"summarize":%1$s}}"""
                .formatted(provenance));
  }

  @Test
  void thereIsALinePerDispatchInTheEditionsOrder() throws IOException {
    assertThat(lines(Editions.mixed()))
        .extracting(line -> JsonMapper.shared().readTree(line).at("/id").asString())
        .containsExactly(
            "wire:in/cable.txt",
            "https://example.org/bus?a=1&b=2",
            "wire:in/ferry.txt",
            "wire:in/court.txt");
  }

  @Test
  void publishingTwiceGivesTheSameBytes() throws IOException {
    Path file = records.publish(Editions.mixed(), folder).getFirst();
    byte[] first = Files.readAllBytes(file);
    records.publish(Editions.mixed(), folder);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
  }

  @Nested
  class OfAQuarantinedArticle {
    @Test
    void theRecordCarriesWhatThereIsOfTheTranslation() throws IOException {
      JsonNode record = read(Editions.quarantinedAtTranslate());
      assertThat(record.at("/title/en").asString()).isEqualTo("Ferry runs aground");
      assertThat(record.at("/paragraphs/1/ru").asString()).isEqualTo("Их 120.");
      assertThat(record.at("/paragraphs/1/en").isNull()).isTrue();
      assertThat(record.at("/summary").isNull()).isTrue();
      assertThat(record.at("/provenance/summarize").isNull()).isTrue();
    }

    @Test
    void theRecordCarriesTheSummaryThatTheChecksRejected() throws IOException {
      JsonNode record = read(Editions.quarantinedAtSummarize());
      assertThat(record.at("/summary/headline").asString()).contains(Editions.UNSOUND);
      assertThat(record.at("/quality/verdict").asString()).isEqualTo("quarantined");
    }
  }

  @Nested
  class OfAnArticleThatAPersonTouched {
    @Test
    void theRecordSaysWhoWaivedAFindingAndItDoesNotCount() throws IOException {
      JsonNode record = read(Editions.waived());
      assertThat(record.at("/quality/findings/0/waived").toString())
          .isEqualTo(
              "{\"by\":\"Anna\",\"at\":\"2026-11-23T08:00:00Z\",\"note\":\"it is in the caption\"}");
      assertThat(record.at("/quality/verdict").asString()).isEqualTo("clean");
    }

    @Test
    void theRecordSaysWhoWroteAParagraphInsteadOfWhat() throws IOException {
      JsonNode record = read(Editions.corrected());
      assertThat(record.at("/paragraphs/0/corrected").toString())
          .isEqualTo("{\"by\":\"Anna\",\"at\":\"2026-11-23T08:00:00Z\",\"instead\":\"A plant.\"}");
      assertThat(record.at("/title/corrected").isNull()).isTrue();
    }

    @Test
    void theRecordSaysWhatHoldsNoMore() throws IOException {
      assertThat(read(Editions.corrected()).at("/quality/setAside").toString())
          .isEqualTo(
              "[{\"place\":\"headline\",\"code\":null,\"revision\":1,\"by\":\"Anna\",\"at\":\"2026-11-23T08:00:00Z\"}]");
    }
  }

  @Nested
  class Text {
    @Test
    void isWrittenUnescapedButForWhatBreaksLines() throws IOException {
      String words = "</script> & Ёлка \"цитата\" \u2028 \u2029 \u0007 \\";
      assertThat(line(Editions.saying(words)))
          .contains("</script> & Ёлка \\\"цитата\\\" \\u2028 \\u2029 \\u0007 \\\\");
    }

    @Test
    void withHalfASurrogatePairBecomesValidUtf8() throws IOException {
      assertThat(read(Editions.saying("a\uD83Dб 😀")).at("/title/ru").asString())
          .isEqualTo("a\uFFFDб 😀");
    }
  }

  @Nested
  class AgainstTheSchema {
    private final Schema2020 schema = new Schema2020("record.schema.json");

    AgainstTheSchema() throws IOException {}

    static Stream<Dispatch> sound() {
      return Stream.of(
          Editions.clean(),
          Editions.flagged(),
          Editions.quarantinedAtTranslate(),
          Editions.quarantinedAtSummarize(),
          Editions.recorded(Editions.clean()),
          Editions.saying("</script> \u2028 Ё"),
          Editions.waived(),
          Editions.corrected());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void everyKindOfRecordIsValid(Dispatch dispatch) throws IOException {
      assertThat(schema.complaints(line(dispatch))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"revision\":1 | \"revision\":0",
          "\"revision\":1 | \"revision\":1,\"extra\":1",
          "\"edition\":\"2026-11-23\" | \"edition\":\"2026-13-23\"",
          "\"published\":\"2026-11-17\" | \"published\":\"17.11.2026\"",
          "\"url\":null, | ",
          "\"en\":\"The plant.\" | \"en\":null",
          "\"verdict\":\"clean\" | \"verdict\":\"flagged\"",
          "\"verdict\":\"clean\" | \"verdict\":\"quarantined\"",
          "\"severity\":\"error\" | \"severity\":\"fatal\"",
          "\"code\":\"number-missing\" | \"code\":\"Number missing\"",
          "\"usd\":0.0021 | \"usd\":\"0.0021\"",
          "\"at\":\"2026-11-23T03:12:45Z\" | \"at\":\"2026-11-23 03:12\"",
          "\"prompt\":\"sha256: | \"prompt\":\"md5:",
          "\"paragraphs\":[1] | \"paragraphs\":[0]",
          "\"schema\":\"nightdesk/record/1\" | \"schema\":\"nightdesk/record/2\"",
        })
    void aBrokenRecordIsRejected(String good, @Nullable String bad) throws IOException {
      String line = line(Editions.clean());
      assertThat(line).contains(good);
      assertThat(schema.complaints(line.replace(good, bad == null ? "" : bad))).isNotEmpty();
    }

    @Test
    void whatIsWaivedAloneFlagsNothing() throws IOException {
      String line = line(Editions.waived());
      assertThat(schema.complaints(line.replace("\"clean\"", "\"flagged\""))).isNotEmpty();
      assertThat(schema.complaints(line.replace("\"clean\"", "\"quarantined\""))).isNotEmpty();
    }

    @Test
    void aRecordWithErrorsIsRejectedAsSound() throws IOException {
      String line = line(Editions.quarantinedAtTranslate());
      assertThat(schema.complaints(line.replace("\"quarantined\"", "\"flagged\""))).isNotEmpty();
    }
  }
}
