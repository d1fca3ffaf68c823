package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;

/// What is told of a database that fails.
class ShelfTroubleTest {
  private static final Path FILE = Path.of("test.mv.db");

  @TempDir Path folder;

  private JobSettings settings;

  @BeforeEach
  void readAJob() {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:1/v1"));
    settings = Planner.settings(night.job(), List.of());
  }

  @Test
  void whatIsForAPersonAlreadyStaysAsItIs() {
    SQLException denied = new SQLException("access denied", "HY000", ErrorCode.IO_EXCEPTION_1);
    RuntimeException mistaken = ShelfDatabase.trouble(settings, denied);
    assertThat(mistaken).isInstanceOf(JobMistaken.class).hasCause(denied);
    DeskBusy busy = new DeskBusy(FILE);
    busy.initCause(denied);
    Stream.of(
            mistaken,
            busy,
            new DatabaseDamaged(FILE, denied),
            CannotStart.because("it cannot", "mend it", denied))
        .forEach(told -> assertThat(ShelfTrouble.told(settings, told)).isSameAs(told));
  }

  @Test
  void damageThatShowsInTheMiddleOfARunStopsItAndIsNotCalledHarmless() {
    SQLException met = new SQLException("not whole", "HY000", ErrorCode.FILE_CORRUPTED_1);
    RuntimeException thrown = new UncategorizedSQLException("read", "SELECT 1", met);
    assertThat(Stop.among(settings, List.of(new IllegalStateException(thrown))))
        .contains(Stop.ofDamage(folder.resolve("data/test.mv.db")));
  }
}
