package press.nightdesk.job;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import press.nightdesk.llm.Budget;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Models;
import press.nightdesk.llm.Reply;
import press.nightdesk.llm.ReplyLedger;

/// One word from a model, to see whether it answers. It is in no edition's books, for its ledger is
/// in memory and gone with the command.
final class TinyCall {
  private static final String PART = "call";
  private static final CallLabel LABEL = new CallLabel("doctor", "doctor", "doctor", "", 1, 0);

  private TinyCall() {}

  static Diagnosis ask(ModelSpec spec) {
    String model = "%s %s".formatted(spec.provider(), spec.name());
    try {
      SingleConnectionDataSource memory =
          new SingleConnectionDataSource(DriverManager.getConnection("jdbc:h2:mem:"), true);
      try {
        Flyway.configure().dataSource(memory).load().migrate();
        Reply reply = reply(memory, once(spec));
        return Diagnosis.ok(
            PART,
            "%s answers; cost %s"
                .formatted(
                    model, reply.usd() == null ? "unknown" : "USD " + reply.usd().toPlainString()));
      } finally {
        memory.destroy();
      }
    } catch (CallFailed failed) {
      return Diagnosis.fail(
          PART,
          "%s: %s: %s".formatted(model, failed.fault().kind(), failed.fault().message()),
          failed.fault().remedy());
    } catch (SQLException impossible) {
      throw new IllegalStateException("no database in memory", impossible);
    }
  }

  private static Reply reply(SingleConnectionDataSource memory, ModelSpec spec) {
    Clock clock = Clock.systemUTC();
    try (ReplyLedger ledger = new ReplyLedger(memory);
        Models models =
            new Models(
                ledger,
                Budget.UNLIMITED,
                clock,
                new SteadyClock(clock.instant()),
                _ -> {},
                () -> ThreadLocalRandom.current().nextLong(),
                _ -> {})) {
      ChatRequest request =
          ChatRequest.builder().messages(UserMessage.from("Reply with the word OK.")).build();
      return models.asker(spec).ask(LABEL, request);
    }
  }

  /// Without a second try, and without patience.
  private static ModelSpec once(ModelSpec spec) {
    return new ModelSpec(
        spec.provider(),
        spec.name(),
        spec.baseUrl(),
        spec.apiKey(),
        spec.timeout(),
        1,
        spec.perMinute(),
        1,
        Duration.ZERO,
        spec.price(),
        spec.maxOutputTokens(),
        spec.recordings());
  }
}
