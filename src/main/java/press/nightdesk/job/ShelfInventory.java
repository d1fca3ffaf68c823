package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether a database has every table that it once had: H2 opens one with a damaged page without a
/// word, and without the tables that it knew of from there.
final class ShelfInventory {
  private static final Pattern MADE =
      Pattern.compile("(?m)^CREATE (?:TABLE|SEQUENCE) (?:IF NOT EXISTS )?(\\w+)");

  private ShelfInventory() {}

  /// Whether everything is there that the migrations it has down as done have made, and Spring
  /// Batch's own. Of an earlier version that is less than of this one.
  static boolean isWhole(DataSource database) {
    Set<String> done = ShelfMigration.done(database);
    return !done.isEmpty()
        && there(database)
            .containsAll(
                Stream.concat(ShelfMigration.of(done), Stream.of(BatchTables.SCRIPT))
                    .flatMap(ShelfInventory::made)
                    .collect(Collectors.toSet()));
  }

  /// The tables and sequences that are there, in small letters.
  static Set<String> there(DataSource database) {
    return JdbcClient.create(database)
        .sql(
            """
            SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()
            UNION SELECT sequence_name FROM information_schema.sequences
            WHERE sequence_schema = SCHEMA()
            """)
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .map(ShelfInventory::key)
        .collect(Collectors.toSet());
  }

  /// The tables and sequences that a script makes, in small letters.
  static Stream<String> made(Resource script) {
    try {
      return MADE.matcher(script.getContentAsString(StandardCharsets.UTF_8))
          .results()
          .map((MatchResult found) -> key(found.group(1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(script + " cannot be read", unreadable);
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
