package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecourseTest {
  private static final String SOUND = "{\"sound\":true}";
  private static final String UNSOUND = "nonsense";

  private final ScriptedAsker first = new ScriptedAsker();
  private final ScriptedAsker second = new ScriptedAsker();
  private final Inquiry inquiry = new Inquiry(Clock.fixed(Ledgers.NOW, ZoneOffset.UTC));

  @Nested
  class WhenTheFirstModelCanDoIt {
    @Test
    void theSecondIsNotAsked() {
      first.says(SOUND);
      assertThat(work(first, second)).isInstanceOf(Answer.Read.class);
      assertThat(second.requests()).isEmpty();
    }
  }

  @Nested
  class WhenTheFirstModelCannot {
    @Test
    void theSecondDoesItIfTheWorkIsUnsound() {
      first.says(UNSOUND);
      second.says(SOUND);
      assertThat(work(first, second)).isInstanceOf(Answer.Read.class);
    }

    @Test
    void theSecondDoesItIfTheTextIsTooLongForTheFirst() {
      first.fails(new Fault.TooLong("-"), 1);
      second.says(SOUND);
      assertThat(work(first, second)).isInstanceOf(Answer.Read.class);
      assertThat(inquiry.bill().attempts()).isEqualTo(2);
      assertThat(inquiry.bill().usd()).isEqualByComparingTo("0.01");
    }

    @Test
    void theCostIsUnknownIfTheFirstMayHaveBeenBilled() {
      first.fails(new Fault.TimedOut("-"), 3);
      second.says(SOUND);
      work(first, second);
      assertThat(inquiry.bill().attempts()).isEqualTo(4);
      assertThat(inquiry.bill().usd()).isNull();
    }

    @Test
    void nobodyElseIsAskedWhenEverybodyWouldMeetTheSame() {
      first.fails(new Fault.Denied("-"), 1);
      assertThatThrownBy(() -> work(first, second)).isInstanceOf(CallFailed.class);
      assertThat(second.requests()).isEmpty();
    }

    @Test
    void itsUnsoundWorkStaysIfTheSecondBringsNone() {
      first.says(UNSOUND);
      second.fails(new Fault.Rejected("-"), 1);
      assertThat(work(first, second)).isInstanceOf(Answer.Flawed.class);
    }

    @Test
    void whatTheLastOneMetIsTheCause() {
      first.fails(new Fault.TooLong("-"), 1);
      second.fails(new Fault.Rejected("-"), 1);
      assertThatThrownBy(() -> work(first, second))
          .isInstanceOfSatisfying(
              CallFailed.class,
              failed -> {
                assertThat(failed.fault()).isInstanceOf(Fault.Rejected.class);
                assertThat(failed.attempts()).isEqualTo(2);
              });
    }
  }

  private Answer work(Asker... askers) {
    return Recourse.firstSound(
        Stream.of(askers).map(this::talk).toList(),
        Conversation::ask,
        answer -> answer instanceof Answer.Read,
        (_, later) -> later);
  }

  private Conversation talk(Asker asker) {
    return new Conversation(
        inquiry,
        asker,
        Ledgers.label(1),
        "Rules.",
        ResponseFormat.JSON,
        JsonMapper.shared().createObjectNode().put("text", "Ёж"),
        List.of()::contains);
  }
}
