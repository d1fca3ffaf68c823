package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Stage;

class CompositorTest {
  private final Compositor compositor = new Compositor(Editions.TOPICS);

  @Test
  void topicsComeInTheJobsOrderAndUnknownOnesAfterwardsByName() {
    Newsletter newsletter =
        compositor.set(
            Editions.of(
                Editions.about("weather", "2026-11-20", "a"),
                Editions.about("society", "2026-11-20", "b"),
                Editions.about("chess", "2026-11-20", "c"),
                Editions.about("politics", "2026-11-20", "d")));
    assertThat(newsletter.sections())
        .extracting(Newsletter.Section::topic)
        .containsExactly("Politics", "Society", "Chess", "Weather");
  }

  @Test
  void inATopicTheNewestComesFirstThenByIdAndTheUndatedLast() {
    Newsletter newsletter =
        compositor.set(
            Editions.of(
                Editions.about("society", null, "a"),
                Editions.about("society", "2026-11-19", "d"),
                Editions.about("society", "2026-11-20", "c"),
                Editions.about("society", "2026-11-19", "b")));
    assertThat(newsletter.sections().getFirst().items())
        .extracting(Newsletter.Item::headline)
        .containsExactly("Headline of c", "Headline of b", "Headline of d", "Headline of a");
  }

  @Nested
  class AQuarantinedArticle {
    private Newsletter.Held held(Dispatch dispatch) {
      return compositor.set(Editions.of(dispatch)).held().getFirst();
    }

    @Test
    void isListedByItsEnglishHeadlineIfThatIsSound() {
      assertThat(held(Editions.quarantinedAtTranslate()))
          .returns("Ferry runs aground", Newsletter.Held::headline)
          .returns("en", Newsletter.Held::language);
    }

    @Test
    void isListedByItsRussianHeadlineIfTheEnglishOneIsInError() {
      Dispatch ferry = Editions.quarantinedAtTranslate();
      List<Finding> findings =
          List.of(Finding.error("left-in-russian", Stage.TRANSLATE, 0, Editions.UNSOUND));
      assertThat(
              held(
                  new Dispatch(
                      ferry.edition(),
                      ferry.article(),
                      new Checked<>(
                          ferry.translation().work(), findings, List.of(), Editions.live()),
                      null)))
          .returns("Паром сел на мель", Newsletter.Held::headline)
          .returns("ru", Newsletter.Held::language)
          .returns(List.of("left-in-russian (translation, headline)"), Newsletter.Held::reasons);
    }

    @ParameterizedTest
    @CsvSource({
      "paragraph-unasked, TRANSLATE, ru",
      "reply-cut-short, TRANSLATE, ru",
      "refusal, TRANSLATE, ru",
      "translation-incomplete, TRANSLATE, en",
      "topic-unknown, SUMMARIZE, en"
    })
    void isListedByItsRussianHeadlineIfAnErrorOfTheWholeTranslationMayBeInTheEnglishOne(
        String code, Stage stage, String language) {
      Dispatch ferry = Editions.quarantinedAtTranslate();
      List<Finding> findings = List.of(Finding.error(code, stage, null, "of the whole"));
      assertThat(
              held(
                  new Dispatch(
                      ferry.edition(),
                      ferry.article(),
                      new Checked<>(
                          ferry.translation().work(), findings, List.of(), Editions.live()),
                      null)))
          .returns(language, Newsletter.Held::language);
    }

    @Test
    void isListedByItsRussianHeadlineIfNothingWasTranslated() {
      Dispatch ferry = Editions.quarantinedAtTranslate();
      List<Finding> findings =
          List.of(Finding.error("unreadable-reply", Stage.TRANSLATE, null, "no JSON"));
      Dispatch untranslated =
          new Dispatch(
              ferry.edition(),
              ferry.article(),
              new Checked<>(null, findings, List.of(), Editions.live()),
              null);
      assertThat(held(untranslated).headline()).isEqualTo("Паром сел на мель");
    }
  }

  @Test
  void anEditionOfRecordedAndLiveRepliesSaysThatSomeAreRecorded() {
    Newsletter newsletter =
        compositor.set(
            Editions.of(Editions.recorded(Editions.clean()), Editions.about("society", null, "a")));
    assertThat(newsletter.imprint().notice()).startsWith("Some replies in this edition");
  }

  @Test
  void theAmountToReadIsSaidInWords() {
    assertThat(compositor.set(Editions.of(Editions.clean())).count())
        .isEqualTo("1 article · about 1 minute");
  }
}
