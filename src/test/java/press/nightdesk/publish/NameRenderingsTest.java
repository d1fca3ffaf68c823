package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Translation;

class NameRenderingsTest {
  @Test
  void aNameInTwoRenderingsIsListedWithWhereEachStands() {
    List<NameRenderings> names =
        NameRenderings.in(
            List.of(
                dispatch("a", "Семён Кац", "Semyon Katz"),
                dispatch("b", "Семен Кац", "Semyon Kats"),
                dispatch("c", "Семен Кац", "Semyon Kats")));
    assertThat(names)
        .containsExactly(
            new NameRenderings(
                "Семён Кац",
                List.of(
                    new NameRenderings.Rendering("Semyon Kats", List.of("b", "c")),
                    new NameRenderings.Rendering("Semyon Katz", List.of("a")))));
  }

  @Test
  void aNameInOneRenderingIsNot() {
    assertThat(
            NameRenderings.in(
                List.of(
                    dispatch("a", "Восход", "Voskhod"),
                    dispatch("b", "«Восход»", "the Voskhod"),
                    dispatch("c", "Заря", "Zarya"))))
        .isEmpty();
  }

  private static Dispatch dispatch(String id, String ru, String en) {
    Dispatch like = Editions.clean();
    Article article = like.article();
    Checked<Translation> translation = like.translation();
    Translation work =
        new Translation(
            Objects.requireNonNull(translation.work()).segments(), List.of(new Name(ru, en)));
    return new Dispatch(
        like.edition(),
        new Article(
            new ArticleId(id),
            1,
            article.origin(),
            article.published(),
            article.language(),
            article.title(),
            article.paragraphs()),
        new Checked<>(work, translation.findings(), translation.mended(), translation.provenance()),
        like.summary());
  }
}
