package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "64, 64", "65, 64", "200, 100", "1024, 512"})
  void beginsAtHalfOfWhatIsAllowedButNotBelow64(int most, int first) {
    assertThat(Width.slowStart(most).now()).isEqualTo(first);
  }

  @Nested
  class WhileNothingWasRefused {
    @Test
    void growsByTwoWithEverySuccess() {
      Width width = new Width(64, 512);
      round(width);
      assertThat(width.now()).isEqualTo(192);
      round(width);
      assertThat(width.now()).isEqualTo(512);
      round(width);
      assertThat(width.now()).isEqualTo(512);
    }

    @Test
    void doesNotGrowWhileItIsNotUsed() {
      Width width = new Width(64, 512);
      for (int i = 0; i < 1000; i++) {
        width.enter();
        width.leave();
        width.succeeded(0);
      }
      assertThat(width.now()).isLessThanOrEqualTo(128);
    }
  }

  @Nested
  class AfterARefusal {
    private final Width width = new Width(100, 512);

    @Test
    void isAFifthLessAndGrowsByATwentiethARound() {
      refuse(width, 1);
      assertThat(width.now()).isEqualTo(80);
      round(width);
      assertThat(width.now()).isBetween(83, 84);
    }

    @Test
    void isCutOnceForABurst() {
      refuse(width, 60);
      assertThat(width.now()).isEqualTo(80);
    }

    @Test
    void isCutAgainWhileManyAreRefused() {
      for (int bursts = 0; bursts < 5; bursts++) {
        refuse(width, 40);
      }
      assertThat(width.now()).isEqualTo(32);
    }

    @Test
    void isCutAgainOnceTheCutHasHelped() {
      refuse(width, 1);
      round(width);
      refuse(width, 1);
      assertThat(width.now()).isEqualTo(67);
    }

    @Test
    void isNeverLessThanOne() {
      Width narrow = new Width(2, 2);
      for (int bursts = 0; bursts < 50; bursts++) {
        refuse(narrow, 1);
      }
      assertThat(narrow.now()).isEqualTo(1);
    }
  }

  @Nested
  class WhenAFewAreRefusedWhateverTheWidth {
    private final Width width = new Width(100, 512);

    @Test
    void theCutThatDidNotHelpIsTakenBackAndNoneMade() {
      for (int bursts = 0; bursts < 20; bursts++) {
        refuse(width, 5);
        if (bursts > 0) {
          assertThat(width.now()).isEqualTo(100);
        }
      }
    }

    @Test
    void itGoesOnGrowingAsIfNothingHadBeenRefused() {
      refuse(width, 5);
      refuse(width, 5);
      round(width);
      assertThat(width.now()).isEqualTo(300);
    }
  }

  @Nested
  class WhenTheProviderFails {
    @Test
    void growthWaitsForATenthOfARoundToSucceed() {
      Width width = new Width(100, 512);
      width.pauseGrowth();
      round(width);
      assertThat(width.now()).isEqualTo(280);
    }

    @Test
    void atEveryTenthRequestItDoesNotGrow() {
      Width width = new Width(100, 512);
      for (int failures = 0; failures < 10; failures++) {
        width.pauseGrowth();
        enterAll(width);
        succeed(width, 10);
        leaveAll(width);
      }
      assertThat(width.now()).isEqualTo(100);
    }
  }

  private static void round(Width width) {
    int requests = width.now();
    enterAll(width);
    succeed(width, requests);
    leaveAll(width);
  }

  /// A burst of refusals, all of requests that were in flight together.
  private static void refuse(Width width, int requests) {
    int cuts = width.cuts();
    for (int i = 0; i < requests; i++) {
      width.refused(cuts);
    }
  }

  private static void enterAll(Width width) {
    while (width.enter()) {}
  }

  private static void succeed(Width width, int requests) {
    for (int i = 0; i < requests; i++) {
      width.succeeded(width.cuts());
    }
  }

  private static void leaveAll(Width width) {
    while (width.inFlight() > 0) {
      width.leave();
    }
  }
}
