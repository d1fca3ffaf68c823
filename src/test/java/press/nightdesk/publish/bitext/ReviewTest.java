package press.nightdesk.publish.bitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;

class ReviewTest {
  private Path output;
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    this.output = output;
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private Path publish(NightEdition edition) {
    return new Review().publish(edition, folder).getFirst();
  }

  @Nested
  class TheFile {
    @Test
    void holdsFlaggedAndQuarantinedArticlesAndNoCleanOne() throws Exception {
      assertThat(Files.readString(publish(Editions.mixed())))
          .contains(
              "version=\"2.1\"",
              "original=\"https://example.org/bus?a=1&amp;b=2\"",
              "original=\"wire:in/ferry.txt\"",
              "original=\"wire:in/court.txt\"")
          .doesNotContain("cable");
    }

    @Test
    void hasTheFindingsAsNotesWhereTheyBelong() throws Exception {
      assertThat(Files.readString(publish(Editions.of(Editions.quarantinedAtTranslate()))))
          .containsPattern(
              "<unit id=\"p2\"[^>]*>\\s*<notes>\\s*<note category=\"paragraph-missing\""
                  + " priority=\"1\">paragraph-missing \\(error, translate\\): paragraph 2 is absent");
      assertThat(Files.readString(publish(Editions.of(Editions.quarantinedAtSummarize()))))
          .containsPattern("<file [^>]*>\\s*<notes>\\s*<note category=\"number-added\"");
    }

    @Test
    void hasNoTargetWhereNothingWasTranslated() throws Exception {
      assertThat(Files.readString(publish(Editions.of(Editions.quarantinedAtTranslate()))))
          .containsPattern("<segment state=\"initial\">\\s*<source>Их 120.</source>\\s*</segment>");
    }

    @Test
    void isValidToTheReaderOfOthers() {
      Path file = publish(Editions.mixed());
      XLIFFReader.validate(file.toFile());
      try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
        reader.open(file.toFile());
        int units = 0;
        while (reader.hasNext()) {
          units += reader.next().isUnit() ? 1 : 0;
        }
        assertThat(units).isEqualTo(8);
      }
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
      byte[] once = Files.readAllBytes(publish(Editions.mixed()));
      assertThat(publish(Editions.mixed())).hasBinaryContent(once);
    }

    @Test
    void isTakenAwayOnceThereIsNothingToReview() {
      Path file = publish(Editions.mixed());
      assertThat(new Review().publish(Editions.of(Editions.clean()), folder)).isEmpty();
      assertThat(file).doesNotExist();
    }
  }

  @Nested
  class ReadAgain {
    @Test
    void givesEveryTextByArticleAndParagraph() throws Exception {
      assertThat(ReviewReader.read(publish(Editions.of(Editions.flagged()))))
          .containsExactly(
              reviewed(0, "Автобус вернулся", "Bus returns"),
              reviewed(1, "Да.", "Yes."),
              reviewed(2, "Нет.", "No."));
    }

    @Test
    void givesWhatSomebodyWroteAndNothingForWhatIsStillUntranslated() throws Exception {
      Path file = publish(Editions.of(Editions.quarantinedAtTranslate()));
      assertThat(ReviewReader.read(file)).extracting(Reviewed::paragraph).containsExactly(0, 1);
      edit(
          file,
          "<source>Их 120.</source>",
          "<source>Их 120.</source><target> There are 120 of them. </target>");
      assertThat(ReviewReader.read(file))
          .extracting(Reviewed::paragraph, Reviewed::text)
          .contains(org.assertj.core.groups.Tuple.tuple(2, "There are 120 of them."));
    }

    @Test
    void joinsWhatAToolHasSplitAndKeepsOnlyTheTextOfItsMarks() throws Exception {
      Path file = publish(Editions.of(Editions.flagged()));
      edit(
          file,
          "<segment state=\"translated\">\n        <source>Нет.</source>\n        <target>No.</target>\n      </segment>",
          """
          <segment id="a"><source>Не</source><target>N<mrk id="m"><![CDATA[o]]></mrk></target></segment>
          <ignorable><source> </source></ignorable>
          <segment id="b"><source>т.</source><target>pe.<!-- x --></target></segment>""");
      assertThat(ReviewReader.read(file)).contains(reviewed(2, "Не т.", "No pe."));
    }

    private static Reviewed reviewed(int paragraph, String source, String text) {
      return new Reviewed(Editions.flagged().article().id(), 1, paragraph, source, text);
    }

    private static void edit(Path file, String before, String after) throws IOException {
      String text = Files.readString(file);
      assertThat(text).contains(before);
      Files.writeString(file, text.replace(before, after));
    }
  }

  @Nested
  class AFileThatIsNotOurs {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no XML at all",
          "<xliff version='1.2'/>",
          "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'><file id='a'/></xliff>",
          "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'><unit id='p1'/></xliff>",
          "<!DOCTYPE xliff SYSTEM 'file:///etc/passwd'><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'/>",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xliff"
              + " xmlns='urn:oasis:names:tc:xliff:document:2.0'>&e;</xliff>",
        })
    void isRefusedInOneLineThatQuotesNothingOfIt(String content) throws IOException {
      Path file = Files.writeString(output.resolve("x.xlf"), content);
      assertThatThrownBy(() -> ReviewReader.read(file))
          .isInstanceOf(ReviewUnreadable.class)
          .message()
          .doesNotContain("passwd", "\n");
    }

    @Test
    void isRefusedIfItNestsTooDeep() throws IOException {
      Path file =
          Files.writeString(
              output.resolve("x.xlf"),
              "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'>" + "<a>".repeat(1000));
      assertThatThrownBy(() -> ReviewReader.read(file)).isInstanceOf(ReviewUnreadable.class);
    }

    @Test
    void isRefusedIfItIsTooLarge() throws IOException {
      Path file = output.resolve("x.xlf");
      try (var channel =
          Files.newByteChannel(
              file,
              java.util.Set.of(
                  java.nio.file.StandardOpenOption.CREATE,
                  java.nio.file.StandardOpenOption.WRITE,
                  java.nio.file.StandardOpenOption.SPARSE))) {
        channel.position(ReviewReader.LARGEST);
        channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
      }
      assertThatThrownBy(() -> ReviewReader.read(file))
          .isInstanceOf(ReviewUnreadable.class)
          .hasMessageContaining("64 MB");
    }
  }
}
