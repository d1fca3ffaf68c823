package press.nightdesk.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;

class DumpSourceTest {
  private static final FieldNames FOREIGN =
      new FieldNames("guid", "link", "agency", "pubdate", "headline", "body.full", "paragraphs");

  @TempDir Path base;

  @Nested
  class ALineOfJson {
    @Test
    void isAnArticle() throws IOException {
      write(
          "a.jsonl",
          """
          {"id":"x1","url":"https://example.org/1","source":"ТАСС","published":"2025-10-28","title":"Мост","text":"Первый.\\nВторой."}
          """);

      Article article = read(json().getFirst());

      assertThat(article.id()).isEqualTo(new ArticleId("x1"));
      assertThat(article.origin())
          .isEqualTo(new Origin("ТАСС", URI.create("https://example.org/1"), "a.jsonl"));
      assertThat(article.published()).isEqualTo(LocalDate.of(2025, 10, 28));
      assertThat(article.paragraphs())
          .containsExactly(new Paragraph(1, "Первый."), new Paragraph(2, "Второй."));
    }

    @Test
    void mayGiveItsParagraphsAsAList() throws IOException {
      write("a.jsonl", "{\"title\":\"Мост\",\"paragraphs\":[\"Первый.\",\"Второй.\"]}");

      assertThat(read(json().getFirst()).paragraphs()).hasSize(2);
    }

    @Test
    void isIdentifiedByItsAddressOrElseByItsPlace() throws IOException {
      write(
          "a.jsonl",
          """
          {"title":"Мост","text":"Текст.","url":"https://example.org/мост открыли"}

          {"title":"Порт","text":"Текст."}
          """);

      assertThat(json())
          .extracting(arrival -> read(arrival).id().value())
          .containsExactly("https://example.org/мост%20открыли", "Wire:a.jsonl:3");
    }

    @Test
    void isTheSameArticleHoweverAReaderCameToItsAddress() throws IOException {
      write(
          "a.jsonl",
          """
          {"title":"Мост","text":"Текст.","url":"https://Example.org:443/a?utm_source=mail&id=1#top"}
          """);

      Article article = read(json().getFirst());

      assertThat(article.id()).isEqualTo(new ArticleId("https://example.org/a?id=1"));
      assertThat(article.origin().url())
          .hasToString("https://Example.org:443/a?utm_source=mail&id=1#top");
    }

    @Test
    void mayHaveForeignAndNestedFields() throws IOException {
      write(
          "a.jsonl",
          """
          {"guid":17,"headline":"&laquo;Мост&raquo;","body":{"full":"<p>Первый.</p><p>Второй<br>третий.</p>"},"pubdate":"28 окт. 2025 г., 14:30 МСК"}
          """);

      Article article = read(arrivals(json(FOREIGN, Limits.DEFAULTS)).getFirst());

      assertThat(article.id()).isEqualTo(new ArticleId("17"));
      assertThat(article.title()).isEqualTo("«Мост»");
      assertThat(article.published()).isEqualTo(LocalDate.of(2025, 10, 28));
      assertThat(article.paragraphs())
          .extracting(Paragraph::text)
          .containsExactly("Первый.", "Второй", "третий.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"title\":\"Мост\",",
          "[]",
          "{\"title\":\"Мост\",\"text\":\"Текст.\"} и ещё",
          "{\"title\":[1],\"text\":\"Текст.\"}",
          "{\"title\":\"Мост\",\"paragraphs\":\"Текст.\"}",
          "Мост открыли",
        })
    void thatIsBrokenIsAFailureWithItsNumberAndTheRestGoesOn(String broken) throws IOException {
      String sound = "{\"title\":\"Мост\",\"text\":\"Текст.\"}";
      write("a.jsonl", sound + "\n" + broken + "\n" + sound + "\n");

      List<Arrival> arrivals = json();

      assertThat(arrivals).hasSize(3);
      assertThat(failure(arrivals.get(1)))
          .satisfies(
              failure -> {
                assertThat(failure.kind()).isEqualTo("broken-record");
                assertThat(failure.id()).isEqualTo(new ArticleId("Wire:a.jsonl:2"));
                assertThat(failure.message()).startsWith("a.jsonl, line 2: it");
                assertThat(failure.message()).doesNotContain("Мост");
              });
      assertThat(read(arrivals.get(2)).id().value()).isEqualTo("Wire:a.jsonl:3");
    }

