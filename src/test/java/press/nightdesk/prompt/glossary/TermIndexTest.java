package press.nightdesk.prompt.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Paragraph;

class TermIndexTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Nested
  class ATerm {
    @ParameterizedTest
    @CsvSource({
      "Киев, встреча в Киеве",
      "Киев, КИЕВ",
      "Ким Чен Ын, передать Ким Чен Ыну",
      "Мария Захарова, по словам Марии Захаровой",
      "Верховная рада, депутаты Верховной рады",
      "Верховная рада, депутаты Верховной Рады",
      "РБК-Украина, сообщает РБК-Украине",
      "Ростов-на-Дону, в Ростове-на-Дону",
      "Нью-Йорк, в Нью-Йорке",
      "МИД, в МИДе",
      "МИД РФ, главой МИД РФ",
      "силовики, задержан силовиками",
      "иноагент, Иноагентам запретили",
      "Единая Россия, член «Единой России»",
      "Единая Россия, член «Единой\u00a0России»",
      "Су-57, истребители Су-57",
      "Алексей Навальный, дело Алексея Навального",
      "Джорджа Мелони, с Джорджей Мелони",
      "Семён Слепаков, песня Семена Слепакова"
    })
    void isFoundInWhateverFormItStands(String term, String text) {
      assertThat(found(text, term(term, "X"))).containsExactly("X");
    }

    @ParameterizedTest
    @CsvSource({
      "Киев, киевские улицы",
      "Киев, Киевская область",
      "мир, в Армире",
      "Мир, весь мир",
      "МИД, с Мидом",
      "Ким Чен Ын, Ким и Чен Ын",
      "Единая Россия, единая Россия",
      "Верховная рада, Верховный суд рад",
      "Нью-Йорк, Нью Йорк",
      "Николаев, Николай сказал",
      "Львов, внучка Льва Толстого",
      "Су-57, Су-35"
    })
    void isNotFoundInSomethingElse(String term, String text) {
      assertThat(found(text, term(term, "X"))).isEmpty();
    }

    @Test
    void givesWayToALongerOneThatBeginsWithIt() {
      assertThat(
              found(
                  "Глава МИД РФ в МИД",
                  term("МИД", "the Foreign Ministry"),
                  term("МИД РФ", "the Russian Foreign Ministry")))
          .containsExactly("the Russian Foreign Ministry", "the Foreign Ministry");
    }
  }

  @Test
  void aPlaceIsNotFoundInThePersonNamedLikeIt() {
    Term place = new Term("Николаев", "Mykolaiv", TermKind.PLACE, "", null);
    assertThat(found("сказал нам Денис Николаев", place)).isEmpty();
    assertThat(found("Вчера Николаев обстреляли", place)).containsExactly("Mykolaiv");
    assertThat(found("обстрел Николаева", place)).containsExactly("Mykolaiv");
  }

  @Nested
  class APerson {
    private final Term putin = person("Владимир Путин", "Vladimir Putin");

    @Test
    void isFoundByTheLastNameWhereTheArticleNamesHimInFull() {
      ArticleTerms terms =
          index(putin).about(List.of("Заявление Путина", "Владимир Путин сказал"), DAY);
      assertThat(terms.mentions("Заявление Путина"))
          .singleElement()
          .satisfies(mention -> assertThat(mention.whole()).isFalse());
    }

    @Test
    void isNotFoundByTheLastNameAlone() {
      assertThat(found("Заявление Путина", putin)).isEmpty();
    }

    @Test
    void isNotFoundByALastNameThatTwoHave() {
      ArticleTerms terms =
          index(person("Джо Байден", "Joe Biden"), person("Хантер Байден", "Hunter Biden"))
              .about(List.of("Джо Байден помиловал Хантера Байдена.", "Байден молчит."), DAY);
      assertThat(terms.mentions("Байден молчит.")).isEmpty();
    }
  }

  @Nested
  class ATermThatChanged {
    private final TermIndex index =
        index(
            term("Астана", "Astana"),
            new Term("Астана", "Nur-Sultan", TermKind.PLACE, "", LocalDate.of(2019, 3, 23)),
            new Term("Астана", "Astana again", TermKind.PLACE, "", LocalDate.of(2022, 9, 17)));

    @Test
    void isWhatItWasOnTheDayOfTheArticle() {
      assertThat(on(LocalDate.of(2019, 3, 22))).containsExactly("Astana");
      assertThat(on(LocalDate.of(2019, 3, 23))).containsExactly("Nur-Sultan");
      assertThat(on(DAY)).containsExactly("Astana again");
    }

    @Test
    void isWhatItIsNowInAnArticleWithoutADay() {
      assertThat(on(null)).containsExactly("Astana again");
    }

    private List<String> on(@Nullable LocalDate day) {
      return english(index.about(List.of("в Астане"), day), "в Астане");
    }
  }

  @Test
  void aTermOfTheFutureDoesNotHoldYet() {
    Term later = new Term("Киев", "Kyiv", TermKind.PLACE, "", DAY.plusDays(1));
    assertThat(found("в Киеве", later)).isEmpty();
  }

  @Test
  void aPassageHasEachTermOnceAndNotTooMany() {
    Term[] many = new Term[ArticleTerms.MOST + 5];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < many.length; i++) {
      many[i] = term("Су-" + i, "Su-" + i);
      text.append("Су-").append(i).append(", ");
    }
    String twice = text.toString() + text;
    assertThat(index(many).about(List.of(twice), DAY).in(List.of(new Paragraph(1, twice))))
        .hasSize(ArticleTerms.MOST)
        .startsWith(many[0], many[1]);
  }

  @Test
  void whatATextIsToldHasAnotherFingerprintOnlyIfItConcernsTheText() {
    assertThat(fingerprint(term("Киев", "Kyiv")))
        .isEqualTo(fingerprint(term("Киев", "Kyiv"), term("Астана", "Astana")))
        .isNotEqualTo(fingerprint(term("Киев", "Kiev")))
        .isNotEqualTo(fingerprint());
  }

  private static String fingerprint(Term... terms) {
    return index(terms)
        .about(List.of("в Киеве"), DAY)
        .fingerprint(List.of(new Paragraph(1, "в Киеве")));
  }

  @Test
  void aNameIsCoveredIfItIsATermAsAWhole() {
    ArticleTerms terms = index(term("Киев", "Kyiv")).about(List.of(), DAY);
    assertThat(terms.cover("Киев")).isTrue();
    assertThat(terms.cover("Киев Вечерний")).isFalse();
  }

  private static List<String> found(String text, Term... terms) {
    return english(index(terms).about(List.of(text), DAY), text);
  }

  private static List<String> english(ArticleTerms terms, String text) {
    return terms.mentions(text).stream().map(mention -> mention.term().en()).toList();
  }

  private static TermIndex index(Term... terms) {
    return new TermIndex(new Glossary(List.of(terms), "sha256:g"), Morphology::new);
  }

  private static Term term(String ru, String en) {
    return new Term(ru, en, TermKind.TERM, "", null);
  }

  private static Term person(String ru, String en) {
    return new Term(ru, en, TermKind.PERSON, "", null);
  }
}
