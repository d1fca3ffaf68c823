package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Release;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;
import press.nightdesk.publish.bitext.Memory;
import press.nightdesk.publish.bitext.Review;
import press.nightdesk.publish.bitext.ReviewReader;
import press.nightdesk.publish.feed.Feeds;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.publish.reader.Reader;
import press.nightdesk.publish.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every artefact over an edition in which every text that is not ours is an attack, each read by a
/// reader that is not ours.
class HostileEditionTest {
  private static final Site SITE = new Site(URI.create("https://news.example.org/n/"), true);

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</script></style></title><img src=x onerror=alert(1)>",
        "=HYPERLINK(\"https://evil.example\",\"click\")",
        "]]><evil/>&amp;&#0;&lol;",
        "<!--<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;-->",
        "\u202Eevil\u2066 bidi \u200Fтекст",
        "\u0000\u0001\u0008\u001B[31m\uFFFE\uFFFF half \uD83D pair \uDE00",
        "\"' onmouseover='alert(1)' \"",
        "javascript:alert(1) ${7*7} #{7*7} {{7*7}} @if(true)",
        "\r\nSubject: injected\r\n\r\n",
        "{\"a\":\"\\u2028\u2028\u2029\"}",
        "я".repeat(10_000),
        "x".repeat(10_000),
        "\u0301".repeat(10_000));
  }

  private Path job;
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    job = output.resolve("nightly");
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private void publish(NightEdition edition) {
    List<Release> releases =
        edition.dispatches().stream()
            .map(d -> new Release(d, Instant.EPOCH, Instant.EPOCH))
            .toList();
    for (Publication artefact :
        List.of(
            new Records(),
            new Digest(Editions.TOPICS, 30, SITE),
            new Feeds(most -> releases, 50, SITE),
            new Memory((_, pairs) -> pairs),
            new Review(),
            new Table(),
            new Reader(Editions.TOPICS),
            new RunLedger(Logbook.EMPTY),
            new Latest())) {
      artefact.publish(edition, folder);
    }
  }

  /// Clean, flagged, quarantined at both stages, failed and skipped, all in these words.
  private static NightEdition edition(String words) {
    Dispatch clean = Editions.saying(words);
    return Editions.night(
        List.of(
            clean,
            found(clean, "flagged", Finding.warning("w", Stage.TRANSLATE, 1, words)),
            found(clean, "held", Finding.error("e", Stage.TRANSLATE, 1, words))),
        List.of(new Failure(new ArticleId("f"), words, Stage.INGEST, "empty", "m", "r", 0)),
        List.of(new Skip(new ArticleId("s"), words, Skip.LANGUAGE, words)),
        Editions.of().spending());
  }

  private static Dispatch found(Dispatch dispatch, String id, Finding finding) {
    var article = dispatch.article();
    return new Dispatch(
        dispatch.edition(),
        new press.nightdesk.domain.Article(
            new ArticleId(id),
            1,
            article.origin(),
            article.published(),
            article.language(),
            article.title(),
            article.paragraphs()),
        new Checked<>(dispatch.translation().work(), List.of(finding), List.of(), Editions.live()),
        finding.isError() ? null : dispatch.summary());
  }

  private String read(String file) throws Exception {
    return Files.readString(folder.path().resolve(file));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void harmsNoArtefact(String words) throws Exception {
    publish(edition(words));
    atomIsRead();
    jsonFeedIsRead();
    memoryIsRead();
    reviewComesBack(words);
    noCellIsAFormula();
    mailIsHarmless();
    readerIsHarmless();
    assertThat(read("records.jsonl").lines())
        .hasSize(3)
        .allSatisfy(line -> JsonMapper.shared().readTree(line));
  }

  private void atomIsRead() throws Exception {
    String text = Files.readString(job.resolve("feed.xml"));
    List<SyndEntry> entries = new SyndFeedInput().build(new StringReader(text)).getEntries();
    assertThat(entries).hasSize(3);
    for (SyndEntry entry : entries) {
      assertThat(entry.getTitle()).isNotBlank().hasSizeLessThanOrEqualTo(200);
      harmless(Jsoup.parseBodyFragment(entry.getContents().getFirst().getValue()));
    }
  }

  private void jsonFeedIsRead() throws Exception {
    JsonNode feed = JsonMapper.shared().readTree(job.resolve("feed.json").toFile());
    assertThat(feed.path("items")).hasSize(3);
    for (JsonNode item : feed.path("items")) {
      harmless(Jsoup.parseBodyFragment(item.path("content_html").asString()));
    }
  }

  private void memoryIsRead() throws Exception {
    var document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(folder.path().resolve("memory.tmx").toFile());
    assertThat(document.getElementsByTagName("seg").getLength() % 2).isZero();
    assertThat(document.getElementsByTagName("evil").getLength()).isZero();
  }

  private void reviewComesBack(String words) throws Exception {
    Path file = folder.path().resolve("review.xlf");
    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile());
    XLIFFReader.validate(file.toFile());
    assertThat(ReviewReader.read(file))
        .hasSize(4)
        .allSatisfy(
            text ->
                assertThat(text.text()).isEqualToNormalizingNewlines(XmlText.legal(words).strip()));
  }

  private void noCellIsAFormula() throws Exception {
    String text = read("records.csv").substring(1);
    var rows = CsvReader.builder().ofCsvRecord(text).stream().toList();
    assertThat(rows).hasSize(4);
    rows.forEach(
        row ->
            assertThat(row.getFields())
                .hasSize(18)
                .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0));
  }

  private void mailIsHarmless() throws Exception {
    Document mail = Jsoup.parse(read("digest.html"));
    harmless(mail);
    assertThat(mail.select("script, img, link, iframe")).isEmpty();
    assertThat(read("digest.html")).hasSizeLessThanOrEqualTo(100_000);
    assertThat(mail.text()).doesNotContain("\u202E", "\u2066");
  }

  private void readerIsHarmless() throws Exception {
    try (Stream<Path> pages = Files.list(folder.path().resolve("reader"))) {
      for (Path page : pages.toList()) {
        assertThat(page.getFileName().toString()).matches("index\\.html|[0-9a-f-]{36}\\.html");
        Document document = Jsoup.parse(page);
        harmless(document);
        List<Element> scripts = document.select("script");
        assertThat(scripts).hasSize(1);
        if (scripts.getFirst().hasAttr("type")) {
          JsonMapper.shared().readTree(scripts.getFirst().data());
        }
      }
    }
  }

  /// No element or attribute that only an attack would have brought in.
  private static void harmless(Document document) {
    assertThat(document.body().select("img, evil, iframe, object, embed, base")).isEmpty();
    assertThat(document.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(document.select("a"))
        .allSatisfy(
            a ->
                assertThat(a.attr("href"))
                    .matches("(https://|#p|[0-9a-f-]{36}\\.html|index\\.html).*"));
  }
}
