package press.nightdesk.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;

class TextSourceTest {
  /// Takes a text with an і for Ukrainian and every other for Russian.
  private static final LanguageIdentifier BY_ONE_LETTER =
      text -> text.contains("і") ? new Language("uk") : Language.RUSSIAN;

  @TempDir Path temp;
  private Path base;

  @BeforeEach
  void aFolderForTheJob() throws IOException {
    base = Files.createDirectory(temp.resolve("job"));
  }

  @Nested
  class AnArticle {
    @Test
    void isIdentifiedBySourceAndPath() throws IOException {
      write("articles/a.txt", " date 2026-03-14 Мост открыли\nДвижение пошло.\n");

      Article article = read(only("articles/**/*.txt"));

      assertThat(article.id()).isEqualTo(new ArticleId("Wire:articles/a.txt"));
      assertThat(article.origin()).isEqualTo(new Origin("Wire", null, "articles/a.txt"));
      assertThat(article.revision()).isEqualTo(1);
      assertThat(article.paragraphs()).containsExactly(new Paragraph(1, "Движение пошло."));
    }

    @Test
    void keepsItsPathWhenThePatternIsAbsolute() throws IOException {
      Path file = write("articles/a.txt", "Мост\nТекст.");

      assertThat(read(only(file.getParent() + "/*.txt")).origin().file())
          .isEqualTo(file.toString());
    }

    @Test
    void inAnotherLanguageIsTurnedAwaySayingWhich() throws IOException {
      write("a.txt", "Міст відкрили\nРух пішов.");

      assertThat(only("a.txt"))
          .isInstanceOfSatisfying(
              Arrival.Foreign.class,
              foreign -> {
                assertThat(foreign.skip().reason()).isEqualTo(Skip.LANGUAGE);
                assertThat(foreign.skip().detail())
                    .isEqualTo("written in Ukrainian (uk), this desk translates Russian");
                assertThat(foreign.article().language().code()).isEqualTo("uk");
              });
    }

    @Test
    void withAFileNameThatHidesItsEndingShowsWhatIsHidden() throws IOException {
      write("evil\u202Etxt.cod.txt", "Мост\nТекст.");

      assertThat(read(only("*.txt")).origin().file()).isEqualTo("evil%E2%80%AEtxt.cod.txt");
    }

    @Test
    void withMarkupInItIsReadAsItsText() throws IOException {
      write("a.txt", "Мост <b>открыт</b>\nПервый.<script>f()</script><br>Второй.\n3 < 5 & 7");

      Article article = read(only("a.txt"));

      assertThat(article.title()).isEqualTo("Мост открыт");
      assertThat(article.paragraphs())
          .extracting(Paragraph::text)
          .containsExactly("Первый.", "Второй.", "3 < 5 & 7");
    }

    @Test
    void isNoPageOfHtml() throws IOException {
      write("a.txt", "<html><body><h1>Мост</h1><p>Текст.</p></body></html>");

      assertThat(failure(only("a.txt")).message())
          .isEqualTo("a.txt: it is a page of HTML: read it with type html");
    }

    @Test
    void withAFileNameThatCannotBeAnIdentityIsReadAllTheSame() throws IOException {
      write("a\nb.txt", "Мост\nТекст.");
      write("a\tb.txt", "Порт\nТекст.");

      assertThat(arrivals("*.txt"))
          .extracting(arrival -> read(arrival).id().value())
          .doesNotHaveDuplicates()
          .allMatch(id -> id.startsWith("Wire:a\uFFFDb.txt sha256:"));
    }
  }

  @Nested
  class APath {
    @BeforeEach
    void overSomeFiles() throws IOException {
      for (String file : List.of("b.txt", "a/x.txt", "a.txt", "a/b/y.txt", "notes.md", "a-b.txt")) {
        write("in/" + file, "Мост\nТекст.");
      }
    }

