package press.nightdesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    ", unknown",
    "0.000, $0",
    "0.00004, under $0.0001",
    "0.04215, $0.0422",
    "12.345, $12.35",
    "'1204.5', '$1,204.50'",
  })
  void littleIsNotTakenForNothing(@Nullable BigDecimal usd, String words) {
    assertThat(Money.inWords(usd)).isEqualTo(words);
  }
}