    @Test
    void mayLackNeitherHeadlineNorText() throws IOException {
      write(
          "a.jsonl",
          "{\"text\":\"Текст.\"}\n{\"title\":\"Мост\"}\n{\"title\":\"Мост\",\"text\":null}");

      assertThat(json())
          .extracting(arrival -> failure(arrival).kind())
          .containsExactly("empty", "no-paragraphs", "no-paragraphs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "мост", "https://"})
    void mayNotHaveAnAddressThatIsNone(String url) throws IOException {
      write("a.jsonl", "{\"title\":\"Мост\",\"text\":\"Текст.\",\"url\":\"%s\"}".formatted(url));

      assertThat(failure(json().getFirst()).kind()).isEqualTo("bad-address");
    }

    @Test
    void mayNotHoldNulsOrHalvesOfCharacters() throws IOException {
      write(
          "a.jsonl",
          """
          {"title":"Мост","text":"Те\\u0000кст."}
          {"title":"Мост","text":"Те\\ud83dкст."}
          """);

      assertThat(json()).extracting(arrival -> failure(arrival).kind()).containsOnly("not-text");
    }
  }

  @Test
  void aByteThatIsNotUtf8CostsItsLineOnly() throws IOException {
    String sound = "{\"title\":\"Мост\",\"text\":\"Текст.\"}\n";
    Files.write(
        base.resolve("a.jsonl"),
        (sound + sound.replace("Мост", "М#ст") + sound)
            .replace('#', '\u00FF')
            .getBytes(StandardCharsets.UTF_8));
    byte[] bytes = Files.readAllBytes(base.resolve("a.jsonl"));
    for (int i = 0; i < bytes.length - 1; i++) {
      if (bytes[i] == (byte) 0xC3 && bytes[i + 1] == (byte) 0xBF) {
        bytes[i] = (byte) 0xFF;
      }
    }
    Files.write(base.resolve("a.jsonl"), bytes);

    List<Arrival> arrivals = json();

    assertThat(arrivals).hasSize(3);
    assertThat(failure(arrivals.get(1)).message()).startsWith("a.jsonl, line 2: ");
    assertThat(read(arrivals.get(2)).title()).isEqualTo("Мост");
  }

  @Nested
  class ADumpInSeveralEncodings {
    private static final String LINE =
        "{\"title\":\"Суд отложил дело %d\",\"text\":\"Жители посёлка пожаловались на воду.\"}\n";

    @Test
    void isReadInThatOfItsBeginningAndWhereItIsUtf8InThat() throws IOException {
      write("windows-1251", "UTF-8");

      assertThat(json())
          .extracting(arrival -> read(arrival).title())
          .hasSize(11)
          .endsWith("Суд отложил дело 1", "Суд отложил дело 2");
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, KOI8-R", "KOI8-R, windows-1251", "windows-1251, x-MacCyrillic"})
    void failsWhereItReadsBetterInAnother(String first, String second) throws IOException {
      write(first, second);

      assertThat(failure(json().getLast()))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "unknown-encoding",
              "a.jsonl, line 11: it reads like %s and not like %s".formatted(second, first));
    }

    private void write(String first, String second) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write(LINE.formatted(1).repeat(10).getBytes(Charset.forName(first)));
      bytes.write(LINE.formatted(2).getBytes(Charset.forName(second)));
      Files.write(base.resolve("a.jsonl"), bytes.toByteArray());
    }
  }

  @Nested
  class ALimit {
    private final Limits limits = new Limits(10_000, 10_000, 100, 1_000, 100_000, 100, 3);

    @Test
    void onALineLeavesOutThatLineOnly() throws IOException {
      String sound = "{\"title\":\"Мост\",\"text\":\"Текст.\"}";
      write("a.jsonl", sound + "\n{\"title\":\"" + "а".repeat(200_000) + "\"}\n" + sound);

      List<Arrival> arrivals = arrivals(json(FieldNames.OWN, limits));

      assertThat(failure(arrivals.get(1)))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("too-large", "a.jsonl, line 2: it is over 1,000 bytes (line-size)");
      assertThat(read(arrivals.get(2)).id().value()).isEqualTo("Wire:a.jsonl:3");
    }

