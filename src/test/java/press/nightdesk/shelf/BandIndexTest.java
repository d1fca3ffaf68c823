package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BandIndexTest {
  private static final long FORM = 7L << 40;

  private final BandIndex index = new BandIndex(2);

  private List<Long> withBand(long band, int most) {
    List<Long> found = new ArrayList<>();
    index.find(band, most, found::add);
    return found;
  }

  private static long own(long number) {
    return number * 0x9E3779B97F4A7C15L;
  }

  private void addUpTo(int last) {
    for (long number = 1; number <= last; number++) {
      index.add(number, new long[] {own(number), FORM});
    }
  }

  @Test
  void anEmptyOneHasNoArticleWithAnyBand() {
    assertThat(withBand(FORM, 10)).isEmpty();
    assertThat(withBand(0, 10)).isEmpty();
  }

  @Test
  void theNewestOfABandComeFirst() {
    addUpTo(5);
    assertThat(withBand(FORM, 3)).containsExactly(5L, 4L, 3L);
  }

  @Test
  void anArticleIsFoundByEachOfItsBands() {
    addUpTo(5_000);
    for (long number = 1; number <= 5_000; number++) {
      assertThat(withBand(own(number), 10)).containsExactly(number);
    }
    assertThat(withBand(FORM, 5_000)).hasSize(5_000);
  }

  @Nested
  class BeyondTheMostItHolds {
    private static final int BEYOND = 10_000;

    @Test
    void theOldestAreForgottenAndNoOther() {
      addUpTo(BandIndex.MOST + BEYOND);
      assertThat(withBand(own(BEYOND), 10)).isEmpty();
      assertThat(withBand(own(BEYOND + 1), 10)).containsExactly(BEYOND + 1L);
      assertThat(withBand(own(BandIndex.MOST + BEYOND), 10))
          .containsExactly((long) BandIndex.MOST + BEYOND);
      assertThat(withBand(FORM, Integer.MAX_VALUE)).hasSize(BandIndex.MOST);
    }
  }
}
