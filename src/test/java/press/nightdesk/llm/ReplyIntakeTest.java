package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.FinishReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyIntakeTest {
  private static final String KEY = "sha256:" + "0c".repeat(32);

  @TempDir Path folder;

  private JdbcConnectionPool database;
  private ReplyLedger ledger;
  private ReplyIntake intake;

  @BeforeEach
  void open() {
    database = Ledgers.database(folder);
    ledger = new ReplyLedger(database);
    intake = new ReplyIntake(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
    database.dispose();
  }

  @Nested
  class WhatALedgerHandsOver {
    @Test
    void isTheSameReplyInAnotherButForWhoPaid() {
      PaidReply paid = paid(KEY, "the text");
      take(RecordingLine.of(paid).json());
      PaidReply found = ledger.find(KEY).orElseThrow();
      CallLabel label = paid.label();
      assertThat(found)
          .returns(paid.provider(), PaidReply::provider)
          .returns(paid.model(), PaidReply::model)
          .returns(paid.finish(), PaidReply::finish)
          .returns(paid.text(), PaidReply::text)
          .returns(paid.facts().withKey(KEY), PaidReply::facts)
          .returns(
              new CallLabel("imported", label.subject(), label.task(), label.text(), 1, 0),
              PaidReply::label);
    }

    @Test
    void isOnNoBillInNoBudgetAndNoHistory() {
      take(RecordingLine.of(paid(KEY, "the text")).json());
      String edition = Ledgers.label(1).edition();
      assertThat(ledger.bill(edition).requests()).isZero();
      assertThat(ledger.spent(edition)).isEqualTo(Most.NOTHING);
      assertThat(ledger.requests(edition)).isEmpty();
      assertThat(ledger.history("translate", "")).isEmpty();
    }

    @Test
    void isHandedOnAsItCame() {
      String line = RecordingLine.of(paid(KEY, "the text")).json();
      take(line);
      List<String> lines = new ArrayList<>();
      ledger.recordings(null, null, lines::add);
      assertThat(lines).containsExactly(line);
    }

    @Test
    void takesNoPlaceOfAReplyThatIsThere() {
      ledger.store(paid(KEY, "paid for here"));
      take(RecordingLine.of(paid(KEY, "paid for elsewhere")).json());
      assertThat(ledger.find(KEY)).map(PaidReply::text).contains("paid for here");
      assertThat(ledger.bill(Ledgers.label(1).edition()).requests()).isEqualTo(1);
      assertThat(intake).returns(1, ReplyIntake::read).returns(0, ReplyIntake::taken);
    }

    @Test
    void isTakenOnceHoweverOftenItComes() {
      String line = RecordingLine.of(paid(KEY, "the text")).json();
      take(line, line);
      take(line);
      assertThat(intake).returns(3, ReplyIntake::read).returns(1, ReplyIntake::taken);
    }
  }

  @Nested
  class ALine {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        textBlock =
            """
            "key":"sha256:0c             | "key":"sha256:zz | 'key' is missing or not 'sha256:'
            "provider":"openai"          | "provider":"opnai" | 'provider' is one of openai,
            "model":"m-1"                | "model":"\\u001b[2J" | 'model' is missing or no line
            "round":0                    | "round":-1 | 'round' is a whole number from 0
            "round":0                    | "round":99999 | 'round' is missing or no whole number
            "usd":0.0021                 | "usd":1e2147483647 | 'usd' is an amount
            "usd":0.0021                 | "usd":-1 | 'usd' is an amount
            "usd":0.0021                 | "usd":"1" | 'usd' is an amount
            "attempts":2                 | "attempts":2147483648 | 'attempts' is missing
            "latencyMs":321              | "latencyMs":9e99 | 'latencyMs' is missing
            "input":1200                 | "input":9000000000000000000 | 'tokens' are more than
            "at":"2026                   | "at":"+992026 | 'at' is before 1970 or after 9998
            "ask":1                      | "ask":1,"ask":2 | no JSON: Duplicate
            "ask":1                      | "ask":1,"role":"x" | 'role' is unknown
            {"task                       | [{"task | no JSON
            """)
    void thatIsNotWholeIsNotTakenAndSaysWhy(String right, String wrong, String why) {
      String line = RecordingLine.of(paid(KEY, "the text")).json();
      assertThat(line).contains(right);
      assertThat(intake.add(line.replace(right, wrong))).anyMatch(it -> it.startsWith(why));
      intake.finish();
      assertThat(ledger.find(KEY)).isEmpty();
      assertThat(intake.read()).isZero();
    }

    @Test
    void whoseReplyIsLongerThanTheDatabaseHoldsIsNotTakenAndHarmsNoOther() {
      String long1 = "x".repeat(1_048_577);
      assertThat(intake.add(RecordingLine.of(paid(KEY, long1)).json()))
          .containsExactly("'content' has more than 1,048,576 characters");
      String other = "sha256:" + "0d".repeat(32);
      take(RecordingLine.of(paid(other, long1.substring(1))).json());
      assertThat(ledger.find(other)).isPresent();
    }

    @Test
    void thatAPersonRecordedHasNoKeyAndIsNotTaken() {
      assertThat(
              intake.add(
                  """
                  {"task":"translate","text":"%s","ask":1,"about":"article-1","by":"an editor",\
                  "at":"2026-11-23","finishReason":"stop","content":"plain"}"""
                      .formatted(Ledgers.label(1).text())))
          .anyMatch(why -> why.contains("print it anew with replies --jsonl"));
    }
  }

  private void take(String... lines) {
    for (String line : lines) {
      assertThat(intake.add(line)).isEmpty();
    }
    intake.finish();
  }

  private static PaidReply paid(String key, String text) {
    ReplyMetadata.Facts facts = Ledgers.facts();
    assertThat(facts.latency()).isEqualTo(Duration.ofMillis(321));
    return new PaidReply(key, Ledgers.label(1), "openai", "m-1", FinishReason.STOP, text, facts);
  }
}
