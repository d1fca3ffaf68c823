package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReplyKeyTest {
  private static final ReplyKey KEYS = new ReplyKey(Provider.OPENAI, "m", null, "");

  @Test
  void aKeyIsTheSameOnEveryMachine() {
    Locale here = Locale.getDefault();
    String key = KEYS.of(Specs.request(), Ledgers.label(1));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat("%d".formatted(1)).isNotEqualTo("1");
      assertThat(KEYS.of(Specs.request(), Ledgers.label(1))).isEqualTo(key);
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void anotherOutputLimitIsAnotherCall() {
    ReplyKey raised = new ReplyKey(Provider.OPENAI, "m", 9_000, "");
    assertThat(raised.of(Specs.request(), Ledgers.label(1)))
        .isNotEqualTo(KEYS.of(Specs.request(), Ledgers.label(1)));
  }
}
