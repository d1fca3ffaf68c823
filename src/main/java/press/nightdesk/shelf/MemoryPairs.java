package press.nightdesk.shelf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import press.nightdesk.domain.Edition;

/// Which edition's translation memory has which pair of texts. The first to claim a pair has it,
/// until it names it no more.
final class MemoryPairs {
  private static final int PAGE = 1000;

  private final JdbcTemplate database;

  MemoryPairs(JdbcTemplate database) {
    this.database = database;
  }

  /// Claims these pairs; claiming the same again writes nothing.
  ///
  /// @return those that are the edition's
  Set<Long> claim(Edition edition, Set<Long> pairs) {
    Set<Long> own = own(edition);
    Set<Long> given = new HashSet<>(own);
    given.removeAll(pairs);
    write("DELETE FROM memory_pair WHERE pair = ? AND edition = ?", edition, given);
    own.retainAll(pairs);
    Set<Long> wanted = new HashSet<>(pairs);
    wanted.removeAll(own);
    wanted.removeAll(taken(wanted));
    write("INSERT INTO memory_pair (pair, edition) VALUES (?, ?)", edition, wanted);
    own.addAll(wanted);
    return own;
  }

  private Set<Long> own(Edition edition) {
    return new HashSet<>(
        database.queryForList(
            "SELECT pair FROM memory_pair WHERE edition = ?", Long.class, edition.date()));
  }

  private Set<Long> taken(Set<Long> wanted) {
    Set<Long> taken = new HashSet<>();
    List<Long> all = new ArrayList<>(wanted);
    for (int from = 0; from < all.size(); from += PAGE) {
      Object[] page = all.subList(from, Math.min(from + PAGE, all.size())).toArray();
      taken.addAll(
          database.queryForList(
              "SELECT pair FROM memory_pair WHERE pair = ANY(?)", Long.class, (Object) page));
    }
    return taken;
  }

  private void write(String sql, Edition edition, Set<Long> pairs) {
    database.batchUpdate(
        sql,
        pairs.stream().sorted().toList(),
        PAGE,
        (row, pair) -> {
          row.setLong(1, pair);
          row.setObject(2, edition.date());
        });
  }
}
