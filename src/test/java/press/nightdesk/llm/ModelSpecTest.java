package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSpecTest {
  @Nested
  class AMistake {
    @Test
    void isNamedByItsSetting() {
      assertThatThrownBy(() -> spec(Provider.OPENAI, " ", null, "k", 1, 1))
          .hasMessageStartingWith("nightdesk.model.name");
      assertThatThrownBy(() -> spec(Provider.ANTHROPIC, "m", null, "", 1, 1))
          .hasMessageStartingWith("nightdesk.model.api-key");
      assertThatThrownBy(() -> spec(Provider.OPENAI, "m", null, "k", 0, 1))
          .hasMessageStartingWith("nightdesk.model.timeout");
      assertThatThrownBy(() -> spec(Provider.OPENAI, "m", null, "k", 1, 0))
          .hasMessageStartingWith("nightdesk.model.concurrency");
      assertThatThrownBy(() -> spec(Provider.RECORDED, "", null, "", 1, 1))
          .hasMessageStartingWith("nightdesk.model.recordings");
      assertThatThrownBy(() -> Provider.of("opanai"))
          .hasMessageStartingWith("nightdesk.model.provider 'opanai'")
          .hasMessageContaining("openai, anthropic, gemini, mistral, ollama, recorded");
      assertThatThrownBy(() -> new Price(BigDecimal.ONE, new BigDecimal("-1")))
          .hasMessageStartingWith("nightdesk.model.price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.org/v1", "ftp://example.org", "http:///v1", "http://h?q"})
    void isAnAddressThatIsNone(String address) {
      assertThatThrownBy(() -> spec(Provider.OPENAI, "m", address, "k", 1, 1))
          .hasMessageStartingWith("nightdesk.model.base-url");
    }

    @Test
    void isAPasswordInTheAddressAndItIsNotRepeated() {
      assertThatThrownBy(() -> spec(Provider.OPENAI, "m", "http://me:hush@host/v1", "", 1, 1))
          .hasMessageStartingWith("nightdesk.model.base-url")
          .hasMessageNotContaining("hush");
    }
  }

  @Nested
  class AnAddress {
    @Test
    void losesItsLastSlash() {
      assertThat(spec(Provider.OPENAI, "m", "http://host/v1/", "", 1, 1).baseUrl())
          .isEqualTo(URI.create("http://host/v1"));
    }
  }

  @Nested
  class ASecret {
    @Test
    void neverShows() {
      assertThat(spec(Provider.OPENAI, "m", null, " sk-123\n", 1, 1).toString())
          .contains("***")
          .doesNotContain("sk-123");
    }
  }

  @Nested
  class ACost {
    @Test
    void isExactAndPlain() {
      Price price = new Price(new BigDecimal("0.25"), new BigDecimal("2.00"));
      assertThat(price.cost(new Usage(1200, 900))).isEqualTo(new BigDecimal("0.0021"));
      assertThat(price.cost(new Usage(0, 5_000_000))).isEqualTo(new BigDecimal("10"));
    }
  }

  private static ModelSpec spec(
      Provider provider,
      String name,
      @Nullable String address,
      String key,
      int seconds,
      int concurrency) {
    return new ModelSpec(
        provider,
        name,
        address == null ? null : URI.create(address),
        new Secret(key),
        Duration.ofSeconds(seconds),
        concurrency,
        PerMinute.UNLIMITED,
        1,
        Duration.ofMinutes(10),
        null,
        null,
        null);
  }
}