    @Test
    void givesItsFilesInTheOrderOfTheirPaths() {
      assertThat(files("in/**/*.txt"))
          .containsExactly("in/a-b.txt", "in/a.txt", "in/a/b/y.txt", "in/a/x.txt", "in/b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "./in/", "in/**/*.txt"})
    void toAFolderMeansEveryTextFileBelowIt(String path) {
      assertThat(files(path)).hasSize(5).startsWith("in/a-b.txt");
    }

    @Test
    void toAFileMeansThatFileWhateverItsEnding() {
      assertThat(files("in/notes.md")).containsExactly("in/notes.md");
    }

    @Test
    void isTakenLiterallyWhenAFileHasThatVeryName() throws IOException {
      write("in/[1].txt", "Мост\nТекст.");

      assertThat(files("in/[1].txt")).containsExactly("in/[1].txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in/**/*.html", "out/**/*.txt", "in/c.txt", "in/a.txt/*.txt"})
    void thatMeansNothingIsAnEmptyStreamAndSaysSo(String path) {
      assertThat(arrivals(path)).isEmpty();
      assertThat(source(path).absence()).contains("no file matches " + path);
    }

    @Test
    void thatMeansSomethingIsNotAbsent() {
      assertThat(source("in/**/*.txt").absence()).isEmpty();
    }

    @Test
    void thatMakesNoSenseIsRefusedAtOnce() {
      assertThatThrownBy(() -> source("in/**.txt")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class ABadFile {
    @Test
    void isAFailureWithPlaceAndRemedyAndDoesNotEndTheStream() throws IOException {
      write("1.txt", "Мост\nТекст.");
      Files.write(base.resolve("2.txt"), "Мост\nТекст.".getBytes(UTF_8));
      damage(base.resolve("2.txt"), 8);
      write("3.txt", "Порт\nТекст.");

      List<Arrival> arrivals = arrivals("*.txt");

      assertThat(arrivals).hasSize(3);
      assertThat(failure(arrivals.get(1)))
          .isEqualTo(
              new Failure(
                  new ArticleId("Wire:2.txt"),
                  null,
                  Stage.INGEST,
                  "not-utf8",
                  "2.txt: at byte 8 it is not UTF-8",
                  "save the file as UTF-8, then retry",
                  0));
    }

    private static void damage(Path file, int place) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      bytes[place] = (byte) 0xFF;
      Files.write(file, bytes);
    }

    @Test
    void isReadNoFurtherThanTheLimit() throws IOException {
      Files.write(base.resolve("a.txt"), new byte[Limits.DEFAULTS.fileBytes() + 1]);

      assertThat(failure(only("a.txt")).kind()).isEqualTo("too-large");
    }

    @Test
    void thatBreaksAReaderIsAFailureAndDoesNotEndTheStream() throws IOException {
      write("1.txt", "Мост\nСломай.");
      write("2.txt", "Порт\nТекст.");

      List<Arrival> arrivals = arrivals("*.txt", ABadFile::broken);

      assertThat(failure(arrivals.getFirst()))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("unreadable-file", "1.txt: it cannot be read (UncheckedIOException)");
      assertThat(read(arrivals.get(1)).title()).isEqualTo("Порт");
    }

    private static Language broken(String text) {
      if (text.contains("Сломай")) {
        throw new UncheckedIOException(new IOException("/somewhere/of/this/machine"));
      }
      return Language.RUSSIAN;
    }

    @Test
    void isNotBlamedForWhatIsWrongWithTheMachine() throws IOException {
      write("1.txt", "Мост\nТекст.");

      assertThatThrownBy(() -> arrivals("*.txt", TextSourceTest::outOfMemory))
          .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void withAHeadlineOnlyIsNamedByIt() throws IOException {
      write("a.txt", " date 2026-03-14 Мост открыли");

      assertThat(failure(only("a.txt")))
          .extracting(Failure::kind, Failure::title)
          .containsExactly("no-paragraphs", "Мост открыли");
    }
  }

  @Nested
  class ALink {
    @Test
    void toAFileBelowTheRootIsRead() throws IOException {
      Path file = write("in/old/a.md", "Мост\nТекст.");
      Files.createSymbolicLink(base.resolve("in/a.txt"), file);

      assertThat(files("in/*.txt")).containsExactly("in/a.txt");
    }

    @Test
    void toAFileOutsideTheRootIsNotFollowed() throws IOException {
      Path outside = Files.writeString(temp.resolve("secret.txt"), "Мост\nТекст.");
      write("in/b.txt", "Порт\nТекст.");
      Files.createSymbolicLink(base.resolve("in/a.txt"), outside);

      List<Arrival> arrivals = arrivals("in/**/*.txt");

      assertThat(failure(arrivals.getFirst()).kind()).isEqualTo("link-outside");
      assertThat(read(arrivals.get(1)).title()).isEqualTo("Порт");
    }

    @Test
    void toAFolderOutsideTheRootIsNotEntered() throws IOException {
      Path outside = Files.createDirectory(temp.resolve("else"));
      Files.writeString(outside.resolve("a.txt"), "Мост\nТекст.");
      Files.createDirectory(base.resolve("in"));
      Files.createSymbolicLink(base.resolve("in/link"), outside);

      assertThat(failure(only("in/**/*.txt")))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "link-outside", "in/link: the link points out of the folder the job file names");
    }

    @Test
    void inACircleEndsNowhere() throws IOException {
      write("in/a/x.txt", "Мост\nТекст.");
      Files.createSymbolicLink(base.resolve("in/a/up"), base.resolve("in"));

      assertThat(files("in/**/*.txt")).containsExactly("in/a/x.txt");
    }

    @Test
    void thatLeadsBackToItselfIsAFailureInPlainWords() throws IOException {
      Files.createSymbolicLink(base.resolve("a.txt"), base.resolve("b.txt"));
      Files.createSymbolicLink(base.resolve("b.txt"), base.resolve("a.txt"));

      assertThat(failure(only("a.txt*")).message())
          .isEqualTo("a.txt: it is a link that leads back to itself");
    }

    @Test
    void thatLeadsNowhereIsAFailure() throws IOException {
      Files.createSymbolicLink(base.resolve("a.txt"), base.resolve("gone.txt"));

      assertThat(failure(only("*.txt")))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("unreadable-file", "a.txt: there is no such file");
    }
  }

  @Test
  void filesAreReadAheadInOrderAndNoMoreThanAFew() throws IOException {
    for (int i = 100; i < 400; i++) {
      write("in/%d.txt".formatted(i), "Мост\nТекст.");
    }

    try (Stream<Arrival> arrivals = source("in/*.txt").arrivals()) {
      Iterator<Arrival> one = arrivals.iterator();
      assertThat(read(one.next()).origin().file()).isEqualTo("in/100.txt");
      write("in/399.txt", "Вокзал\nТекст.");
      Arrival last = one.next();
      while (one.hasNext()) {
        last = one.next();
      }

      assertThat(read(last).title()).isEqualTo("Вокзал");
    }
  }

  private TextSource source(String path) {
    return source(path, BY_ONE_LETTER);
  }

  private TextSource source(String path, LanguageIdentifier languages) {
    return new TextSource("Wire", path, base, null, Makers.with(languages));
  }

  private List<Arrival> arrivals(String path) {
    try (Stream<Arrival> arrivals = source(path).arrivals()) {
      return arrivals.toList();
    }
  }

  private List<Arrival> arrivals(String path, LanguageIdentifier languages) {
    try (Stream<Arrival> arrivals = source(path, languages).arrivals()) {
      return arrivals.toList();
    }
  }

  private static Language outOfMemory(String text) {
    throw new OutOfMemoryError(text);
  }

  private Arrival only(String path) {
    List<Arrival> arrivals = arrivals(path);
    assertThat(arrivals).hasSize(1);
    return arrivals.getFirst();
  }

  private List<String> files(String path) {
    return arrivals(path).stream().map(arrival -> "" + read(arrival).origin().file()).toList();
  }

  private static Article read(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Read.class);
    return ((Arrival.Read) arrival).article();
  }

  private static Failure failure(Arrival arrival) {
    assertThat(arrival).isInstanceOf(Arrival.Unreadable.class);
    return ((Arrival.Unreadable) arrival).failure();
  }

  private Path write(String file, String text) throws IOException {
    Path path = base.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
