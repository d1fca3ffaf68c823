package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.job.Corpus;
import press.nightdesk.job.IngestRun;
import press.nightdesk.job.Night;

/// A run is killed while it takes in a motley folder, then started again: the shelf is what it
/// would have been.
class IngestKillIT {
  private static final int FILES = 1_200;

  /// The second batch: rows of it are written, and its transaction is open.
  private static final Point MIDDLE =
      Point.at("press.nightdesk.shelf.Sketches.write").forTheTime(2);

  private static final List<String> SHELF =
      List.of(
          "SELECT id, revision, status, hash FROM article ORDER BY id, revision",
          "SELECT a.id, s.reason, s.detail FROM skip s JOIN article a ON a.number = s.article"
              + " ORDER BY a.id",
          "SELECT id, kind, message FROM failure ORDER BY id",
          "SELECT a.id, s.first FROM story s JOIN article a ON a.number = s.article ORDER BY a.id",
          "SELECT a.id, s.marks FROM sketch s JOIN article a ON a.number = s.article ORDER BY a.id");

  @TempDir Path folder;

  @Test
  void theNextRunTakesInWhatTheKilledOneDidNot() throws Exception {
    Night killed = night("killed");
    Ambush.kill(killed, MIDDLE);
    ingest(killed);

    Night whole = night("whole");
    ingest(whole);

    assertThat(shelf(killed)).isEqualTo(shelf(whole));
  }

  private Night night(String name) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    Corpus.of(home.resolve("articles"), FILES, 11);
    return Night.at(home, URI.create("http://127.0.0.1:9/v1"));
  }

  private static void ingest(Night night) throws IOException {
    IngestRun.main(
        new String[] {
          night.job().toString(),
          Night.EDITION.toString(),
          night.folder().resolve("facts.txt").toString()
        });
  }

  private static List<String> shelf(Night night) throws SQLException {
    List<String> lines = new ArrayList<>();
    String url = "jdbc:h2:file:" + night.folder().resolve("data/test");
    try (var connection = DriverManager.getConnection(url, "", "");
        var statement = connection.createStatement()) {
      for (String sql : SHELF) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              line.append(rows.getString(i)).append(" | ");
            }
            lines.add(line.toString().replace(night.folder().toString(), ""));
          }
        }
      }
    }
    return lines;
  }
}
