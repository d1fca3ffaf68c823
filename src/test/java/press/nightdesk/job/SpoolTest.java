package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class SpoolTest {
  private static final byte[] TEXT = {1, 2, 3};

  @Test
  void holdsWhatTheInputHeld() throws IOException {
    try (Spool spool = Spool.of("input", new ByteArrayInputStream(TEXT), 3)) {
      assertThat(spool.lines().readAllBytes()).isEqualTo(TEXT);
    }
  }

  @Test
  void refusesAnInputThatBreaksOff() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] into, int from, int most) throws IOException {
            throw new IOException("reset");
          }
        };
    InputStream begun = new SequenceInputStream(new ByteArrayInputStream(TEXT), broken);
    assertThatThrownBy(() -> Spool.of("input", begun))
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("input: cannot be read", "reset");
  }

  @Test
  void refusesAnInputWithoutAnEnd() {
    assertThatThrownBy(() -> Spool.of("input", new ByteArrayInputStream(TEXT), 2))
        .isInstanceOf(JobMistaken.class)
        .hasMessage("input: longer than 2 bytes: import it in parts");
  }
}
