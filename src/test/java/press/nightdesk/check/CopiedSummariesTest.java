package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;

class CopiedSummariesTest {
  private static final String FERRY =
      "A ferry with more than a hundred people on board ran aground near the island on Monday"
          + " evening, and tugs pulled it free the next morning after the tide had risen.";
  private static final String COURT =
      "A court in the capital sentenced the former head of the harbour to nine years in a penal"
          + " colony for bribes that he had taken from builders of the new quay.";

  private static final Article ABOUT_A_FERRY =
      Articles.russian("ferry", "Паром", "Паром со ста пассажирами сел на мель у острова вечером.");
  private static final Article ABOUT_A_COURT =
      Articles.russian("court", "Суд", "Суд приговорил бывшего начальника порта к девяти годам.");

  @Test
  void areFoundInBothArticles() {
    assertThat(
            CopiedSummaries.among(List.of(told(ABOUT_A_FERRY, FERRY), told(ABOUT_A_COURT, FERRY))))
        .containsOnlyKeys(new ArticleId("ferry"), new ArticleId("court"))
        .allSatisfy((_, finding) -> assertThat(finding.code()).isEqualTo("summary-copied"))
        .hasEntrySatisfying(
            new ArticleId("court"),
            finding -> assertThat(finding.evidence()).endsWith("the summary of ferry"))
        .noneSatisfy((_, finding) -> assertThat(finding).matches(Finding::isError));
  }

  @Test
  void areFoundWithAWordChanged() {
    assertThat(
            CopiedSummaries.among(
                List.of(
                    told(ABOUT_A_FERRY, FERRY),
                    told(ABOUT_A_COURT, FERRY.replace("Monday", "Tuesday")))))
        .hasSize(2);
  }

  @Test
  void areNoneWhereEachHasItsOwn() {
    assertThat(
            CopiedSummaries.among(List.of(told(ABOUT_A_FERRY, FERRY), told(ABOUT_A_COURT, COURT))))
        .isEmpty();
  }

  @Test
  void areNoneWhereTheArticlesAreAlike() {
    Article again =
        Articles.russian("again", "Паром", "Паром со ста пассажирами сел на мель у острова утром.");
    assertThat(CopiedSummaries.among(List.of(told(ABOUT_A_FERRY, FERRY), told(again, FERRY))))
        .isEmpty();
  }

  private static Dispatch told(Article article, String lead) {
    return new Dispatch(
        Articles.TONIGHT,
        article,
        Articles.sound(article),
        new Checked<>(
            new Summary("Headline", lead, List.of(new Point("It is so.", List.of(1))), "society"),
            List.of(),
            List.of(),
            Articles.provenance()));
  }
}
