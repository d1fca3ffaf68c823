package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;

class SummaryChecksTest {
  private static final List<String> TOPICS = List.of("politics", "economy");
  private static final Point POINT = new Point("The bridge is open.", List.of(1));
  private static final List<Point> POINTS = points(3);

  private static List<Point> points(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Point("The bridge is open" + "!".repeat(i) + words(i) + ".", List.of(1)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "The **bridge** is open., markup-added",
    "The bridge is open [here](x)., markup-added",
    "The bridge is o\u200Bpen., invisible-character",
    "The bridge is \uFFFDpen., mojibake",
    "The bridge is open: https://evil.example/, address-changed"
  })
  void aPartIsPlainText(String point, String code) {
    List<Point> points = List.of(new Point(point, List.of(1)), points(3).get(1), points(3).get(2));
    assertThat(check(article(4, 40), new Summary("Bridge opens", words(50), points, "economy")))
        .extracting(Finding::code)
        .containsExactly(code);
  }

  @Test
  void noPointStandsTwice() {
    List<Point> points = List.of(POINT, POINT, points(3).get(2));
    assertThat(check(article(4, 40), new Summary("Bridge opens", words(50), points, "economy")))
        .extracting(Finding::evidence)
        .containsExactly("a point stands twice");
  }

  @Test
  void aSoundSummaryHasNoFindings() {
    assertThat(check(article(4, 40), summary(words(55)))).isEmpty();
  }

  @Nested
  class TheAbstract {
    @ParameterizedTest(name = "of {0} words: {1}")
    @CsvSource({
      "40, ''",
      "70, ''",
      "39, warning",
      "25, warning",
      "71, warning",
      "110, warning",
      "24, error",
      "111, error",
    })
    void hasTheLengthAskedFor(int words, String severity) {
      assertThat(check(article(4, 40), summary(words(words))))
          .extracting(finding -> finding.code() + " " + finding.severity().label())
          .isEqualTo(severity.isEmpty() ? List.of() : List.of("summary-length " + severity));
    }

    @ParameterizedTest(name = "of {0} words for an article of 50: {1}")
    @CsvSource({"25, ''", "24, error"})
    void needsHalfOfAShortArticleAtMost(int words, String severity) {
      assertThat(check(article(1, 50), summary(words(words))))
          .extracting(finding -> finding.severity().label())
          .isEqualTo(severity.isEmpty() ? List.of() : List.of(severity));
    }

    @Test
    void saysHowLongItIsAndShouldBe() {
      assertThat(check(article(4, 40), summary(words(80))))
          .containsExactly(
              Finding.warning(
                  "summary-length",
                  Stage.SUMMARIZE,
                  null,
                  "abstract: 80 words; 40 to 70 are asked for"));
    }

    @Test
    void isEmptyRatherThanShortWithoutAnyWord() {
      assertThat(codes(check(article(4, 40), summary(" … ")))).containsExactly("summary-empty");
    }
  }

  @Nested
  class ThePoints {
    @ParameterizedTest(name = "{1} of an article with {0} paragraphs: {2}")
    @CsvSource({
      "4, 3, true", "4, 5, true", "4, 2, false", "4, 6, false",
      "2, 1, true", "2, 5, true", "2, 0, false", "2, 6, false",
    })
    void areThreeToFive(int paragraphs, int points, boolean fine) {
      Summary summary = new Summary("Bridge opens", words(50), points(points), "economy");

      assertThat(codes(check(article(paragraphs, 60), summary)))
          .isEqualTo(fine ? List.of() : List.of("summary-points"));
    }

    @Test
    void citeParagraphsThatExist() {
      List<Point> points =
          List.of(
              POINT,
              new Point("It is long.", List.of(4, 5, 0)),
              new Point("It is new.", List.of()));

      assertThat(check(article(4, 40), new Summary("Bridge opens", words(50), points, "economy")))
          .extracting(Finding::evidence)
          .containsExactly(
              "point 2 cites [5, 0]; the article's paragraphs are 1 to 4",
              "point 3 cites no paragraph");
    }

    @Test
    void sayThingsInEnglishAndInTheArticlesVoice() {
      List<Point> points =
          List.of(
              new Point("Мост is open.", List.of(1)),
              new Point(" ", List.of(1)),
              new Point("I'm sorry, I cannot summarise this.", List.of(1)));

      assertThat(check(article(4, 40), new Summary("Bridge opens", words(50), points, "economy")))
          .extracting(Finding::evidence)
          .containsExactly(
              "point 2: there are no words",
              "point 1: Russian left in: «Мост»",
              "point 3: a refusal instead of the text: «I'm sorry, I cannot»");
    }
  }

  @Nested
  class TheHeadline {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…"})
    void isThere(String headline) {
      assertThat(codes(check(article(4, 40), headed(headline))))
          .containsExactly("summary-headline");
    }

    @Test
    void hasTwentyWordsAtMost() {
      assertThat(check(article(4, 40), headed(words(20)))).isEmpty();
      assertThat(codes(check(article(4, 40), headed(words(21)))))
          .containsExactly("summary-headline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Headline: Bridge opens", "**Title:** Bridge opens"})
    void hasNoLabel(String headline) {
      assertThat(codes(check(article(4, 40), headed(headline)))).contains("assistant-talk");
    }

    private Summary headed(String headline) {
      return new Summary(headline, words(50), POINTS, "economy");
    }
  }

  @Test
  void theTopicIsOneOfTheJobs() {
    Summary summary = new Summary("Bridge opens", words(50), POINTS, "bridges");

    assertThat(check(article(4, 40), summary))
        .containsExactly(
            Code.TOPIC_UNKNOWN.inSummary("topic «bridges» is none of: politics, economy"));
  }

  private static List<Finding> check(Translated translated, Summary summary) {
    return Checks.summary(TOPICS).findings(translated, summary);
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static Summary summary(String lead) {
    return new Summary("Bridge opens", lead, POINTS, "economy");
  }

  private static String words(int count) {
    return String.join(" ", Collections.nCopies(count, "bridge"));
  }

  private static Translated article(int paragraphs, int wordsEach) {
    List<Paragraph> russian = body(paragraphs, "Мост.");
    Article article =
        new Article(
            new ArticleId("Wire:a.txt"),
            1,
            new Origin("Wire", URI.create("https://example.org/a"), "a.txt"),
            null,
            Language.RUSSIAN,
            "Мост",
            russian);
    Provenance nobody =
        new Provenance(
            "recorded", "test", true, "sha256:0", List.of(), null, null, 1, Instant.EPOCH);
    Translation english = new Translation(body(paragraphs, words(wordsEach)), List.of());
    return new Translated(article, new Checked<>(english, List.of(), List.of(), nobody));
  }

  private static List<Paragraph> body(int paragraphs, String text) {
    return IntStream.rangeClosed(1, paragraphs).mapToObj(n -> new Paragraph(n, text)).toList();
  }
}
