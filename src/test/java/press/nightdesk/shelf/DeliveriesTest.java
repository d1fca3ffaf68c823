package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Delivery.State;
import press.nightdesk.domain.Edition;

class DeliveriesTest {
  private static final Edition EDITION = Edition.parse("2026-11-22");
  private static final Edition NEXT = Edition.parse("2026-11-23");
  private static final ContentHash LIST = ContentHash.of("list");

  private final Deliveries deliveries;

  DeliveriesTest(@TempDir Path folder) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("shelf"));
    Flyway.configure().dataSource(database).load().migrate();
    deliveries = new Deliveries(database);
  }

  private static Delivery delivery(State state) {
    return new Delivery(
        "smtp",
        LIST,
        state,
        ContentHash.of("news"),
        state == State.SENT ? "<1@example.org>" : null,
        state == State.FAILED ? "nobody answers" : null,
        Instant.parse("2026-11-23T03:00:00Z"));
  }

  @Test
  void theLastThingKnownIsRemembered() {
    assertThat(deliveries.last(EDITION, "smtp", LIST)).isEmpty();
    deliveries.remember(EDITION, delivery(State.SENDING));
    deliveries.remember(EDITION, delivery(State.SENT));
    assertThat(deliveries.last(EDITION, "smtp", LIST)).contains(delivery(State.SENT));
    assertThat(deliveries.of(EDITION)).containsExactly(delivery(State.SENT));
  }

  @Test
  void anotherPlaceOrEditionHasNothingOfIt() {
    deliveries.remember(EDITION, delivery(State.SENT));
    assertThat(deliveries.last(EDITION, "smtp", ContentHash.of("editor"))).isEmpty();
    assertThat(deliveries.last(EDITION, "webhook", LIST)).isEmpty();
    assertThat(deliveries.of(NEXT)).isEmpty();
  }

  @Test
  void whatFailedOnTheNightsBeforeIsFound() {
    deliveries.remember(EDITION, delivery(State.FAILED));
    deliveries.remember(NEXT, delivery(State.UNCERTAIN));
    assertThat(deliveries.undelivered(EDITION, Edition.parse("2026-11-24")))
        .containsExactly(EDITION);
    assertThat(deliveries.undelivered(NEXT, Edition.parse("2026-11-24"))).isEmpty();
  }
}