    @Test
    void onNestingIsKept() throws IOException {
      write("a.jsonl", "{\"title\":\"Мост\",\"x\":[[[[[[]]]]]]}");

      assertThat(failure(arrivals(json(FieldNames.OWN, limits)).getFirst()).kind())
          .isEqualTo("nested-too-deep");
    }

    @Test
    void onUnpackingIsKept() throws IOException {
      String line = "{\"title\":\"Мост\",\"text\":\"Текст.\"}\n";
      Files.write(base.resolve("a.jsonl.gz"), packed(line.repeat(5_000).getBytes(UTF_8)));

      List<Arrival> arrivals = arrivals(json(FieldNames.OWN, limits));

      assertThat(failure(arrivals.getLast()))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "unpacks-too-large", "a.jsonl.gz: it unpacks to over 100,000 bytes (unpacked-size)");
    }

    @Test
    void onTheRatioOfUnpackingIsKept() throws IOException {
      Files.write(base.resolve("a.jsonl.gz"), packed(new byte[8 << 20]));

      Failure failure = failure(json().getLast());

      assertThat(failure.kind()).isEqualTo("unpacks-too-large");
      assertThat(failure.message()).contains("100 times its size (unpacked-ratio)");
    }
  }

  @Nested
  class APackedFile {
    @Test
    void isReadLikeAnyOther() throws IOException {
      byte[] line = "{\"title\":\"Мост\",\"text\":\"Текст.\"}".getBytes(UTF_8);
      Files.write(base.resolve("a.jsonl.gz"), packed(line));

      assertThat(read(json().getFirst()).title()).isEqualTo("Мост");
    }

    @Test
    void thatBreaksOffIsReadAsFarAsItGoesAndSaysSo() throws IOException {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        lines.append(
            "{\"title\":\"Мост %d\",\"text\":\"Текст %d.\"}\n".formatted(i, 7919L * i * i));
      }
      byte[] packed = packed(lines.toString().getBytes(UTF_8));
      Files.write(base.resolve("a.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));

      List<Arrival> arrivals = json();

      assertThat(arrivals.size()).isGreaterThan(1_000);
      assertThat(failure(arrivals.getLast()))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("unreadable-file", "a.jsonl.gz: it is packed and breaks off");
    }

    @Test
    void thatIsNoneIsAFailure() throws IOException {
      write("a.jsonl.gz", "{\"title\":\"Мост\",\"text\":\"Текст.\"}");

      assertThat(failure(json().getFirst()).message())
          .isEqualTo("a.jsonl.gz: it is packed, and damaged or no gzip");
    }
  }

  @Nested
  class AFileInAnotherEncoding {
    private static final String CSV =
        "title;text\nМост открыли;Движение через реку пошло во вторник\nПорт;Закрыт на ремонт\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void isRecognised(String charset) throws IOException {
      Files.write(base.resolve("a.csv"), CSV.getBytes(Charset.forName(charset)));

      assertThat(csv())
          .extracting(arrival -> read(arrival).title())
          .containsExactly("Мост открыли", "Порт");
    }

    @Test
    void losesOnlyTheLinesThatDoNotFitIt() throws IOException {
      byte[] bytes = CSV.getBytes(UTF_8);
      bytes[CSV.substring(0, CSV.indexOf("Закрыт")).getBytes(UTF_8).length] = (byte) 0xFF;
      Files.write(base.resolve("a.csv"), bytes);

      DumpSource source =
          DumpSource.csv(
              "Wire", "*.csv", base, StandardCharsets.UTF_8, null, FieldNames.OWN, Makers.any());
      List<Arrival> arrivals = arrivals(source);

      assertThat(read(arrivals.getFirst()).title()).isEqualTo("Мост открыли");
      assertThat(failure(arrivals.get(1)))
          .extracting(Failure::kind, f -> f.message().startsWith("a.csv, line 3: at byte"))
          .containsExactly("not-utf8", true);
    }
  }

  @Nested
  class ARecordOfCsv {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void isReadWhateverDelimiterTheHeaderRowHas(String delimiter) throws IOException {
      write(
          "a.csv",
          "id,Title,text\n1,Мост,\"Движение, как \"\"обещано\"\", пошло.\n\nВторой абзац.\"\n"
              .replace(",Title,", delimiter + "Title" + delimiter)
              .replace("1,Мост,", "1" + delimiter + "Мост" + delimiter));

      Article article = read(csv().getFirst());

