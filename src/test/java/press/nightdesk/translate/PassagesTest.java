package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Stories;

class PassagesTest {
  @Nested
  class AShortArticle {
    @Test
    void isOnePassageWithItsHeadline() {
      assertThat(cut(Stories.story("Мост закрыт", "Раз.", "Два."), 100))
          .containsExactly(List.of("0 Мост закрыт", "1 Раз.", "2 Два."));
    }
  }

  @Nested
  class ALongArticle {
    @Test
    void isCutAtParagraphBordersAsLateAsPossible() {
      assertThat(cut(Stories.story("12345", "12345", "1234", "123", "1"), 10))
          .containsExactly(List.of("0 12345", "1 12345"), List.of("2 1234", "3 123", "4 1"));
    }

    @Test
    void hasItsPassagesCounted() {
      assertThat(Passages.of(Stories.story("12345", "12345", "1234").segments(), 10))
          .extracting(p -> p.number() + "/" + p.of())
          .containsExactly("1/2", "2/2");
    }
  }

  @Nested
  class AParagraphOverTheLimit {
    @Test
    void isCutIntoPiecesThatEachOpenAPassage() {
      assertThat(cut(Stories.story("Мост", "Первое дело. Второе дело. Третье.", "Да."), 14))
          .containsExactly(
              List.of("0 Мост"),
              List.of("1 Первое дело."),
              List.of("1 Второе дело."),
              List.of("1 Третье.", "2 Да."));
    }

    @Test
    void staysWholeIfItIsOneSentence() {
      assertThat(cut(Stories.story("Мост", "Одно слишком длинное предложение", "Да"), 10))
          .containsExactly(
              List.of("0 Мост"), List.of("1 Одно слишком длинное предложение"), List.of("2 Да"));
    }
  }

  private static List<List<String>> cut(Article article, int limit) {
    return Passages.of(article.segments(), limit).stream()
        .map(p -> p.segments().stream().map(s -> s.n() + " " + s.text()).toList())
        .toList();
  }
}
