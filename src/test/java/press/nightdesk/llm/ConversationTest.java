package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.ResponseFormat;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConversationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Fault FILTERED = new Fault.Filtered("content_filter");

  private final ScriptedAsker asker = new ScriptedAsker();
  private final Inquiry inquiry = new Inquiry(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Conversation talk =
      new Conversation(
          inquiry,
          asker,
          new CallLabel("2026-11-22", "story-1", "translate", "sha256:0", 1, 2),
          "Rules.",
          ResponseFormat.JSON,
          message("text", "Ёж"),
          reply -> reply.startsWith("I'm sorry"));

  @Nested
  class Asking {
    @Test
    void sendsTheRulesThenTheRequestWithCyrillicAsItIs() {
      asker.says("{\"a\":1}");
      talk.ask();
      assertThat(asker.requests().getFirst().messages())
          .extracting(ScriptedAsker::text)
          .containsExactly("Rules.", "{\"text\":\"Ёж\"}");
    }

    @Test
    void setsTheFormatAndNoParameterOfTheModel() {
      asker.says("{\"a\":1}");
      talk.ask();
      var parameters = asker.requests().getFirst().parameters();
      assertThat(parameters.responseFormat()).isEqualTo(ResponseFormat.JSON);
      assertThat(parameters.temperature()).isNull();
      assertThat(parameters.maxOutputTokens()).isNull();
    }
  }

  @Nested
  class AskingAgain {
    @Test
    void showsTheModelItsReply() {
      asker.says("nonsense").says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      assertThat(asker.requests().get(1).messages())
          .extracting(ScriptedAsker::text)
          .containsExactly("Rules.", "{\"text\":\"Ёж\"}", "nonsense", "{\"again\":\"please\"}");
    }

    @Test
    void countsTheAsksAndKeepsTheRestOfTheLabel() {
      asker.says("nonsense").says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      assertThat(asker.labels())
          .containsExactly(
              new CallLabel("2026-11-22", "story-1", "translate", "sha256:0", 1, 2),
              new CallLabel("2026-11-22", "story-1", "translate", "sha256:0", 2, 2));
    }

    @Test
    void doesNotShowARefusalAndLetsTheRequestTakeItsPlace() {
      asker.says("I'm sorry, I can't.").says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      assertThat(asker.turns(2)).containsExactly("system", "user");
      assertThat(asker.asked(2).toString()).isEqualTo("{\"text\":\"Ёж\",\"again\":\"please\"}");
    }

    @Test
    void keepsUserAndAssistantTakingTurnsAfterARefusedReask() {
      asker.says("nonsense").says("").says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      talk.askAgain(message("again", "pretty please"));
      assertThat(asker.turns(3)).containsExactly("system", "user", "assistant", "user");
      assertThat(asker.asked(3).toString()).isEqualTo("{\"again\":\"pretty please\"}");
    }

    @Test
    void boundsAReplyThatRanAway() {
      asker.says("x".repeat(500_000)).says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      assertThat(ScriptedAsker.text(asker.requests().get(1).messages().get(2)))
          .hasSizeLessThan(Conversation.LONGEST_TURN + 10);
    }
  }

  @Nested
  class TheBill {
    @Test
    void addsUpTheReplies() {
      asker.says("nonsense").says("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      Bill bill = inquiry.bill();
      assertThat(bill.replies()).containsExactly("reply-1", "reply-2");
      assertThat(bill.usage()).isEqualTo(new Usage(200, 20));
      assertThat(bill.usd()).isEqualTo(new BigDecimal("0.02"));
      assertThat(bill.attempts()).isEqualTo(2);
      assertThat(bill.recorded()).isTrue();
      assertThat(bill.at()).isEqualTo(ScriptedAsker.START.plus(Duration.ofMinutes(2)));
    }

    @Test
    void isUnknownIfOnePartIs() {
      asker.says("nonsense").saysUnpriced("{\"a\":1}");
      talk.ask();
      talk.askAgain(message("again", "please"));
      assertThat(inquiry.bill().usage()).isNull();
      assertThat(inquiry.bill().usd()).isNull();
    }

    @Test
    void ofAFilteredCallHasAttemptsButNoKnownPrice() {
      asker.fails(FILTERED, 1).says("{\"a\":1}");
      assertThat(talk.ask())
          .isEqualTo(
              new Answer.Flawed(
                  Answer.Flaw.REFUSAL, "the provider's content filter refused the text"));
      talk.askAgain(message("again", "please"));
      assertThat(inquiry.bill().attempts()).isEqualTo(2);
      assertThat(inquiry.bill().usd()).isNull();
      assertThat(inquiry.bill().provider()).isEqualTo("scripted");
    }

    @Test
    void namesNobodyIfEveryCallWasFiltered() {
      asker.fails(FILTERED, 1);
      talk.ask();
      assertThat(inquiry.bill())
          .isEqualTo(new Bill("none", "none", false, List.of(), null, null, 1, NOW, null));
    }
  }

  @Test
  void aFailureCountsTheRequestsBeforeIt() {
    asker.says("nonsense").fails(new Fault.ServerError("down"), 5);
    talk.ask();
    assertThatThrownBy(() -> talk.askAgain(message("again", "please")))
        .isInstanceOfSatisfying(
            CallFailed.class,
            failed -> {
              assertThat(failed.attempts()).isEqualTo(6);
              assertThat(failed.fault()).isInstanceOf(Fault.ServerError.class);
            });
  }

  private static ObjectNode message(String field, String text) {
    return JsonMapper.shared().createObjectNode().put(field, text);
  }
}
