package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
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

  static final String INSERT_BOUND =
      "INSERT INTO reply_bound (reply_key, most_tokens, most_usd) VALUES (?, ?, ?)";
  static final String INSERT_FAILED_ATTEMPT =
      """
      INSERT INTO failed_attempt (edition, subject, task, text_hash, ask, round, provider, model,
          kind, attempts, failed, uncertain, most_tokens, most_usd)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)""";

  static final String INSERT_RESERVATION =
      """
      INSERT INTO reservation (edition, subject, task, text_hash, ask, round, provider, model, id,
          most_tokens, most_usd, reserved)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static final String DELETE_RESERVATION = "DELETE FROM reservation WHERE id = ?";

  /// What a dead run had under way counts as failed, and may have been billed.
  static final String KEEP_ABANDONED =
      """
      INSERT INTO failed_attempt (edition, subject, task, text_hash, ask, round, provider, model,
          kind, attempts, failed, uncertain, most_tokens, most_usd)
      SELECT edition, subject, task, text_hash, ask, round, provider, model,
          'abandoned', 1, reserved, TRUE, most_tokens, most_usd
      FROM reservation""";

  static final String DELETE_RESERVATIONS = "DELETE FROM reservation";

  static final String BILL =
      """
      SELECT r.replies + f.attempts requests, r.input, r.output,
          CASE WHEN r.replies = r.priced THEN r.usd END usd,
          f.uncertain, CASE WHEN f.uncertain = f.bounded THEN f.most_usd END most_usd
      FROM (
        SELECT COUNT(*) replies, COUNT(usd) priced, COALESCE(SUM(usd), 0) usd,
            COALESCE(SUM(input_tokens), 0) input, COALESCE(SUM(output_tokens), 0) output
        FROM reply WHERE edition = :edition AND NOT recorded) r
      CROSS JOIN (
        SELECT COALESCE(SUM(attempts), 0) attempts,
            COALESCE(SUM(CASE WHEN uncertain THEN attempts END), 0) uncertain,
            COALESCE(SUM(CASE WHEN most_usd IS NOT NULL THEN attempts END), 0) bounded,
            COALESCE(SUM(most_usd), 0) most_usd
        FROM failed_attempt WHERE edition = :edition) f""";

  /// What was or may have been billed, as far as there is a bound.
  static final String SPENT =
      """
      SELECT COALESCE(SUM(tokens), 0) tokens, COALESCE(SUM(usd), 0) usd
      FROM (
        SELECT COALESCE(r.input_tokens + r.output_tokens, b.most_tokens) tokens,
            COALESCE(r.usd, b.most_usd) usd
        FROM reply r LEFT JOIN reply_bound b ON b.reply_key = r.reply_key
        WHERE r.edition = :edition AND NOT r.recorded
        UNION ALL
        SELECT most_tokens, most_usd FROM failed_attempt WHERE edition = :edition)""";

  /// Replies paid for by an edition for a subject, and those with the keys named, whoever paid.
  static final String REPLIES_ABOUT =
      """
      SELECT * FROM reply WHERE edition = :edition AND subject = :subject
      UNION
      SELECT * FROM reply WHERE reply_key = ANY(:keys)""";

  static final String FAILURES_ABOUT =
      "SELECT * FROM failed_attempt WHERE edition = :edition AND subject = :subject";

  /// What calls for a task came to: of the model whose name begins so, or of all if it is empty.
  /// What a file says that calls came to elsewhere teaches nothing.
  static final String HISTORY =
      """
      SELECT COUNT(*) calls, COUNT(CASE WHEN ask = 1 THEN 1 END) openings,
          COALESCE(SUM(input_tokens), 0) input, COALESCE(SUM(output_tokens), 0) output,
          PERCENTILE_CONT(0.1) WITHIN GROUP (
            ORDER BY CAST(output_tokens AS DOUBLE PRECISION) / input_tokens) low,
          PERCENTILE_CONT(0.9) WITHIN GROUP (
            ORDER BY CAST(output_tokens AS DOUBLE PRECISION) / input_tokens) high,
          PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY latency_ms) latency
      FROM reply
      WHERE task = :task AND NOT recorded AND edition <> :imported
          AND input_tokens > 0 AND output_tokens IS NOT NULL
          AND LEFT(model, LENGTH(:model)) = :model""";

  static final String KEYS_AMONG = "SELECT reply_key FROM reply WHERE reply_key = ANY(:keys)";

  /// Replies of an edition and of a subject, or of all where that is null.
  static final String REPLIES_OF =
      """
      SELECT * FROM reply
      WHERE (CAST(:edition AS VARCHAR) IS NULL OR edition = :edition)
          AND (CAST(:subject AS VARCHAR) IS NULL OR subject = :subject)
      ORDER BY arrived, reply_key""";

  /// What becomes figures, without the texts.
  static final String ANSWERED =
      """
      SELECT task, provider, model, recorded, input_tokens, output_tokens, usd, latency_ms, arrived
      FROM reply WHERE edition = ? ORDER BY arrived, reply_key""";

  static final String UNANSWERED =
      """
      SELECT task, provider, model, kind, failed FROM failed_attempt
      WHERE edition = ? ORDER BY failed, id""";

  static final String PAUSES = "SELECT * FROM pause WHERE edition = ? ORDER BY began, provider";

  static final String MERGE_PAUSE =
      """
      MERGE INTO pause (edition, provider, began, ended, cause)
      KEY (edition, provider, began) VALUES (?, ?, ?, ?, ?)""";

  private LedgerRows() {}

  static void fill(PreparedStatement row, EditionPause pause) throws SQLException {
    row.setString(1, pause.edition());
    row.setString(2, pause.provider());
    row.setObject(3, pause.from().atOffset(ZoneOffset.UTC));
    row.setObject(4, pause.until().atOffset(ZoneOffset.UTC));
    row.setString(5, pause.cause());
  }

  static EditionPause pause(ResultSet row) throws SQLException {
    return new EditionPause(
        row.getString("edition"),
        row.getString("provider"),
        row.getString("cause"),
        row.getObject("began", OffsetDateTime.class).toInstant(),
        row.getObject("ended", OffsetDateTime.class).toInstant());
  }

  static PastRequest answered(ResultSet row) throws SQLException {
    Long input = row.getObject("input_tokens", Long.class);
    Long output = row.getObject("output_tokens", Long.class);
    return new PastRequest(
        row.getString("task"),
        row.getString("provider"),
        row.getString("model"),
        row.getBoolean("recorded"),
        row.getObject("arrived", OffsetDateTime.class).toInstant(),
        Duration.ofMillis(row.getLong("latency_ms")),
        input == null || output == null ? null : new Usage(input, output),
        mapped(row.getBigDecimal("usd"), Price::plain),
        null);
  }

  static PastRequest unanswered(ResultSet row) throws SQLException {
    return new PastRequest(
        row.getString("task"),
        row.getString("provider"),
        row.getString("model"),
        false,
        row.getObject("failed", OffsetDateTime.class).toInstant(),
        Duration.ZERO,
        null,
        null,
        row.getString("kind"));
  }

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

  /// The bound of a reply that {@link PaidReply#isBoundedOnly}.
  static void fillBound(PreparedStatement row, PaidReply reply) throws SQLException {
    row.setString(1, reply.key());
    addMost(Objects.requireNonNull(reply.facts().reservation()).grant().most(), row, 2);
  }

  static void fill(PreparedStatement row, FailedAttempt failed) throws SQLException {
    int column = addLabel(failed.label(), row, 1);
    row.setString(column++, failed.provider());
    row.setString(column++, failed.model());
    row.setString(column++, failed.kind());
    row.setObject(column++, failed.at());
    row.setBoolean(column++, failed.uncertain());
    addMost(failed.most(), row, column);
  }

  static void fill(PreparedStatement row, Reservation reservation) throws SQLException {
    int column = addLabel(reservation.label(), row, 1);
    row.setString(column++, reservation.provider());
    row.setString(column++, reservation.model());
    row.setLong(column++, reservation.id());
    column = addMost(reservation.grant().most(), row, column);
    row.setObject(column, reservation.at());
  }

  private static int addMost(@Nullable Most most, PreparedStatement row, int first)
      throws SQLException {
    row.setObject(first, most == null ? null : most.tokens());
    row.setBigDecimal(first + 1, most == null ? null : most.usd());
    return first + 2;
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
    CallLabel label = label(row);
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
            row.getObject("arrived", OffsetDateTime.class).toInstant(),
            null);
    return new PaidReply(
        key,
        label,
        row.getString("provider"),
        row.getString("model"),
        mapped(row.getString("finish_reason"), FinishReason::valueOf),
        row.getString("content"),
        facts);
  }

  static PastCall.Replied replied(ResultSet row) throws SQLException {
    PaidReply reply = reply(row);
    ReplyMetadata.Facts facts = reply.facts();
    return new PastCall.Replied(
        reply.label(),
        reply.provider(),
        reply.model(),
        facts.at(),
        reply.key(),
        facts.recorded(),
        mapped(reply.finish(), finish -> finish.name().toLowerCase(Locale.ROOT)),
        reply.text(),
        facts.usage(),
        facts.usd(),
        facts.latency());
  }

  static PastCall inVain(ResultSet row) throws SQLException {
    return new PastCall.InVain(
        label(row),
        row.getString("provider"),
        row.getString("model"),
        row.getObject("failed", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getInt("attempts"),
        row.getBoolean("uncertain"),
        mapped(row.getBigDecimal("most_usd"), Price::plain));
  }

  private static CallLabel label(ResultSet row) throws SQLException {
    return new CallLabel(
        row.getString("edition"),
        row.getString("subject"),
        row.getString("task"),
        row.getString("text_hash"),
        row.getInt("ask"),
        row.getInt("round"));
  }

  /// The history; null if there was no call.
  static @Nullable CallHistory history(ResultSet row) throws SQLException {
    return row.getInt("openings") == 0
        ? null
        : new CallHistory(
            row.getInt("calls"),
            row.getInt("openings"),
            new Usage(row.getLong("input"), row.getLong("output")),
            row.getDouble("low"),
            row.getDouble("high"),
            Duration.ofMillis(Math.round(row.getDouble("latency"))));
  }

  static EditionBill bill(ResultSet row) throws SQLException {
    return new EditionBill(
        row.getInt("requests"),
        new Usage(row.getLong("input"), row.getLong("output")),
        mapped(row.getBigDecimal("usd"), Price::plain),
        row.getInt("uncertain"),
        mapped(row.getBigDecimal("most_usd"), Price::plain));
  }

  private static <A, B> @Nullable B mapped(@Nullable A value, Function<A, B> mapping) {
    return value == null ? null : mapping.apply(value);
  }
}
