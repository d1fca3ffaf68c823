package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;
import press.nightdesk.llm.LoopbackProvider;

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

  @Nested
  class ACopyThatTookTooLong {
    @Test
    void isNotTakenForADamagedDatabase() throws Exception {
      try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
        Night night = Night.at(folder, provider.baseUrl()).articles(1, 1);
        night.runToTheEnd();
        JobSettings settings = Planner.settings(night.job(), List.of());
        Path file = folder.resolve("data/test.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = channel.lock()) {
          assertThatExceptionOfType(DeskBusy.class)
              .isThrownBy(() -> OpenShelf.read(settings, ACopyThatTookTooLong::read));
          assertThatExceptionOfType(DeskBusy.class)
              .isThrownBy(() -> OpenShelf.onScratch(settings, ACopyThatTookTooLong::read));
          assertThat(lock.isValid()).isTrue();
        }
        assertThatExceptionOfType(DatabaseDamaged.class)
            .isThrownBy(() -> OpenShelf.read(settings, ACopyThatTookTooLong::read));
      }
    }

    private static int read(OpenShelf shelf) {
      assertThat(shelf.shelf()).isNotNull();
      throw torn();
    }

    private static RuntimeException torn() {
      SQLException met =
          new SQLException("a page is not whole", "HY000", ErrorCode.FILE_CORRUPTED_1);
      return new UncategorizedSQLException("read", "SELECT 1", met);
    }
  }
}
