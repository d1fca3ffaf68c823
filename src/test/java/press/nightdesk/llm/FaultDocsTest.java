package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds docs/failures.md to the faults there are.
class FaultDocsTest {
  static List<Fault> faults() {
    return List.of(
        new Fault.RateLimited(null, "-"),
        new Fault.ServerError(500, "-"),
        new Fault.TimedOut(Duration.ofSeconds(1), "-"),
        new Fault.Garbled("-"),
        new Fault.Unreachable("-"),
        new Fault.Denied(401, "-"),
        new Fault.UnknownModel("-"),
        new Fault.NoQuota("-"),
        new Fault.Filtered("-"),
        new Fault.TooLong("-"),
        new Fault.Rejected(400, "-"),
        new Fault.NotRecorded("-"));
  }

  @Test
  void noFaultIsForgottenHere() {
    assertThat(faults().stream().map(fault -> fault.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Fault.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultIsDocumentedWithWhatBecomesOfIt(Fault fault) throws IOException {
    String line =
        Files.readAllLines(Path.of("docs/failures.md")).stream()
            .filter(row -> row.startsWith("| `" + fault.kind() + "` |"))
            .findFirst()
            .orElse("");
    assertThat(line).isNotEmpty();
    if (!(fault instanceof Fault.Filtered)) {
      assertThat(line.contains("| yes")).isEqualTo(fault.passing());
      assertThat(line.contains("the run stops")).isEqualTo(fault.systemic());
    }
  }
}
