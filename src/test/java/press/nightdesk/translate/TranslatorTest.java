package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.nightdesk.translate.TranslationReplyTest.paragraphs;

import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Stories;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.Fault;
import press.nightdesk.llm.ScriptedAsker;
import press.nightdesk.prompt.Prompt;
import press.nightdesk.prompt.glossary.TermIndex;

class TranslatorTest {
  private static final String REFUSAL = "I'm sorry, but I can't help with that.";
  private static final Fault FILTERED = new Fault.Filtered("content_filter");
  private static final Article SHORT = Stories.story("Мост", "Раз.", "Два.");

  private final ScriptedAsker asker = new ScriptedAsker();

  @Nested
  class AnArticleInOnePassage {
    @Test
    void isAskedForWithHeadlineAndNumbersAndNothingElse() {
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      translate(SHORT);
      assertThat(asker.asked(1).toString())
          .isEqualTo(
              """
              {"task":"translate","paragraphs":[{"n":0,"kind":"headline","ru":"Мост"},\
              {"n":1,"ru":"Раз."},{"n":2,"ru":"Два."}]}""");
    }

    @Test
    void isAskedForWithASchemaThatRequiresEverythingAndAllowsNothingElse() {
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      translate(SHORT);
      var format = asker.requests().getFirst().responseFormat();
      assertThat(format.type()).isEqualTo(ResponseFormatType.JSON);
      assertThat(format.jsonSchema().rootElement())
          .isInstanceOfSatisfying(
              JsonObjectSchema.class,
              root -> {
                assertThat(root.required()).containsExactly("paragraphs", "names");
                assertThat(root.additionalProperties()).isFalse();
              });
    }

    @Test
    void comesBackCleanWithItsProvenance() {
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two.");
      assertThat(checked.provenance().prompt()).isEqualTo("sha256:p");
      assertThat(checked.provenance().replies()).containsExactly("reply-1");
      assertThat(checked.provenance().recorded()).isTrue();
    }

    @Test
    void isLabelledWithTheHashOfItsText() {
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      translate(SHORT);
      assertThat(asker.labels())
          .containsExactly(
              new CallLabel("2026-11-22", "story-1", "translate", SHORT.hash().value(), 1, 3));
    }
  }

