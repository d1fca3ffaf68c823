package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryPairsTest {
  private final ShelfFile file;

  MemoryPairsTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void aPairIsTheFirstEditionsThatNamesIt() {
    assertThat(file.shelf().claimPairs(TONIGHT, Set.of(1L, 2L))).containsOnly(1L, 2L);
    assertThat(file.shelf().claimPairs(TOMORROW, Set.of(2L, 3L))).containsOnly(3L);
  }

  @Test
  void claimingAgainGivesTheSame() {
    file.shelf().claimPairs(TONIGHT, Set.of(1L, 2L));
    file.shelf().claimPairs(TOMORROW, Set.of(2L, 3L));
    assertThat(file.shelf().claimPairs(TONIGHT, Set.of(1L, 2L))).containsOnly(1L, 2L);
    assertThat(file.shelf().claimPairs(TOMORROW, Set.of(2L, 3L))).containsOnly(3L);
  }

  @Test
  void whatAnEditionHasNoLongerIsFreeAgain() {
    file.shelf().claimPairs(TONIGHT, Set.of(1L, 2L));
    file.shelf().claimPairs(TONIGHT, Set.of(1L));
    assertThat(file.shelf().claimPairs(TOMORROW, Set.of(1L, 2L))).containsOnly(2L);
  }

  @Test
  void moreThanAPageIsClaimedWhole() {
    Set<Long> many = LongStream.range(0, 2500).boxed().collect(Collectors.toSet());
    assertThat(file.shelf().claimPairs(TONIGHT, many)).hasSize(2500);
    assertThat(file.shelf().claimPairs(TOMORROW, many)).isEmpty();
  }
}
