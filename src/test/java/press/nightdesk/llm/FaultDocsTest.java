package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds docs/failures.md to the faults there are.
class FaultDocsTest {
  private static final Pattern SETTING = Pattern.compile("nightdesk\\.(?:model\\.)?([a-z-]+)");

  static List<Fault> faults() {
    return List.of(
        new Fault.RateLimited(null, "-"),
        new Fault.ServerError("-"),
        new Fault.TimedOut("-"),
        new Fault.Garbled("-"),
        new Fault.Unreachable("-"),
        new Fault.Outage(Duration.ofSeconds(1), "-"),
        new Fault.BudgetSpent("-"),
        new Fault.Denied("-"),
        new Fault.UnknownModel("-"),
        new Fault.NoQuota("-"),
        new Fault.Stopped(),
        new Fault.Filtered("-"),
        new Fault.TooLong("-"),
        new Fault.Rejected("-"),
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
  void everyRemedyNamesOnlySettingsThatThereAre(Fault fault) throws IOException {
    String jobFile = Files.readString(Path.of("docs/job-file.md"));
    assertThat(fault.remedy()).doesNotContain("retry");
    assertThat(SETTING.matcher(fault.remedy()).results().map(found -> found.group(1)))
        .allSatisfy(name -> assertThat(jobFile).contains("| `" + name + "` |"));
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
