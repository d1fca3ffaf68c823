package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.Fault;
import press.nightdesk.llm.LedgerFailed;

class BlameTest {
  @Nested
  class AMisfortuneOfOneArticle {
    @Test
    void isAnOutcomeWithItsCauseAndWhatItCost() {
      Failure failure =
          blamed(
              () -> {
                throw new CallFailed(new Fault.Rejected("no"), 3, null);
              });
      assertThat(failure.kind()).isEqualTo("rejected");
      assertThat(failure.attempts()).isEqualTo(3);
      assertThat(failure.stage()).isEqualTo(Stage.TRANSLATE);
    }

    @Test
    void mayBeADefectOfOurs() {
      Failure failure =
          blamed(
              () -> {
                throw new IllegalStateException("unforeseen");
              });
      assertThat(failure.kind()).isEqualTo("defect");
      assertThat(failure.message()).contains("unforeseen");
    }

    @Test
    void mayBeATextThatIsNestedTooDeep() {
      Failure failure =
          blamed(
              () -> {
                throw new StackOverflowError();
              });
      assertThat(failure.kind()).isEqualTo("defect");
    }
  }

  @Nested
  class WhatWouldMeetEveryArticle {
    @Test
    void isThrownOn() {
      assertThrownOn(new CallFailed(new Fault.Denied("no"), 1, null));
      assertThrownOn(new LedgerFailed("full", new SQLException("disk")));
      assertThrownOn(new DataAccessResourceFailureException("full"));
    }

    private static void assertThrownOn(RuntimeException systemic) {
      assertThatThrownBy(
              () ->
                  blamed(
                      () -> {
                        throw systemic;
                      }))
          .isSameAs(systemic);
    }
  }

  private static Failure blamed(Supplier<Outcome> work) {
    Outcome outcome = new Blame(Stage.TRANSLATE).of(Articles.article("a"), work);
    return ((Outcome.Failed) outcome).failure();
  }
}
