package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  @Nested
  class ARefusal {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "I'm sorry, but I can't assist with that request.",
          "I can’t help with translating this content.",
          "As an AI language model, I must stay neutral.",
          "This violates our usage policies.",
          "К сожалению, я не могу перевести этот текст.",
          "Я не могу помочь с этим запросом.",
          "Как языковая модель, я не высказываю мнений.",
          "Не люблю менять тему разговора, но вот сейчас тот самый случай."
        })
    void isToldFromItsWords(String reply) {
      assertThat(flaw(of(reply, FinishReason.STOP))).isEqualTo(Answer.Flaw.REFUSAL);
    }

    @Test
    void isToldFromTheProvidersFilter() {
      assertThat(flaw(of("{\"a\":1}", FinishReason.CONTENT_FILTER))).isEqualTo(Answer.Flaw.REFUSAL);
    }

    @Test
    void isNoneIfThereIsAnObject() {
      assertThat(of("I'm sorry for the delay: {\"a\":1}", FinishReason.STOP))
          .isInstanceOf(Answer.Read.class);
    }

    @Test
    void isNoneIfTheReplyIsLong() {
      assertThat(flaw(of("I'm sorry. ".repeat(200), FinishReason.STOP)))
          .isEqualTo(Answer.Flaw.UNREADABLE);
    }

    @Test
    void doesNotQuoteItself() {
      assertThat(of("I'm sorry, I can't.", null))
          .isEqualTo(
              new Answer.Flawed(
                  Answer.Flaw.REFUSAL, "the reply declines the task instead of doing it"));
    }
  }

  @Nested
  class ACutReply {
    @Test
    void isToldFromTheEndOfItsJson() {
      assertThat(flaw(of("{\"a\":", FinishReason.STOP))).isEqualTo(Answer.Flaw.CUT_SHORT);
    }

    @Test
    void isToldFromTheReasonOfItsEnd() {
      assertThat(flaw(of("Let me first", FinishReason.LENGTH))).isEqualTo(Answer.Flaw.CUT_SHORT);
    }

    @Test
    void isReadIfItsJsonIsWhole() {
      assertThat(of("{\"a\":1}", FinishReason.LENGTH))
          .isInstanceOfSatisfying(Answer.Read.class, read -> assertThat(read.cut()).isTrue());
    }
  }

  @Test
  void anEmptyReplyIsUnreadable() {
    assertThat(of(" ", null))
        .isEqualTo(new Answer.Flawed(Answer.Flaw.UNREADABLE, "the reply is empty"));
  }

  private static Answer.@Nullable Flaw flaw(Answer answer) {
    return answer instanceof Answer.Flawed flawed ? flawed.flaw() : null;
  }

  private static Answer of(String text, @Nullable FinishReason finish) {
    return Answer.of(
        new Reply(
            "key", text, finish, "scripted", "script", true, null, null, 1, ScriptedAsker.START));
  }
}
