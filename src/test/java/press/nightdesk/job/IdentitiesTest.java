package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.ArticleId;

class IdentitiesTest {
  private final Identities identities =
      new Identities(
          List.of("RBC:articles/a.txt", "RBC:articles/a.txt.gz", "RBC:articles/budget.txt").stream()
              .map(ArticleId::new)
              .toList());

  @Test
  void anIdentityIsMeantThoughItIsAPartOfAnother() {
    assertThat(identities.meant("RBC:articles/a.txt").value()).isEqualTo("RBC:articles/a.txt");
  }

  @Test
  void aPartThatOneAloneHasMeansIt() {
    assertThat(identities.meant("BUDGET").value()).isEqualTo("RBC:articles/budget.txt");
  }

  @Test
  void aPartThatSeveralHaveNamesThem() {
    assertThatThrownBy(() -> identities.meant("articles/a"))
        .isInstanceOf(JobMistaken.class)
        .hasMessage(
            "--article articles/a: 2 articles have that in their id: 'RBC:articles/a.txt', 'RBC:articles/a.txt.gz'");
  }

  @Test
  void whatNoneHasNamesTheNearestFirst() {
    assertThatThrownBy(() -> identities.meant("articles/budgte"))
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("there is none: the nearest are 'RBC:articles/budget.txt', ");
  }

  @Test
  void whatIsNearIsMeantAndWhatIsNotIsNot() {
    assertThat(Nearness.meant("concurency", List.of("concurrency", "timeout")))
        .contains("concurrency");
    assertThat(Nearness.meant("colour", List.of("concurrency", "timeout"))).isEmpty();
  }
}
