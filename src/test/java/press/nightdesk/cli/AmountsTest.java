package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void moneyIsRoundedToWhatAPersonReads() {
    assertThat(usd("0.02027775")).isEqualTo("USD 0.0203");
    assertThat(usd("1204.4999")).isEqualTo("USD 1,204.50");
    assertThat(usd("0.00000001")).isEqualTo("under USD 0.0001");
    assertThat(usd("0.000")).isEqualTo("USD 0");
  }

  @Test
  void oneIsNotMany() {
    assertThat(Amounts.count(1, "request")).isEqualTo("1 request");
    assertThat(Amounts.count(0, "request")).isEqualTo("0 requests");
  }

  @Test
  void timesEndWithTheSecond() {
    assertThat(Amounts.time(Instant.parse("2026-11-28T08:01:01.575086252Z")))
        .isEqualTo("2026-11-28T08:01:01Z");
  }

  private static String usd(String amount) {
    return Amounts.usd(new BigDecimal(amount));
  }
}