  @Nested
  class AFault {
    @Test
    void isMendedByAskingForItsParagraphsOnly() {
      asker.says(paragraphs("0:Bridge", "2:Two.")).says(paragraphs("1:One."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("paragraph-missing");
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two.");
      assertThat(asker.asked(2).path("again").path("paragraphs").toString())
          .isEqualTo("[{\"n\":1,\"ru\":\"Раз.\"}]");
      assertThat(asker.asked(2).path("again").path("findings").toString())
          .isEqualTo(
              """
              [{"code":"paragraph-missing","paragraph":1,"evidence":"no answer has n = 1"}]""");
      assertThat(asker.turns(2)).containsExactly("system", "user", "assistant", "user");
    }

    @Test
    void thatTheCheckFindsIsMendedAlike() {
      asker.says(paragraphs("0:Bridge", "1:BAD", "2:Two.")).says(paragraphs("1:One."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.findings()).isEmpty();
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("bad");
    }

    @Test
    void thatStaysLeadsToQuarantineWithAllThereIs() {
      asker
          .says(paragraphs("0:Bridge", "1:BAD", "2:Two."))
          .says(paragraphs("1:BAD"))
          .says(paragraphs("1:BAD"));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(texts(checked)).containsExactly("Bridge", "BAD", "Two.");
      assertThat(asker.labels()).extracting(CallLabel::ask).containsExactly(1, 2, 3);
    }

    @Test
    void thatGetsWorseLeavesTheBetterText() {
      asker
          .says(paragraphs("0:Bridge", "1:BAD", "2:Two."))
          .says(paragraphs("1:BAD BAD"))
          .says(paragraphs("1:BAD BAD"));
      assertThat(texts(translate(SHORT))).containsExactly("Bridge", "BAD", "Two.");
    }

    @Test
    void givesWayToAReplyThatIsNoWorse() {
      asker
          .says(paragraphs("0:Bridge", "1:BAD", "2:Two."))
          .says(paragraphs("1:Still BAD"))
          .says(REFUSAL);
      Checked<Translation> checked = translate(SHORT);
      assertThat(texts(checked)).containsExactly("Bridge", "Still BAD", "Two.");
      assertThat(checked.findings()).extracting(Finding::code).containsExactly("refusal", "bad");
    }

    @Test
    void thatOnlyWarnsCostsNoCall() {
      asker.says(paragraphs("0:Bridge", "1:odd", "2:Two."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.verdict()).isEqualTo(Verdict.FLAGGED);
      assertThat(asker.requests()).hasSize(1);
    }

    @Test
    void thatConcernsTheWholeHasEverythingAskedAgain() {
      asker.says(paragraphs("0:ALL", "1:One.", "2:Two."));
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      translate(SHORT);
      assertThat(asker.asked(2).path("again").path("paragraphs").size()).isEqualTo(3);
    }
  }

  @Nested
  class ARefusal {
    @Test
    void isAskedAgainWithoutBeingShown() {
      asker.says(REFUSAL).says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("refusal");
      assertThat(asker.turns(2)).containsExactly("system", "user");
      assertThat(asker.asked(2).path("paragraphs").size()).isEqualTo(3);
      assertThat(asker.asked(2).path("again").path("paragraphs").size()).isEqualTo(3);
    }

    @Test
    void byTheProvidersFilterIsOneToo() {
      asker.fails(FILTERED, 1).says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("refusal");
      assertThat(checked.provenance().attempts()).isEqualTo(2);
      assertThat(checked.provenance().usd()).isNull();
    }

    @Test
    void thatStaysLeadsToQuarantineWithoutAnyWork() {
      asker.fails(FILTERED, 1).fails(FILTERED, 1).fails(FILTERED, 1);
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.work()).isNull();
      assertThat(checked.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(checked.findings()).extracting(Finding::code).containsExactly("refusal");
      assertThat(checked.provenance().provider()).isEqualTo("none");
      assertThat(checked.provenance().attempts()).isEqualTo(3);
    }
  }

  @Nested
  class AnUnreadableReply {
    @Test
    void isAskedAgainWholeAndShown() {
      asker.says("Done.").says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> checked = translate(SHORT);
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("reply-unreadable");
      assertThat(asker.turns(2)).containsExactly("system", "user", "assistant", "user");
    }
  }

  @Nested
  class AnArticleInSeveralPassages {
    private static final Article LONG = Stories.story("Мост", "Раз.", "Два.", "Три.", "Семь.");

    @Test
    void goesThroughThemOneByOne() {
      asker
          .says(paragraphs("0:Bridge", "1:One."))
          .says(paragraphs("2:Two.", "3:Three."))
          .says(paragraphs("4:Seven."));
      Checked<Translation> checked = translate(LONG, 8);
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two.", "Three.", "Seven.");
      assertThat(asker.labels()).extracting(CallLabel::ask).containsExactly(1, 1, 1);
      assertThat(asker.labels().get(1).text()).isEqualTo(ContentHash.of("Два.\nТри.").value());
      assertThat(asker.asked(2).path("part").toString()).isEqualTo("{\"number\":2,\"of\":3}");
    }

    @Test
    void carriesHeadlineAndTheTwoParagraphsBeforeAlong() {
      asker
          .says(paragraphs("0:Bridge", "1:One."))
          .says(paragraphs("2:Two.", "3:Three."))
          .says(paragraphs("4:Seven."));
      translate(LONG, 8);
      assertThat(asker.asked(2).path("context").toString())
          .isEqualTo(
              """
              {"headline":{"ru":"Мост","en":"Bridge"},"before":[{"ru":"Раз.","en":"One."}]}""");
      assertThat(asker.asked(3).path("context").path("before").toString())
          .isEqualTo(
              """
              [{"ru":"Два.","en":"Two."},{"ru":"Три.","en":"Three."}]""");
    }

    @Test
    void carriesOnlyTheParagraphBeforeAlongIfTwoAreLong() {
      String much = "А".repeat(400);
      asker
          .says(paragraphs("0:Bridge"))
          .says(paragraphs("1:One"))
          .says(paragraphs("2:Two"))
          .says(paragraphs("3:Three"));
      translate(Stories.story("Мост", much, much, much), 400);
      assertThat(asker.asked(4).path("context").path("before").size()).isEqualTo(1);
    }

    @Test
    void carriesTheNamesFixedSoFarAlong() {
      asker
          .says(named("0:Bridge", "1:One.", "Восход=Voskhod"))
          .says(named("2:Two.", "3:Three.", "Восход=Sunrise"))
          .says(paragraphs("4:Seven."));
      Checked<Translation> checked = translate(LONG, 8);
      assertThat(asker.asked(1).has("names")).isFalse();
      assertThat(asker.asked(2).path("names").toString())
          .isEqualTo("[{\"ru\":\"Восход\",\"en\":\"Voskhod\"}]");
      assertThat(Objects.requireNonNull(checked.work()).names())
          .containsExactly(new Name("Восход", "Voskhod"));
    }

    @Test
    void addsUpTheCostOfAll() {
      asker
          .says(paragraphs("0:Bridge", "1:One."))
          .says(paragraphs("2:Two.", "3:Three."))
          .says(paragraphs("4:Seven."));
      var provenance = translate(LONG, 8).provenance();
      assertThat(provenance.tokens()).isEqualTo(new Tokens(300, 30));
      assertThat(provenance.usd()).isEqualTo(new BigDecimal("0.03"));
      assertThat(provenance.replies()).containsExactly("reply-1", "reply-2", "reply-3");
      assertThat(provenance.at()).isEqualTo(ScriptedAsker.START.plus(Duration.ofMinutes(3)));
    }

    @Test
    void stopsAfterAPassageThatStaysBrokenAndSaysSoOnce() {
      asker
          .says(paragraphs("0:Bridge", "1:BAD"))
          .says(paragraphs("1:BAD"))
          .says(paragraphs("1:BAD"));
      Checked<Translation> checked = translate(LONG, 8);
      assertThat(texts(checked)).containsExactly("Bridge", "BAD");
      assertThat(checked.findings())
          .containsExactly(
              Finding.error(
                  "translation-incomplete",
                  Stage.TRANSLATE,
                  null,
                  "not, or not wholly, translated: paragraphs 2 to 4,"
                      + " because passage 1 of 3 stayed broken"),
              Finding.error("bad", Stage.TRANSLATE, 1, "1 BAD"));
    }

    @Test
    void hasThePassageAskedAgainInWhichTheWholeShowsAnError() {
      asker
          .says(paragraphs("0:Bridge", "1:One."))
          .says(paragraphs("2:Two.", "3:One."))
          .says(paragraphs("4:Seven."))
          .says(paragraphs("3:Three."));
      Checked<Translation> checked = translate(LONG, 8, repeats());
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two.", "Three.", "Seven.");
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("repeat");
      assertThat(asker.asked(4).path("again").path("findings").toString())
          .isEqualTo("[{\"code\":\"repeat\",\"paragraph\":3,\"evidence\":\"One.\"}]");
      assertThat(asker.asked(4).path("again").path("paragraphs").toString())
          .isEqualTo("[{\"n\":3,\"ru\":\"Три.\"}]");
      assertThat(asker.labels()).extracting(CallLabel::ask).containsExactly(1, 1, 1, 2);
    }

    @Test
    void goesIntoQuarantineIfTheWholeKeepsItsErrorThroughAllReasks() {
      asker
          .says(paragraphs("0:Bridge", "1:One."))
          .says(paragraphs("2:BAD", "3:One."))
          .says(paragraphs("2:Two."))
          .says(paragraphs("4:Seven."))
          .says(paragraphs("3:One."));
      Checked<Translation> checked = translate(LONG, 8, repeats());
      assertThat(checked.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(checked.findings()).extracting(Finding::code).containsExactly("repeat");
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("bad");
      assertThat(asker.labels()).extracting(CallLabel::ask).containsExactly(1, 1, 2, 1, 3);
    }

    @Test
    void hasEveryPieceAskedAgainOfAParagraphThatIsInErrorAsAWhole() {
      asker
          .says(paragraphs("0:Bridge"))
          .says(paragraphs("1:The bridge is closed."))
          .says(paragraphs("1:The bridge is closed.", "2:Yes."))
          .says(paragraphs("1:The bridge was closed."))
          .says(paragraphs("1:They are waiting."));
      Checked<Translation> checked =
          translate(
              Stories.story("Мост", "Мост закрыт вчера. Они ждут.", "Да."),
              18,
              (_, target) ->
                  target.stream()
                      .filter(t -> t.text().startsWith("The bridge is closed. The bridge is"))
                      .map(t -> Finding.error("loop", Stage.TRANSLATE, t.n(), "twice"))
                      .toList());
      assertThat(texts(checked))
          .containsExactly("Bridge", "The bridge was closed. They are waiting.", "Yes.");
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("loop");
    }

    @Test
    void joinsThePiecesOfAParagraphWithASpace() {
      asker
          .says(paragraphs("0:Bridge"))
          .says(paragraphs("1:The bridge is closed."))
          .says(paragraphs("1:They are waiting.", "2:Yes."));
      Checked<Translation> checked =
          translate(Stories.story("Мост", "Мост закрыт вчера. Они ждут.", "Да."), 18);
      assertThat(texts(checked))
          .containsExactly("Bridge", "The bridge is closed. They are waiting.", "Yes.");
      assertThat(asker.asked(3).path("context").path("before").toString())
          .isEqualTo(
              """
              [{"ru":"Мост закрыт вчера.","en":"The bridge is closed."}]""");
    }
  }

  @Nested
  class WhateverAModelSends {
    @Test
    void noMoreNamesAreKeptThanAnArticleCanHave() {
      String names =
          IntStream.range(0, 200)
              .mapToObj("{\"ru\":\"И%1$d\",\"en\":\"N%1$d\"}"::formatted)
              .collect(Collectors.joining(","));
      for (int n = 0; n < 3; n++) {
        asker.says(
            paragraphs(n + ":English")
                .replace("[]", "[" + names.replace("И", "И" + n).replace("N", "N" + n) + "]"));
      }
      Checked<Translation> checked = translate(Stories.story("Мост", "Раз", "Два"), 4);
      assertThat(Objects.requireNonNull(checked.work()).names()).hasSize(Bounds.NAMES);
    }

    @Test
    void textsThatTogetherOverflowTheShelfAreCutOffAndSaidToBeTooLong() {
      String russian = "А".repeat(25_000);
      asker
          .says(paragraphs("0:Bridge"))
          .says(paragraphs("1:" + "a".repeat(300_000)))
          .says(paragraphs("2:" + "b".repeat(300_000)));
      Checked<Translation> checked = translate(Stories.story("Мост", russian, russian), 25_000);
      assertThat(Objects.requireNonNull(checked.work()).segments()).hasSize(2);
      assertThat(checked.findings()).extracting(Finding::code).containsExactly("too-long");
    }

    @Test
    void onlyTheHeaviestFindingsAreKept() {
      TranslationCheck nagging =
          (_, _) ->
              IntStream.range(0, 1_000)
                  .mapToObj(i -> Finding.warning("odd", Stage.TRANSLATE, 1, "odd " + i))
                  .toList();
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      assertThat(translate(SHORT, 1_000, nagging).findings()).hasSize(Bounds.FINDINGS);
    }
  }

  @Nested
  class ASecondModel {
    private final ScriptedAsker fallback = new ScriptedAsker();

    @Test
    void translatesWhatTheFirstRefusesToTheEnd() {
      asker.says(REFUSAL).says(REFUSAL).says(REFUSAL);
      fallback.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> checked =
          translator(1_000, words(), asker, fallback).translate(SHORT, "2026-11-22", 0);
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(checked.mended()).extracting(Finding::code).contains("refusal");
      assertThat(checked.provenance().attempts()).isEqualTo(4);
    }

    @Test
    void leavesTheBetterOfTwoBadTranslations() {
      asker.says(paragraphs("0:Bridge", "1:BAD", "2:Two."));
      asker.says(paragraphs("1:BAD")).says(paragraphs("1:BAD"));
      fallback.says(REFUSAL).says(REFUSAL).says(REFUSAL);
      Checked<Translation> checked =
          translator(1_000, words(), asker, fallback).translate(SHORT, "2026-11-22", 0);
      assertThat(checked.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(texts(checked)).containsExactly("Bridge", "BAD", "Two.");
    }

    @Test
    void isAskedForTheFirstModelsPassageOnly() {
      Article two = Stories.story("Мост", "Раз. ".repeat(10), "Два. ".repeat(10));
      asker.says(paragraphs("0:Bridge", "1:One.")).fails(new Fault.Rejected("no"), 1);
      fallback.says(paragraphs("2:Two."));
      Checked<Translation> checked =
          translator(60, words(), asker, fallback).translate(two, "2026-11-22", 0);
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two.");
      assertThat(fallback.requests()).hasSize(1);
    }
  }

  @Nested
  class ALaterRound {
    @Test
    void readsTheAnswersOfTheRoundBeforeAgainAndAsksNobodyIfTheyAreSoundByNow() {
      asker.says(paragraphs("0:Bridge", "1:BAD", "2:Two.")).says(paragraphs("1:BAD"));
      asker.says(paragraphs("1:BAD"));
      Checked<Translation> before =
          translator(1_000, words(), asker).translate(SHORT, "2026-11-22", 0);
      Checked<Translation> now =
          translator(1_000, (_, _) -> List.of(), asker).translate(SHORT, "2026-11-22", 1);
      assertThat(before.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(now.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(asker.requests()).hasSize(3);
    }

    @Test
    void asksAnewForWhatIsStillWrong() {
      asker.says(REFUSAL).says(REFUSAL).says(REFUSAL);
      translator(1_000, words(), asker).translate(SHORT, "2026-11-22", 0);
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two."));
      Checked<Translation> now =
          translator(1_000, words(), asker).translate(SHORT, "2026-11-22", 1);
      assertThat(now.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(asker.labels().getLast().round()).isEqualTo(1);
    }

    @Test
    void keepsThePassagesThatWereSound() {
      Article two = Stories.story("Мост", "Раз. ".repeat(10), "Два. ".repeat(10));
      asker.says(paragraphs("0:Bridge", "1:One.")).says(REFUSAL).says(REFUSAL).says(REFUSAL);
      translator(60, words(), asker).translate(two, "2026-11-22", 0);
      asker.says(paragraphs("2:Two."));
      Checked<Translation> now = translator(60, words(), asker).translate(two, "2026-11-22", 1);
      assertThat(texts(now)).containsExactly("Bridge", "One.", "Two.");
      assertThat(asker.requests()).hasSize(5);
    }
  }

  @Nested
  class AThirdRound {
    @Test
    void stillKeepsWhatWasSoundInTheFirstAndInTheSecond() {
      Article three =
          Stories.story("Мост", "Раз. ".repeat(10), "Два. ".repeat(10), "Три. ".repeat(10));
      asker.says(paragraphs("0:Bridge", "1:One.")).says(REFUSAL).says(REFUSAL).says(REFUSAL);
      translator(60, words(), asker).translate(three, "2026-11-22", 0);
      asker.says(paragraphs("2:Two.")).says(REFUSAL).says(REFUSAL).says(REFUSAL);
      translator(60, words(), asker).translate(three, "2026-11-22", 1);
      asker.says(paragraphs("3:Three."));
      Checked<Translation> now = translator(60, words(), asker).translate(three, "2026-11-22", 2);
      assertThat(texts(now)).containsExactly("Bridge", "One.", "Two.", "Three.");
      assertThat(asker.requests()).hasSize(9);
    }
  }

  @Test
  void anyOtherFaultIsThrown() {
    asker.fails(new Fault.Denied("no such key"), 1);
    assertThatThrownBy(() -> translate(SHORT)).isInstanceOf(CallFailed.class);
  }

  private Checked<Translation> translate(Article article) {
    return translate(article, 1_000);
  }

  private Checked<Translation> translate(Article article, int passageCharacters) {
    return translate(article, passageCharacters, words());
  }

  private Checked<Translation> translate(
      Article article, int passageCharacters, TranslationCheck check) {
    return translator(passageCharacters, check, asker).translate(article, "2026-11-22", 3);
  }

  private static Translator translator(
      int passageCharacters, TranslationCheck check, Asker... models) {
    return new Translator(
        List.of(models),
        Clock.fixed(ScriptedAsker.START, ZoneOffset.UTC),
        new Prompt("translate", "Rules.", "sha256:p"),
        TermIndex.EMPTY,
        check,
        reply -> reply.equals(REFUSAL),
        passageCharacters,
        2);
  }

  /// Finds the words BAD (an error in its paragraph, counted), ALL (an error of the whole) and
  /// odd (a warning).
  private static TranslationCheck words() {
    return (source, target) ->
        target.stream()
            .filter(t -> source.stream().anyMatch(s -> s.n() == t.n()))
            .flatMap(t -> TranslatorTest.words(t).stream())
            .toList();
  }

  /// Those, and (an error in the later) texts that stand twice.
  private static TranslationCheck repeats() {
    return (source, target) -> {
      List<Finding> findings = new ArrayList<>(words().findings(source, target));
      for (int i = 0; i < target.size(); i++) {
        Paragraph later = target.get(i);
        if (target.subList(0, i).stream().anyMatch(p -> p.text().equals(later.text()))) {
          findings.add(Finding.error("repeat", Stage.TRANSLATE, later.n(), later.text()));
        }
      }
      return findings;
    };
  }

  private static List<Finding> words(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.contains("ALL")) {
      return List.of(Finding.error("all", Stage.TRANSLATE, null, "ALL"));
    }
    if (text.contains("odd")) {
      return List.of(Finding.warning("odd", Stage.TRANSLATE, paragraph.n(), "odd"));
    }
    int bad = text.split("BAD", -1).length - 1;
    return IntStream.rangeClosed(1, bad)
        .mapToObj(i -> Finding.error("bad", Stage.TRANSLATE, paragraph.n(), i + " BAD"))
        .toList();
  }

  private static String named(String first, String second, String name) {
    String[] forms = name.split("=", 2);
    return paragraphs(first, second)
        .replace(
            "\"names\":[]",
            "\"names\":[{\"ru\":\"%s\",\"en\":\"%s\"}]".formatted(forms[0], forms[1]));
  }

  private static List<String> texts(Checked<Translation> checked) {
    return Objects.requireNonNull(checked.work()).segments().stream().map(Paragraph::text).toList();
  }
}
