package press.nightdesk.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.llm.LoopbackCall;

class WeatherTest {
  private static final int REQUESTS = 20_000;
  private static final LoopbackCall CALL =
      new LoopbackCall(1, "POST", "/v1", Map.of(), "{\"messages\":[{\"content\":\"{}\"}]}");

  private final Weather storm = Weather.storm(1);

  @Test
  void theSameRequestMeetsTheSameWheneverItComes() {
    for (int request = 0; request < 100; request++) {
      assertThat(treatment(request)).isEqualTo(treatment(request));
    }
  }

  @Test
  void eachFaultHasItsShare() {
    Map<Fate, Long> met =
        IntStream.range(0, REQUESTS)
            .mapToObj(request -> treatment(request).fate())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(share(met, Fate.RATE_LIMITED)).isCloseTo(0.05, within(0.01));
    assertThat(share(met, Fate.BROKEN)).isCloseTo(0.03, within(0.01));
    assertThat(share(met, Fate.RESET)).isCloseTo(0.02, within(0.005));
    assertThat(share(met, Fate.HUNG)).isCloseTo(0.01, within(0.005));
    assertThat(share(met, Fate.SPOILT)).isCloseTo(0.01, within(0.005));
    assertThat(share(met, Fate.REFUSED)).isCloseTo(0.01, within(0.005));
    assertThat(share(met, Fate.ANSWERED)).isCloseTo(0.87, within(0.01));
  }

  @Test
  void sharesOfMoreThanOneWholeAreNoShares() {
    assertThatThrownBy(() -> new Weather.Shares(0.5, 0.5, 0.1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Treatment treatment(int request) {
    return storm.over(CALL, ContentHash.of("request " + request).value(), 1);
  }

  private static double share(Map<Fate, Long> met, Fate fate) {
    return met.getOrDefault(fate, 0L) / (double) REQUESTS;
  }
}
