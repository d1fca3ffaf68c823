package press.nightdesk.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.publish.figures.Logbooks;

class RunReportTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private String page(NightEdition edition, Logbook logbook) throws IOException {
    return Files.readString(new RunReport(BERLIN, logbook).publish(edition, folder).getFirst());
  }

  private Document read(NightEdition edition, Logbook logbook) throws IOException {
    return Jsoup.parse(page(edition, logbook));
  }

  @Nested
  class AnEditionWithEverything {
    @Test
    void saysFirstWhatNeedsAPerson() throws IOException {
      assertThat(read(Editions.mixed(), Logbooks.busy()).select(".lead").text())
          .isEqualTo(
              "7 articles came in. 3 articles need a person: 2 kept back by the checks, 1 failed.");
    }

    @Test
    void accountsForEveryArticle() throws IOException {
      Document page = read(Editions.mixed(), Logbooks.busy());
      assertThat(page.select("figcaption").eachText())
          .contains("7 in = 2 published + 2 quarantined + 1 failed + 2 skipped");
      assertThat(page.select(".legend li").eachText())
          .containsExactly(
              "1 published, clean",
              "1 published, flagged",
              "2 quarantined",
              "1 failed",
              "2 skipped");
    }

    @Test
    void tellsTimesInTheJobsZone() throws IOException {
      assertThat(page(Editions.mixed(), Logbooks.busy())).contains("23:00:05");
    }

    @Test
    void saysWhyAnArticleFailedAndARequestHadNoReply() throws IOException {
      assertThat(page(Editions.mixed(), Logbooks.busy()))
          .contains("the file is not valid UTF-8 (not-utf8)")
          .contains("the provider asked for fewer requests (rate-limited)");
    }
  }

  @Nested
  class AnyReport {
    @Test
    void loadsNothingAndRunsNothing() throws IOException {
      Document page = read(Editions.mixed(), Logbooks.busy());
      assertThat(page.select("script, link, img, iframe, object, [src], [href], [onclick]"))
          .isEmpty();
      assertThat(page.html()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void quotesNoArticleAndNoModel() throws IOException {
      assertThat(page(Editions.mixed(), Logbooks.busy()))
          .doesNotContain(Editions.UNSOUND)
          .doesNotContain("кабель")
          .doesNotContain("Volzhsky");
    }

    @Test
    void hasWordsForEveryDrawing() throws IOException {
      for (Element drawing : read(Editions.mixed(), Logbooks.busy()).select("svg")) {
        boolean decoration = drawing.attr("aria-hidden").equals("true");
        boolean told = drawing.select("> title").hasText() && drawing.select("> desc").hasText();
        assertThat(decoration || told).as(drawing.outerHtml()).isTrue();
      }
    }

    @Test
    void givesEachIdOnce() throws IOException {
      List<String> ids = read(Editions.mixed(), Logbooks.busy()).select("[id]").eachAttr("id");
      assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void isTheSameWhenMadeAgain() throws IOException {
      assertThat(page(Editions.mixed(), Logbooks.busy()))
          .isEqualTo(page(Editions.mixed(), Logbooks.busy()));
    }
  }

  @Nested
  class AnEmptyEdition {
    @Test
    void saysSoInWords() throws IOException {
      assertThat(read(Editions.of(), Logbook.EMPTY).select("main p").eachText())
          .contains("Nothing came in.", "No model was asked.", "No article failed.", "Nothing.");
    }
  }
}
