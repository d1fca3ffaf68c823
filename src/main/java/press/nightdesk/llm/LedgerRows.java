package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The reply ledger's statements, and its rows to and from values.
final class LedgerRows {
  static final String SELECT_REPLY = "SELECT * FROM reply WHERE reply_key = ?";
  static final String INSERT_REPLY =
      """
      INSERT INTO reply (reply_key, edition, subject, task, text_hash, ask, round, provider, model,
          recorded, finish_reason, content, input_tokens, output_tokens, usd, attempts, latency_ms,
          arrived)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  static final String INSERT_FAILED_CALL =
      """
      INSERT INTO failed_call (edition, subject, task, text_hash, ask, round, provider, model, kind,
          attempts, failed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /// What timed out, came garbled or was cut off may have been billed, and nobody says how much.
  static final String BILL =
      """
      SELECT COALESCE(SUM(attempts), 0) + (
              SELECT COALESCE(SUM(attempts), 0) FROM failed_call
              WHERE edition = :edition AND provider <> 'recorded') requests,
          COALESCE(SUM(input_tokens), 0) input, COALESCE(SUM(output_tokens), 0) output,
          CASE WHEN COUNT(*) = COUNT(usd) AND NOT EXISTS (
              SELECT 1 FROM failed_call
              WHERE edition = :edition AND provider <> 'recorded'
                  AND kind IN ('timed-out', 'garbled', 'stopped')) THEN COALESCE(SUM(usd), 0) END usd
      FROM reply WHERE edition = :edition AND NOT recorded""";

  private LedgerRows() {}

  static void fill(PreparedStatement row, PaidReply reply) throws SQLException {
    ReplyMetadata.Facts facts = reply.facts();
    Usage usage = facts.usage();
    FinishReason finish = reply.finish();
    row.setString(1, reply.key());
    int column = addLabel(reply.label(), row, 2);
    row.setString(column++, reply.provider());
    row.setString(column++, reply.model());
    row.setBoolean(column++, facts.recorded());
    row.setString(column++, finish == null ? null : finish.name());
    row.setString(column++, reply.text());
    row.setObject(column++, usage == null ? null : usage.input());
    row.setObject(column++, usage == null ? null : usage.output());
    row.setBigDecimal(column++, facts.usd());
    row.setInt(column++, facts.attempts());
    row.setLong(column++, facts.latency().toMillis());
    row.setObject(column, facts.at().atOffset(ZoneOffset.UTC));
  }

  static void fill(PreparedStatement row, ReplyLedger.FailedCall failed) throws SQLException {
    int column = addLabel(failed.label(), row, 1);
    row.setString(column++, failed.provider());
    row.setString(column++, failed.model());
    row.setString(column++, failed.kind());
    row.setInt(column++, failed.attempts());
    row.setObject(column, failed.at());
  }

  private static int addLabel(CallLabel label, PreparedStatement row, int first)
      throws SQLException {
    int column = first;
    row.setString(column++, label.edition());
    row.setString(column++, label.subject());
    row.setString(column++, label.task());
    row.setString(column++, label.text());
    row.setInt(column++, label.ask());
    row.setInt(column++, label.round());
    return column;
  }

  static PaidReply reply(ResultSet row) throws SQLException {
    CallLabel label =
        new CallLabel(
            row.getString("edition"),
            row.getString("subject"),
            row.getString("task"),
            row.getString("text_hash"),
            row.getInt("ask"),
            row.getInt("round"));
    String key = row.getString("reply_key");
    Long input = row.getObject("input_tokens", Long.class);
    Long output = row.getObject("output_tokens", Long.class);
    ReplyMetadata.Facts facts =
        new ReplyMetadata.Facts(
            key,
            row.getBoolean("recorded"),
            input == null || output == null ? null : new Usage(input, output),
            mapped(row.getBigDecimal("usd"), Price::plain),
            row.getInt("attempts"),
            Duration.ofMillis(row.getLong("latency_ms")),
            row.getObject("arrived", OffsetDateTime.class).toInstant());
    return new PaidReply(
        key,
        label,
        row.getString("provider"),
        row.getString("model"),
        mapped(row.getString("finish_reason"), FinishReason::valueOf),
        row.getString("content"),
        facts);
  }

  static EditionBill bill(ResultSet row) throws SQLException {
    BigDecimal usd = row.getBigDecimal("usd");
    return new EditionBill(
        row.getInt("requests"),
        new Usage(row.getLong("input"), row.getLong("output")),
        mapped(usd, Price::plain));
  }

  private static <A, B> @Nullable B mapped(@Nullable A value, Function<A, B> mapping) {
    return value == null ? null : mapping.apply(value);
  }
}
