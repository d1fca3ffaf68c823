package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
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
  void aKeyNeverChangesSoThatRepliesOfEarlierVersionsAreFound() {
    assertThat(KEYS.of(Specs.request(), Ledgers.label(1)))
        .isEqualTo("sha256:4701ba38cf88da832786ede3c9d20065509f74220dd9b3f3d524db4b056c3ddc");
  }

  @Test
  void anotherPromptIsAnotherCallWhateverWasAskedBefore() {
    String first = KEYS.of(withSystem("first"), Ledgers.label(1));
    assertThat(KEYS.of(withSystem("second"), Ledgers.label(1))).isNotEqualTo(first);
    assertThat(KEYS.of(withSystem("first"), Ledgers.label(1))).isEqualTo(first);
  }

  @Test
  void anotherOutputLimitIsAnotherCall() {
    ReplyKey raised = new ReplyKey(Provider.OPENAI, "m", 9_000, "");
    assertThat(raised.of(Specs.request(), Ledgers.label(1)))
        .isNotEqualTo(KEYS.of(Specs.request(), Ledgers.label(1)));
  }

  private static ChatRequest withSystem(String prompt) {
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt), UserMessage.from("Здравствуйте"))
        .responseFormat(Specs.request().responseFormat())
        .build();
  }
}