      assertThat(article.id()).isEqualTo(new ArticleId("1"));
      assertThat(article.paragraphs())
          .extracting(Paragraph::text)
          .containsExactly("Движение, как \"обещано\", пошло.", "Второй абзац.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void mayHaveItsColumnsInQuotationMarks(String delimiter) throws IOException {
      write(
          "a.csv",
          "'id','title','text'\n'1','Мост','Открыт.'\n".replace('\'', '"').replace(",", delimiter));

      assertThat(read(csv().getFirst()).title()).isEqualTo("Мост");
    }

    @Test
    void withAQuotationMarkThatIsNeverClosedSwallowsNoOther() throws IOException {
      write(
          "a.csv",
          """
          id,title,text
          1,Мост,"Первый."
          2,Порт,"Не закрыто.
          3,Вокзал,"Третий."
          4,Театр,"Четвёртый,
          в двух строках."
          5,Музей,Пятый.
          """);

      List<Arrival> arrivals = csv();

      assertThat(arrivals).hasSize(5);
      assertThat(failure(arrivals.get(1)))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "broken-record",
              "a.csv, line 3: its quotation marks do not pair; quotes inside are doubled");
      assertThat(Stream.of(2, 3, 4).map(i -> read(arrivals.get(i)).title()))
          .containsExactly("Вокзал", "Театр", "Музей");
    }

    @Test
    void thatIsNeverClosedAtTheEndOfTheFileIsOneFailure() throws IOException {
      write("a.csv", "title,text\nМост,Текст.\nПорт,\"Не закрыто.\nПорт,Текст.\n");

      List<Arrival> arrivals = csv();

      assertThat(arrivals).hasSize(3);
      assertThat(failure(arrivals.get(1)).kind()).isEqualTo("broken-record");
      assertThat(read(arrivals.get(2)).title()).isEqualTo("Порт");
    }

    @Test
    void thatIsBrokenOverSeveralLinesIsOneFailure() throws IOException {
      write(
          "a.csv",
          "id,title,text\n1,Мост,\"Он сказал\nи \"повторил\" это\nтрижды.\"\n2,Порт,Текст.\n");

      List<Arrival> arrivals = csv();

      assertThat(arrivals).hasSize(2);
      assertThat(failure(arrivals.getFirst()).message()).startsWith("a.csv, lines 2 to 4: ");
      assertThat(read(arrivals.get(1)).title()).isEqualTo("Порт");
    }

    @Test
    void withMoreOrFewerColumnsThanTheHeaderRowIsBroken() throws IOException {
      write("a.csv", "id,title,text\n1,Мост\n2,Порт,Текст, и ещё\n3,Музей,Текст.\n");

      List<Arrival> arrivals = csv();

      assertThat(failure(arrivals.get(0)).message())
          .isEqualTo("a.csv, line 2: it has 2 columns, the header row 3");
      assertThat(failure(arrivals.get(1)).message())
          .isEqualTo("a.csv, line 3: it has 4 columns, the header row 3");
      assertThat(read(arrivals.get(2)).title()).isEqualTo("Музей");
    }

    @Test
    void isNeverMadeOfTheTextBehindALostQuotationMark() throws IOException {
      String text =
          """
          "Открыли.
          Шла, как ""обещано"", весна, в парке.
          Да, ""весна"", тут."
          """;
      write(
          "a.csv",
          """
          "id","title","text"
          "r1","Мост",%1$s"r2,"Порт",%1$s"r3","Вокзал",%1$s"r4","Театр",%2$s"r5","Музей",%1$s
          """
              .formatted(text, text.substring(1)));

      List<Arrival> arrivals = csv();

      assertThat(arrivals.stream().filter(Arrival.Read.class::isInstance))
          .extracting(arrival -> read(arrival).id().value())
          .containsExactly("r1", "r3", "r5");
      assertThat(arrivals.stream().filter(Arrival.Unreadable.class::isInstance))
          .extracting(arrival -> failure(arrival).message())
          .containsExactly(
              "a.csv, lines 5 to 7: its quotation marks do not pair; quotes inside are doubled",
              "a.csv, lines 11 to 13: its text goes on behind the last quotation mark");
    }

