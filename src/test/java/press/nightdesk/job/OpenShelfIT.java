package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shelf, read while a run is on.
class OpenShelfIT {
  @TempDir Path folder;

  @Test
  void whileARunIsOnACopyIsReadAndTheRunIsNotDisturbed() throws Exception {
    try (HeldProvider provider = new HeldProvider(20)) {
      Night night = Night.at(folder, provider.endpoint().baseUrl()).articles(1, 30);
      try (ChildRun child = ChildRun.of(night)) {
        provider.awaitHold();

        ArticleChoice all = new ArticleChoice(null, null, null);
        ArticleList list = ArticleList.of(night.job(), List.of(), null, all);
        assertThat(list.articles()).hasSize(30);
        assertThat(list.articles())
            .filteredOn(line -> line.state() == ArticleState.TO_TRANSLATE)
            .isNotEmpty();
        String first = list.articles().getFirst().id().value();
        ArticleView view = Lookup.article(night.job(), List.of(), null, first);
        assertThat(view.article()).isNotNull();
        assertThat(Estimator.estimate(night.job(), List.of(), Night.EDITION, false).articles())
            .returns(0, articles -> articles.fresh());

        provider.letGo();
        assertThat(child.exit()).as(child.said()).isZero();
      }
    }
  }
}
