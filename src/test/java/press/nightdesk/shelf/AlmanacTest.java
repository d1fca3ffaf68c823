package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.Tally;

class AlmanacTest {
  private static final Edition TODAY = Edition.parse("2026-11-30");

  private final ShelfFile file;
  private final Almanac almanac;

  AlmanacTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
    almanac = new Almanac(file.pool());
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void whatIsRememberedComesBackWhole() {
    EditionFigures figures = figures(22, 3, new BigDecimal("0.042100000000000000"));
    almanac.remember(figures);
    assertThat(almanac.before(TODAY, 7)).containsExactly(figures);
  }

  @Test
  void anUnknownCostStaysUnknown() {
    almanac.remember(figures(22, 3, null));
    assertThat(almanac.before(TODAY, 7)).singleElement().returns(null, EditionFigures::usd);
  }

  @Test
  void anEditionPublishedAgainIsRememberedAsItIsNow() {
    almanac.remember(figures(22, 3, null));
    almanac.remember(figures(22, 0, null));
    assertThat(almanac.before(TODAY, 7)).containsExactly(figures(22, 0, null));
  }

  @Test
  void theNewestBeforeAnEditionAreToldOldestFirst() {
    for (int day = 20; day <= 30; day++) {
      almanac.remember(figures(day, 0, null));
    }
    assertThat(almanac.before(TODAY, 7))
        .extracting(f -> f.edition().date().getDayOfMonth())
        .containsExactly(23, 24, 25, 26, 27, 28, 29);
  }

  private static EditionFigures figures(int day, int failed, @Nullable BigDecimal usd) {
    return new EditionFigures(
        Edition.parse("2026-11-" + day), new Tally(9 + failed, 5, 2, failed, 1, 1), 3, 4, 21, usd);
  }
}
