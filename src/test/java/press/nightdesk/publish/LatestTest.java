package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;

class LatestTest {
  @TempDir private Path output;

  private void publish(String day, int open) {
    Edition edition = Edition.parse(day);
    new Latest()
        .publish(
            new NightEdition(
                "nightly",
                edition,
                new Tally(open, 0, 0, 0, 0, open),
                List.of(),
                List.of(),
                List.of(),
                Spending.certain(0, Tokens.NONE, null)),
            EditionFolder.open(output, "nightly", edition));
  }

  private Path latest() {
    return output.resolve("nightly/latest");
  }

  @Test
  void leadsToTheEditionThatIsComplete() throws IOException {
    publish("2026-11-22", 0);
    publish("2026-11-23", 0);
    assertThat(latest()).isSymbolicLink();
    assertThat(latest().toRealPath()).isEqualTo(output.toRealPath().resolve("nightly/2026-11-23"));
  }

  @Test
  void staysWhereItIsForAnEditionThatIsOpen() throws IOException {
    publish("2026-11-22", 0);
    publish("2026-11-23", 1);
    assertThat(Files.readSymbolicLink(latest())).hasToString("2026-11-22");
  }

  @Test
  void staysWhereItIsForAnOlderEdition() throws IOException {
    publish("2026-11-23", 0);
    publish("2026-11-22", 0);
    assertThat(Files.readSymbolicLink(latest())).hasToString("2026-11-23");
  }

  @Test
  void comesBackFromAnEditionThatWasTakenAway() throws IOException {
    publish("2026-11-23", 0);
    Files.delete(output.resolve("nightly/2026-11-23"));
    publish("2026-11-22", 0);
    assertThat(Files.readSymbolicLink(latest())).hasToString("2026-11-22");
  }

  @Test
  void takesThePlaceOfAFileThatNamesNoEdition() throws IOException {
    Files.createDirectories(latest().getParent());
    Files.writeString(latest(), "../../etc");
    publish("2026-11-22", 0);
    assertThat(Files.readSymbolicLink(latest())).hasToString("2026-11-22");
  }
}
