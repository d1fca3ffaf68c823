package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void isMaskedWhereverItStands() {
    assertThat(new Secret("sk-12345").redact("key sk-12345 is wrong"))
        .isEqualTo("key *** is wrong");
  }

  @Test
  void isNoSecretWhenItIsAStandInOfALetter() {
    assertThat(new Secret("x").redact("no such index")).isEqualTo("no such index");
  }
}
