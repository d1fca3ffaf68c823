package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;

class DigestTest {
  private final Digest digest = new Digest(Editions.TOPICS);
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private String form(String file, NightEdition edition) throws IOException {
    assertThat(digest.publish(edition, folder)).contains(folder.path().resolve(file));
    return Files.readString(folder.path().resolve(file));
  }

  @Test
  void publishingTwiceGivesTheSameBytes() throws IOException {
    for (String file : List.of("digest.md", "digest.html", "digest.txt")) {
      assertThat(form(file, Editions.mixed())).isEqualTo(form(file, Editions.mixed()));
    }
  }

  @Nested
  class InWhateverForm {
    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void aPublishedArticleIsThereWithItsSourceAndCitations(String file) throws IOException {
      assertThat(form(file, Editions.mixed()))
          .contains("Cable plant to spend 1.3 billion roubles")
          .contains("«Волжский кабель» вложит 1,3 млрд")
          .contains("and this is the abstract of it.")
          .containsPattern("First point\\.[^F]*\\[1")
          .contains("wire · 17 November 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void aQuarantinedArticleShowsItsHeadlineAndReasonsAndNothingElse(String file)
        throws IOException {
      assertThat(form(file, Editions.mixed()))
          .contains("Ferry runs aground")
          .contains("paragraph-missing (translation, paragraph 2)")
          .contains("Court hands down verdict")
          .contains("number-added (summary)")
          .doesNotContain(Editions.UNSOUND)
          .doesNotContain("Five years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void theFootGivesTheBooksTheModelAndTheCost(String file) throws IOException {
      assertThat(form(file, Editions.mixed()).replace("\\$", "$").replaceAll("\\s+", " "))
          .contains("7 articles in = 2 published + 2 quarantined + 1 failed + 2 skipped.")
          .contains("ingest: the file is not valid UTF-8 (not-utf8)")
          .contains("gpt-5-mini (openai)")
          .contains("Cost: $0.0421.")
          .contains("machine translated")
          .doesNotContain("recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void recordedRepliesAreSaidToBeRecorded(String file) throws IOException {
      String page = form(file, Editions.of(Editions.recorded(Editions.clean())));
      assertThat(page.replaceAll("\\s+", " "))
          .contains("Replies in this edition are recorded (by an editor's own translation);")
          .contains("no live model was asked.")
          .contains("Cost: unknown.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void anEmptyEditionSaysSo(String file) throws IOException {
      assertThat(form(file, Editions.of())).contains("Nothing was published tonight.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void unseenCharactersAndEndlessHeadlinesDoNotPass(String file) throws IOException {
      String page =
          form(file, Editions.of(Editions.saying("\u202Eab\u0007c" + "я".repeat(10_000))));
      assertThat(page).doesNotContain("\u202E", "\u0007").contains("abc").contains("…");
      assertThat(page).hasSizeLessThan(20_000);
    }
  }

  @Nested
  class AWhollyRecordedEdition {
    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void doesNotSayThatItWasMachineMade(String file) throws IOException {
      String page = form(file, Editions.of(Editions.recorded(Editions.clean())));
      assertThat(page.replaceAll("\\s+", " "))
          .contains(
              "Everything above was translated and summarised by those replies, then checked by"
                  + " rules as a live model's would be.")
          .doesNotContain("machine translated");
    }
  }

  @Nested
  class AnArticleWithAnEndlessId {
    @ParameterizedTest
    @ValueSource(strings = {"digest.md", "digest.html", "digest.txt"})
    void isListedByTheBeginningOfItIfItFailedAndOnlyCountedIfItIsARepeat(String file)
        throws IOException {
      ArticleId endless = new ArticleId("endless/" + "x".repeat(990));
      NightEdition edition =
          Editions.night(
              List.of(),
              List.of(
                  new Failure(
                      endless, null, Stage.INGEST, "empty", "no headline", "look at the file", 0)),
              List.of(new Skip(endless, "Повтор", Skip.REPEAT, "same text as " + endless)),
              Editions.of().spending());
      assertThat(form(file, edition).replaceAll("\\s+", ""))
          .contains("endless/" + "x".repeat(100))
          .doesNotContain("x".repeat(200))
          .contains("1arepeatofanotherarticle");
    }
  }

  @Nested
  class AsPlainText {
    @Test
    void noLineButAnAddressIsWiderThanMailAllows() throws IOException {
      String words = form("digest.txt", Editions.of(Editions.saying("слово ".repeat(300))));
      String letters = form("digest.txt", Editions.of(Editions.saying("я".repeat(3000))));
      assertThat(words.lines()).anyMatch(line -> line.startsWith("слово слово"));
      assertThat(words.lines().toList())
          .allMatch(line -> line.codePointCount(0, line.length()) <= Columns.WIDTH);
      assertThat(letters.lines().toList())
          .allMatch(line -> line.codePointCount(0, line.length()) <= Columns.WIDTH);
    }
  }

  @Nested
  class AsHtml {
    private String html(NightEdition edition) throws IOException {
      return form("digest.html", edition);
    }

    @Test
    void nothingInItRunsOrIsLoaded() throws IOException {
      assertThat(html(Editions.mixed()))
          .startsWith("<!DOCTYPE html>")
          .doesNotContain("<script", "<img", "<link", "<iframe", "url(", "@import", "src=");
    }

    @Test
    void russianIsMarkedAsRussian() throws IOException {
      assertThat(html(Editions.mixed()))
          .contains("<html lang=\"en\">")
          .containsPattern("<p [^>]*lang=\"ru\"[^>]*>«Волжский кабель»");
    }

    @Test
    void aWebAddressIsALinkAndItsAmpersandEscaped() throws IOException {
      assertThat(html(Editions.of(Editions.flagged())))
          .contains("href=\"https://example.org/bus?a=1&amp;b=2\"")
          .contains("Flagged</strong> · name-spelling (translation, paragraph 2)");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<script>alert(1)</script>",
          "\"onmouseover=\"alert(1)",
          "]]><b>",
          "</style></title><b>",
          "<!-- <a href='javascript:alert(1)'>",
        })
    void hostileTextStaysText(String words) throws IOException {
      String clean = html(Editions.of(Editions.saying("harmless")));
      assertThat(html(Editions.of(Editions.saying(words))))
          .doesNotContainPattern("<[^>]*(alert|onmouseover)")
          .satisfies(page -> assertThat(count(page, '<')).isEqualTo(count(clean, '<')));
    }

    private static long count(String text, char wanted) {
      return text.chars().filter(c -> c == wanted).count();
    }
  }

  @Nested
  class ALongEdition {
    private NightEdition night(int articles, String abstractText) {
      return Editions.of(
          IntStream.range(0, articles)
              .mapToObj(i -> Editions.told("%04d".formatted(i), abstractText))
              .toArray(Dispatch[]::new));
    }

    @Test
    void tellsAsManyArticlesAsAreAskedForAndListsTheRest() throws IOException {
      assertThat(form("digest.txt", night(50, "Short.")))
          .contains("30 articles", "20 more by", "Headline 0029", "Headline 0049")
          .contains("\nMORE\n");
    }

    @Test
    void isNeverAMailThatIsCutOff() throws IOException {
      String page = form("digest.html", night(60, "Длинно. ".repeat(150)));
      assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100_000);
      assertThat(page).endsWith("</html>\n").contains(">More</h2>").contains("Headline 0000");
      assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("</table>", -1));
    }

    @Test
    void isAMailOfBoundedLengthEvenIfNothingWasPublished() throws IOException {
      Dispatch[] held = new Dispatch[500];
      Arrays.fill(held, Editions.quarantinedAtTranslate());
      String page = form("digest.html", Editions.of(held));
      assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100_000);
      assertThat(page).contains("and 460 more");
    }

    @Test
    void tellsTheSameArticlesInEveryForm() throws IOException {
      NightEdition night = night(60, "Long. ".repeat(190));
      String html = form("digest.html", night);
      int told = html.split("<h3 class=\"ink\" style=\"margin:0;", -1).length - 1;
      assertThat(told).isBetween(5, 59);
      for (String file : List.of("digest.md", "digest.txt")) {
        assertThat(Files.readString(folder.path().resolve(file)))
            .contains("%d articles".formatted(told));
      }
    }
  }

  @Nested
  class WithPages {
    @Test
    void eachCitedParagraphIsALinkToItsPlace() throws IOException {
      Digest linking = new Digest(Editions.TOPICS, 30, new Site(null, true));
      linking.publish(Editions.of(Editions.clean()), folder);
      assertThat(Files.readString(folder.path().resolve("digest.html")))
          .containsPattern("\\[<a href=\"reader/[0-9a-f-]{36}\\.html#p1\"[^>]*>1</a>\\]");
      assertThat(Files.readString(folder.path().resolve("digest.md")))
          .containsPattern("\\[1\\]\\(<reader/[0-9a-f-]{36}\\.html#p1>\\)");
    }
  }

  @Nested
  class AsMarkdown {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<script>alert(1)</script>",
          "[click](javascript:alert(1))",
          "![x](http://example.org/x.png)",
          "# Heading",
          "https://evil.example",
          "`code` *strong*",
        })
    void hostileTextStaysText(String words) throws IOException {
      assertThat(form("digest.md", Editions.of(Editions.saying(words))))
          .doesNotContainPattern("(?<!\\\\)" + Pattern.quote(words))
          .contains(Markdown.escape(words));
    }
  }
}
