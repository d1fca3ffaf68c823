package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.translate.TranslationReplyTest.paragraphs;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Stories;
import press.nightdesk.domain.Translation;
import press.nightdesk.llm.ScriptedAsker;
import press.nightdesk.prompt.Prompt;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.Term;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.prompt.glossary.TermKind;

class GlossaryAtWorkTest {
  private static final Term KYIV =
      new Term("Киев", "Kyiv", TermKind.PLACE, "the city [seen twice]", null);
  private static final Term LVIV = new Term("Львов", "Lviv", TermKind.PLACE, "", null);
  private static final Article ARTICLE =
      Stories.story("Мост в Киеве", "Киев ждет.", "Во Львове снег.", "Дождь.");

  private final ScriptedAsker asker = new ScriptedAsker();

  @Nested
  class APassage {
    @Test
    void isToldTheTermsItHasAndNoOthers() {
      translate(List.of(KYIV, LVIV), 24);
      assertThat(glossary(1))
          .isEqualTo(
              "[{\"ru\":\"Киев\",\"en\":\"Kyiv\",\"kind\":\"place\",\"note\":\"the city\"}]");
      assertThat(glossary(2)).isEqualTo("[{\"ru\":\"Львов\",\"en\":\"Lviv\",\"kind\":\"place\"}]");
    }

    @Test
    void isToldThemAfterEverythingThatStaysTheSame() {
      translate(List.of(KYIV, LVIV), 24);
      assertThat(asker.asked(1).propertyNames())
          .containsExactly("task", "part", "glossary", "paragraphs");
      assertThat(asker.requests())
          .extracting(r -> ScriptedAsker.text(r.messages().getFirst()))
          .containsOnly("Rules.");
    }
  }

  @Nested
  class AChangeOfTheGlossary {
    @Test
    void leavesTheRequestsOfOtherArticlesAsTheyWere() {
      translate(List.of(KYIV, LVIV), 1_000);
      Term other = new Term("Минск", "Minsk", TermKind.PLACE, "a note", null);
      translate(List.of(other, KYIV, LVIV), 1_000);
      assertThat(asker.requests().get(1)).isEqualTo(asker.requests().get(0));
    }

    @Test
    void changesTheRequestsOfArticlesThatHaveTheTerm() {
      translate(List.of(KYIV, LVIV), 1_000);
      translate(List.of(KYIV, new Term("Львов", "Lvov", TermKind.PLACE, "", null)), 1_000);
      assertThat(asker.requests().get(1)).isNotEqualTo(asker.requests().get(0));
    }
  }

  @Nested
  class ANameThatTheModelChose {
    @Test
    void isCarriedOnAndRecorded() {
      Checked<Translation> checked = translate(List.of(LVIV), 24, "Киев=Kiev");
      assertThat(asker.asked(2).path("names").toString())
          .isEqualTo("[{\"ru\":\"Киев\",\"en\":\"Kiev\"}]");
      assertThat(names(checked)).containsExactly(new Name("Киев", "Kiev"));
    }

    @Test
    void isNotCarriedOnAgainstTheGlossaryButRecordedAllTheSame() {
      Checked<Translation> checked = translate(List.of(KYIV), 24, "Киев=Kiev");
      assertThat(asker.asked(2).has("names")).isFalse();
      assertThat(names(checked)).containsExactly(new Name("Киев", "Kiev"));
    }
  }

  private Checked<Translation> translate(List<Term> terms, int passageCharacters) {
    return translate(terms, passageCharacters, "Снег=snow");
  }

  private Checked<Translation> translate(List<Term> terms, int passageCharacters, String name) {
    if (passageCharacters > 100) {
      asker.says(paragraphs("0:Bridge", "1:Kyiv.", "2:Lviv.", "3:Rain."));
    } else {
      asker
          .says(named(paragraphs("0:Bridge", "1:Kyiv."), name))
          .says(paragraphs("2:Lviv.", "3:Rain."));
    }
    return new Translator(
            List.of(asker),
            Clock.fixed(ScriptedAsker.START, ZoneOffset.UTC),
            new Prompt("translate", "Rules.", "sha256:p"),
            new TermIndex(new Glossary(terms, "sha256:g"), Morphology::new),
            (_, _) -> List.of(),
            _ -> false,
            passageCharacters,
            0)
        .translate(ARTICLE, "2026-11-22", 0);
  }

  private static String named(String reply, String name) {
    String[] forms = name.split("=", 2);
    return reply.replace(
        "\"names\":[]", "\"names\":[{\"ru\":\"%s\",\"en\":\"%s\"}]".formatted(forms[0], forms[1]));
  }

  private static List<Name> names(Checked<Translation> checked) {
    return Objects.requireNonNull(checked.work()).names();
  }

  private String glossary(int request) {
    return asker.asked(request).path("glossary").toString();
  }
}
