package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Nested
  class ARefusal {
    @Test
    void isToldFromItsWordsByWhoeverKnowsThem() {
      assertThat(flaw(of("I'm sorry.", FinishReason.STOP))).isEqualTo(Answer.Flaw.REFUSAL);
      assertThat(flaw(of("Done.", FinishReason.STOP))).isEqualTo(Answer.Flaw.UNREADABLE);
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
    return Answer.of(ScriptedAsker.reply(text, finish), reply -> reply.startsWith("I'm sorry"));
  }
}
