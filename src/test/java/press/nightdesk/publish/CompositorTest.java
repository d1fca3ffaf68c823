package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.News;
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
  class AmongManyStories {
    private final Dispatch loud =
        Editions.carriedBy(Editions.about("society", "2026-11-01", "loud"), "one", "two");
    private final Dispatch fresh = Editions.about("society", "2026-11-20", "fresh");
    private final Dispatch stale = Editions.about("politics", "2026-11-10", "stale");

    @Test
    void theOneThatMoreSourcesCarriedComesFirst() {
      assertThat(compositor.set(Editions.of(fresh, loud)).sections().getFirst().items())
          .extracting(Newsletter.Item::headline)
          .containsExactly("Headline of loud", "Headline of fresh");
    }

    @Test
    void theMostImportantAreToldAndTheRestIsListedByHeadline() {
      Newsletter newsletter = compositor.compose(Editions.of(fresh, stale, loud)).telling(2);
      assertThat(newsletter.sections())
          .singleElement()
          .returns("Society", Newsletter.Section::topic);
      assertThat(newsletter.more())
          .extracting(Newsletter.More::headline)
          .containsExactly("Headline of stale");
      assertThat(newsletter.count()).endsWith("· 1 more by headline");
    }
  }

  @Nested
  class NearRepeats {
    private final Dispatch first = Editions.about("society", "2026-11-19", "first");
    private final Dispatch second = Editions.about("society", "2026-11-18", "second");
    private final String story = first.article().id().value();

    @Test
    void areOneItemThatListsItsSources() {
      Newsletter newsletter =
          compositor.set(
              Editions.of(
                  Editions.telling(story, News.FRESH, Editions.carriedBy(first, "Agency")),
                  Editions.telling(story, News.FRESH, second)));
      assertThat(newsletter.sections().getFirst().items())
          .singleElement()
          .returns("Headline of first", Newsletter.Item::headline)
          .returns(
              List.of("Also carried by Agency.", "The same story: “Headline of second” (wire)."),
              Newsletter.Item::kin);
    }

    @Test
    void areNamedEvenIfTheirStoryIsOnlyListed() {
      Newsletter newsletter =
          compositor
              .compose(
                  Editions.of(
                      Editions.telling(story, News.FRESH, first),
                      Editions.telling(story, News.FRESH, second)))
              .telling(0);
      assertThat(newsletter.more())
          .singleElement()
          .returns(List.of("The same story: “Headline of second” (wire)."), Newsletter.More::kin);
    }

    @Test
    void ofWhatAnEarlierEditionToldAreListedByHeadlineOnly() {
      News retold = new News.Retold(Edition.parse("2026-11-22"));
      Newsletter newsletter =
          compositor.set(Editions.of(Editions.telling("wire:yesterday", retold, second)));
      assertThat(newsletter.sections()).isEmpty();
      assertThat(newsletter.more())
          .singleElement()
          .returns("Headline of second", Newsletter.More::headline)
          .satisfies(more -> assertThat(more.byline()).endsWith("told on 22 November 2026"));
    }
  }

  @Nested
  class WhatHasBecomeOfAnArticle {
    private @Nullable String news(News news) {
      return compositor
          .set(Editions.of(Editions.telling(null, news, Editions.clean())))
          .sections()
          .getFirst()
          .items()
          .getFirst()
          .news();
    }

    @Test
    void isNothingToSpeakOfIfItIsNew() {
      assertThat(news(News.FRESH)).isNull();
    }

    @Test
    void isSaidIfItWasUpdatedOrCorrected() {
      assertThat(news(new News.Updated(Edition.parse("2026-11-22"))))
          .startsWith("Updated")
          .endsWith("22 November 2026");
      assertThat(news(new News.Corrected())).startsWith("Corrected");
    }
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