    @Test
    void isNeverMadeOfALineWhoseIdentityIsUnlikeThoseOfItsNeighbours() throws IOException {
      write(
          "a.csv",
          """
          id,title,text
          r1,Мост,Текст.
          r2,Порт,"Не "закрыто
          Шла, как обещано, весна.
          Да, в парке, тоже.
          r3,Музей,Текст.
          r4,Театр,Текст.
          """);

      List<Arrival> arrivals = csv();

      assertThat(failure(arrivals.get(1)).message()).startsWith("a.csv, lines 3 to 5: ");
      assertThat(arrivals).hasSize(4);
    }

    @Test
    void mayEndInACarriageReturnAlone() throws IOException {
      write("a.csv", "id,title,text\r1,Мост,\"Первый.\r\rВторой.\"\r2,Порт,Текст.\r");

      List<Arrival> arrivals = csv();

      assertThat(arrivals).extracting(a -> read(a).title()).containsExactly("Мост", "Порт");
      assertThat(read(arrivals.getFirst()).paragraphs()).hasSize(2);
    }

    @Test
    void mayStandBelowTheLineThatTellsExcelItsDelimiter() throws IOException {
      write("a.csv", "sep=;\r\nid;title;text\r\n1;Мост;Да, и нет.\r\n");

      assertThat(read(csv().getFirst()).title()).isEqualTo("Мост");
    }

    @Test
    void hasNoMeaningBelowTwoColumnsOfOneName() throws IOException {
      write("a.csv", "title,text,Text\nМост,Один.,Другой.\n");

      assertThat(failure(csv().getFirst()).message())
          .isEqualTo("a.csv: its header row has the column 'text' more than once; which is meant?");
    }

    @Test
    void isNotThereInAnEmptyFileAndTheRemedySaysSo() throws IOException {
      write("a.csv", "\n");

      assertThat(failure(csv().getFirst()).message()).isEqualTo("a.csv: it holds no header row");
      assertThat(failure(csv().getFirst()).remedy()).contains("with a header row");
    }

    @Test
    void needsAHeaderRowWithItsColumns() throws IOException {
      write("a.csv", "заголовок;текст\nМост;Текст.\n");

      assertThat(failure(csv().getFirst()))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "no-column",
              "a.csv: its header row has no columns 'title' and 'text'; it has: заголовок, текст");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[\n{\"title\":\"Мост\"},\n{}]", "[{\"title\":\"Мост\"}]", "{\n\"title\":1\n}"})
  void aFileThatIsOneJsonTextIsOneFailure(String content) throws IOException {
    write("a.jsonl", content);

    assertThat(json()).hasSize(1);
    assertThat(failure(json().getFirst()).message()).contains("not JSON Lines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n"})
  void aFileThatHoldsNoArticleIsSaid(String content) throws IOException {
    write("a.jsonl", content);
    DumpSource source = json(FieldNames.OWN, Limits.DEFAULTS);

    assertThat(arrivals(source)).isEmpty();
    assertThat(source.remarks())
        .containsExactly("1 files or feeds that hold no article; one is a.jsonl");
  }

  @Test
  void aHeaderRowAndNothingElseIsSaid() throws IOException {
    write("a.csv", "title,text\n");
    DumpSource source =
        DumpSource.csv("Wire", "*.csv", base, null, null, FieldNames.OWN, Makers.any());

    assertThat(arrivals(source)).isEmpty();
    assertThat(source.remarks()).hasSize(1);
  }

  @Test
  void manyBrokenLinesAreReadInReasonableTime() throws IOException {
    write("a.csv", "title,text\nМост,\"" + "а\n".repeat(400_000));

    assertThat(csv()).hasSize(1);
  }

  private List<Arrival> json() {
    return arrivals(json(FieldNames.OWN, Limits.DEFAULTS));
  }

  private DumpSource json(FieldNames fields, Limits limits) {
    return DumpSource.jsonLines("Wire", ".", base, null, fields, Makers.with(limits));
  }

  private List<Arrival> csv() {
    return arrivals(
        DumpSource.csv("Wire", "*.csv", base, null, null, FieldNames.OWN, Makers.any()));
  }

  private static List<Arrival> arrivals(DumpSource source) {
    try (Stream<Arrival> arrivals = source.arrivals()) {
      return arrivals.toList();
    }
  }

  private static Article read(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Read.class);
    return ((Arrival.Read) arrival).article();
  }

  private static Failure failure(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Unreadable.class);
    return ((Arrival.Unreadable) arrival).failure();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(base.resolve(file), text);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }
}
