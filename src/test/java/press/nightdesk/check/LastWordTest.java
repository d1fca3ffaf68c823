package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.domain.Waiver;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;

class LastWordTest {
  private static final Article ARTICLE =
      Articles.russian("a", "Мост открыли", "Погибли 12 человек.", "Мост закрыли в пятницу.");
  private static final Word HERS = new Word("Anna", Instant.EPOCH, null);

  private final LastWord lastWord =
      new LastWord(Checks.translation(), Checks.summary(List.of("politics")), 1_000);

  @Nested
  class AnArticleOfWhichNothingCouldBeRead {
    private final Finding refusal = error("refusal", null, "the reply declines the task");

    @Test
    void isSoundOnceAPersonHasTranslatedAllOfIt() {
      Checked<Translation> all =
          lastWord.on(
              ARTICLE,
              new Checked<>(null, List.of(refusal), List.of(), Articles.provenance()),
              corrections("The bridge is open", "12 people died.", "The bridge closed on Friday."));

      assertThat(all.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(all.hand().corrected()).hasSize(3);
    }

    @Test
    void staysInQuarantineWhileAParagraphIsMissing() {
      Checked<Translation> some =
          lastWord.on(
              ARTICLE,
              new Checked<>(null, List.of(refusal), List.of(), Articles.provenance()),
              corrections("The bridge is open", "12 people died."));

      assertThat(some.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(some.findings()).containsExactly(refusal);
    }
  }

  @Nested
  class AnArticleThatWasNotTranslatedToItsEnd {
    private final Finding incomplete = error("translation-incomplete", null, "paragraph 2");

    @Test
    void isWholeWithWhatAPersonAdds() {
      assertThat(added("The bridge closed on Friday.").verdict()).isEqualTo(Verdict.CLEAN);
    }

    private Checked<Translation> added(String text) {
      return lastWord.on(
          ARTICLE,
          checked(incomplete, "The bridge is open", "12 people died."),
          new Words(List.of(correction(2, text)), List.of(), List.of()));
    }
  }

  @Nested
  class ACorrection {
    @Test
    void takesAwayWhatWasFoundInTheTextThatItReplaces() {
      Finding added = Code.NUMBER_ADDED.inTranslation(1, "13");
      Checked<Translation> now =
          lastWord.on(
              ARTICLE,
              checked(added, "The bridge is open", "13 died.", "The bridge closed on Friday."),
              new Words(List.of(correction(1, "12 people died.")), List.of(), List.of()));

      assertThat(now.findings()).isEmpty();
    }

    @Test
    void leavesErrorsInOtherParagraphsStanding() {
      Checked<Translation> now =
          lastWord.on(
              ARTICLE,
              checked(
                  Code.RUSSIAN_LEFT.inTranslation(2, "мост"),
                  "The bridge is open",
                  "12 people died.",
                  "The мост closed on Friday."),
              new Words(List.of(correction(1, "12 people died.")), List.of(), List.of()));

      assertThat(now.verdict()).isEqualTo(Verdict.QUARANTINED);
    }

    @Test
    void saidTwiceIsSaidOnce() {
      Words words = corrections("The bridge is open", "A dozen died.", "Closed, the мост.");
      Checked<Translation> once =
          lastWord.on(ARTICLE, checked(error("refusal", null, "no"), "x", "y", "z"), words);

      assertThat(lastWord.on(ARTICLE, once, words)).isEqualTo(once);
      assertThat(once.findings()).allMatch(finding -> !finding.isError());
    }
  }

  @Nested
  class AWaiver {
    private final Finding found = Code.NUMBER_MISSING.inTranslation(1, "12 → (none)");
    private final Words words =
        new Words(List.of(), List.of(), List.of(Waiver.of(ARTICLE, found, HERS)));

    @Test
    void holdsWhereverTheParagraphStands() {
      Article moved =
          Articles.russian("a", "Мост", "Новый абзац.", "Погибли 12 человек.").asRevision(2);
      Finding there = Code.NUMBER_MISSING.inTranslation(2, "12 → (none)");

      assertThat(words.waiving(moved, there)).contains(HERS);
      assertThat(words.setAside(moved)).isEmpty();
    }

    @Test
    void isOfWhatWasFoundAndNothingElse() {
      Finding other = Code.NUMBER_MISSING.inTranslation(1, "14 → (none)");
      assertThat(words.waiving(ARTICLE, other)).isEmpty();
    }

    @Test
    void isSetAsideInALaterRevisionWithoutItsRussian() {
      Article later = Articles.russian("a", "Мост открыли", "Погибли 13 человек.").asRevision(2);
      assertThat(words.setAside(later)).hasSize(1);
    }
  }

  private static Checked<Translation> checked(Finding finding, String... english) {
    return new Checked<>(
        new Translation(texts(english), List.of()),
        List.of(finding),
        List.of(),
        Articles.provenance());
  }

  private static Words corrections(String... english) {
    return new Words(
        texts(english).stream().map(p -> correction(p.n(), p.text())).toList(),
        List.of(),
        List.of());
  }

  private static List<Paragraph> texts(String... english) {
    return IntStream.range(0, english.length).mapToObj(n -> new Paragraph(n, english[n])).toList();
  }

  private static Correction correction(int n, String text) {
    return new Correction(Spot.of(ARTICLE.segments().get(n)), text, null, 1, HERS);
  }

  private static Finding error(String code, @Nullable Integer paragraph, String evidence) {
    return Finding.error(code, Stage.TRANSLATE, paragraph, evidence);
  }
}
