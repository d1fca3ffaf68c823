package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static press.nightdesk.translate.TranslationReplyTest.paragraphs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Kept;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Predecessor;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Stories;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.ScriptedAsker;
import press.nightdesk.prompt.Prompt;
import press.nightdesk.prompt.glossary.TermIndex;

class RevisionTest {
  private static final Article FIRST = Stories.story("Мост", "Раз.", "Два.", "Три.");

  private final ScriptedAsker asker = new ScriptedAsker();

  @Nested
  class OfOneParagraph {
    private final Article second =
        Stories.story("Мост", "Раз.", "Два с половиной.", "Три.").asRevision(2);

    @Test
    void hasThatAskedForAloneWithHeadlineAndTheParagraphsBeforeAsContext() {
      asker.says(paragraphs("2:Two and a half."));
      Checked<Translation> checked = translate(second, sound());
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Two and a half.", "Three.");
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(asker.asked(1).toString())
          .isEqualTo(
              """
              {"task":"translate","context":{"headline":{"ru":"Мост","en":"Bridge"},\
              "before":[{"ru":"Раз.","en":"One."}]},\
              "paragraphs":[{"n":2,"ru":"Два с половиной."}]}""");
    }

    @Test
    void tellsWhichParagraphsWereKeptAndWhoMadeThem() {
      asker.says(paragraphs("2:Two and a half."));
      Provenance provenance = translate(second, sound()).provenance();
      assertThat(provenance.replies()).containsExactly("reply-1");
      assertThat(provenance.kept())
          .containsExactly(Kept.of(1, List.of(0, 1, 3), sound().translation().provenance()));
    }

    @Test
    void keepsNothingThatWasInError() {
      asker.says(paragraphs("2:Two and a half.", "3:Three."));
      Finding error = Finding.error("number-missing", Stage.TRANSLATE, 3, "3");
      Checked<Translation> checked = translate(second, before(List.of(error)));
      assertThat(checked.provenance().kept().getFirst().paragraphs()).containsExactly(0, 1);
    }

    @Test
    void keepsNothingAtAllIfTheWholeWasInError() {
      asker.says(paragraphs("0:Bridge", "1:One.", "2:Two and a half.", "3:Three."));
      Finding error = Finding.error("refusal", Stage.TRANSLATE, null, "no");
      assertThat(translate(second, before(List.of(error))).provenance().kept()).isEmpty();
    }

    @Test
    void asksAgainForAKeptParagraphThatIsInErrorBesideTheNewOne() {
      asker.says(paragraphs("2:Three.")).says(paragraphs("2:Three.", "3:And three."));
      Checked<Translation> checked = translate(second, sound(), twice());
      assertThat(texts(checked)).containsExactly("Bridge", "One.", "Three.", "And three.");
      assertThat(checked.provenance().kept().getFirst().paragraphs()).containsExactly(0, 1);
      assertThat(checked.provenance().replies()).containsExactly("reply-1", "reply-2");
    }
  }

  @Nested
  class OfTheHeadlineAlone {
    @Test
    void hasTheHeadlineAskedForWithTheOldOneAndTheBeginningAsContext() {
      asker.says(paragraphs("0:The bridge"));
      Article second = Stories.story("Новый мост", "Раз.", "Два.", "Три.").asRevision(2);
      assertThat(texts(translate(second, sound())))
          .containsExactly("The bridge", "One.", "Two.", "Three.");
      assertThat(asker.asked(1).toString())
          .isEqualTo(
              """
              {"task":"translate","context":{"headline":{"ru":"Мост","en":"Bridge"},\
              "before":[{"ru":"Раз.","en":"One."},{"ru":"Два.","en":"Two."}]},\
              "paragraphs":[{"n":0,"kind":"headline","ru":"Новый мост"}]}""");
    }
  }

  @Nested
  class OfTheOrderAlone {
    private final Article second = Stories.story("Мост", "Два.", "Раз.").asRevision(2);

