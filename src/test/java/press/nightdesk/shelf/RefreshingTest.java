package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Words;

/// Articles that came to their good end and are to be made anew.
class RefreshingTest {
  private final Article a = article("a");
  private final Article b = article("b");
  private final ShelfFile file;

  RefreshingTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @BeforeEach
  void publishBoth() {
    for (Article article : List.of(a, b)) {
      file.take(TONIGHT, article);
      file.record(TONIGHT, ShelfFile.translating(article, 1));
      file.record(TONIGHT, ShelfFile.summarizing(article, 1));
    }
  }

  @AfterEach
  void close() {
    file.close();
  }

  private int refresh(List<ArticleId> translate, List<ArticleId> summarize) {
    return file.shelf().refresh(TONIGHT, translate, summarize);
  }

  @Test
  void oneToTranslateWaitsInTheNextRoundWithoutItsWork() {
    assertThat(refresh(List.of(a.id()), List.of())).isEqualTo(1);
    assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
        .containsExactly(new Waiting<>(a, 1, Words.NONE));
    assertThat(file.rows("translation")).isEqualTo(1);
    assertThat(file.rows("summary")).isEqualTo(1);
    assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 1, 0, 0, 0, 1));
  }

  @Test
  void oneToSummarizeKeepsItsTranslation() {
    assertThat(refresh(List.of(), List.of(a.id()))).isEqualTo(1);
    assertThat(file.shelf().toSummarize(TONIGHT, null, 9))
        .containsExactly(new Waiting<>(new Translated(a, Articles.sound(a)), 1, Words.NONE));
  }

  @Test
  void whatWaitsAlreadyStaysAsItIs() {
    refresh(List.of(a.id()), List.of());
    assertThat(refresh(List.of(a.id()), List.of(a.id()))).isZero();
    assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
        .containsExactly(new Waiting<>(a, 1, Words.NONE));
  }
}