    @Test
    void asksNothing() {
      assertThat(texts(translate(second, sound()))).containsExactly("Bridge", "Two.", "One.");
      assertThat(asker.requests()).isEmpty();
    }

    @Test
    void costsNothingAndSaysWhoMadeIt() {
      Provenance provenance = translate(second, sound()).provenance();
      Provenance first = sound().translation().provenance();
      assertThat(provenance.model()).isEqualTo(first.model());
      assertThat(provenance.replies()).isEmpty();
      assertThat(provenance.tokens()).isEqualTo(new Tokens(0, 0));
      assertThat(provenance.usd()).isEqualTo(BigDecimal.ZERO);
      assertThat(provenance.attempts()).isZero();
      assertThat(provenance.at()).isEqualTo(first.at());
    }

    @Test
    void ofAThirdRevisionNamesTheRevisionEachParagraphWasTranslatedFor() {
      asker.says(paragraphs("2:Two and a half."));
      Article between = Stories.story("Мост", "Раз.", "Два с половиной.").asRevision(2);
      Checked<Translation> done = translate(between, sound());
      Article third = Stories.story("Мост", "Два с половиной.", "Раз.").asRevision(3);
      assertThat(translate(third, new Predecessor(between, done)).provenance().kept())
          .extracting(Kept::revision, Kept::paragraphs)
          .containsExactly(tuple(1, List.of(0, 2)), tuple(2, List.of(1)));
    }
  }

  @Nested
  class AParagraphWithoutARussianLetter {
    @Test
    void isNotAskedForAndStandsAsItIs() {
      asker.says(paragraphs("0:Bridge", "1:One.", "3:Three."));
      Article mixed = Stories.story("Мост", "Раз.", "The bridge is closed, 24/7.", "Три.");
      assertThat(texts(translate(mixed, null)))
          .containsExactly("Bridge", "One.", "The bridge is closed, 24/7.", "Three.");
      assertThat(asker.asked(1).toString())
          .isEqualTo(
              """
              {"task":"translate","paragraphs":[{"n":0,"kind":"headline","ru":"Мост"},\
              {"n":1,"ru":"Раз."},{"n":3,"ru":"Три."}]}""");
    }
  }

  private static Predecessor sound() {
    return before(List.of());
  }

  private static Predecessor before(List<Finding> findings) {
    Translation work =
        new Translation(
            List.of(
                new Paragraph(0, "Bridge"),
                new Paragraph(1, "One."),
                new Paragraph(2, "Two."),
                new Paragraph(3, "Three.")),
            List.of());
    Provenance provenance =
        new Provenance(
            "openai",
            "old-model",
            false,
            "sha256:old",
            List.of("old-reply"),
            new Tokens(10, 10),
            BigDecimal.ONE,
            1,
            ScriptedAsker.START.minusSeconds(86_400));
    return new Predecessor(FIRST, new Checked<>(work, findings, List.of(), provenance));
  }

  private Checked<Translation> translate(Article article, @Nullable Predecessor before) {
    return translate(article, before, (_, _) -> List.of());
  }

  private Checked<Translation> translate(
      Article article, @Nullable Predecessor before, TranslationCheck check) {
    return new Translator(
            List.of(asker),
            Clock.fixed(ScriptedAsker.START, ZoneOffset.UTC),
            new Prompt("translate", "Rules.", "sha256:p"),
            TermIndex.EMPTY,
            check,
            _ -> false,
            1_000,
            0)
        .translate(article, before, Map.of(), "2026-11-22", 0);
  }

  /// Finds texts that stand twice: an error in the later.
  private static TranslationCheck twice() {
    return (_, target) ->
        target.stream()
            .filter(
                p ->
                    target.stream()
                        .anyMatch(other -> other.n() < p.n() && other.text().equals(p.text())))
            .map(p -> Finding.error("twice", Stage.TRANSLATE, p.n(), p.text()))
            .toList();
  }

  private static List<String> texts(Checked<Translation> checked) {
    return Objects.requireNonNull(checked.work()).segments().stream().map(Paragraph::text).toList();
  }
}
