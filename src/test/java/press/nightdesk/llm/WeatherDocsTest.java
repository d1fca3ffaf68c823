package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the table of docs/weather.md to what the gate does with every fault there is.
class WeatherDocsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  static final List<Fault> FAULTS = FaultDocsTest.faults();

  private final VirtualTime time = new VirtualTime();
  private final Gate gate =
      new Gate(
          new Width(8, 8),
          PATIENCE,
          time,
          time,
          Backoff.patient(PATIENCE, new Random(1)),
          new Random(2),
          _ -> {},
          Closing.UNHEARD);

  @Test
  void theTableHasARowForEveryFaultAndNoOther() throws IOException {
    assertThat(rows().map(Row::kind))
        .containsExactlyInAnyOrderElementsOf(FAULTS.stream().map(Fault::kind).toList());
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void theOthersAreHeldAsItSays(Fault fault) throws IOException {
    Gate.Pass other = gate.enter(new Caller());
    gate.failed(gate.enter(new Caller()), fault);
    String holds = fault.systemic() ? "stop" : gate.honours(other) ? "go on" : "held";
    assertThat(row(fault).others()).startsWith(holds);
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void anAttemptIsUsedAsItSays(Fault fault) throws IOException {
    boolean own = gate.failed(gate.enter(new Caller()), fault);
    String last = fault.passing() ? "yes" : "yes, the last";
    assertThat(row(fault).attempt()).isEqualTo(fault.systemic() ? "–" : own ? last : "no");
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void theRightOneIsBlamedAndTheRunEndsAsItSays(Fault fault) throws IOException {
    boolean own = gate.failed(gate.enter(new Caller()), fault);
    assertThat(row(fault).trouble())
        .startsWith(fault.systemic() ? "everybody's" : own ? "the article's" : "nobody's");
    assertThat(row(fault).exit()).isEqualTo(fault.systemic() ? "4" : own ? "3" : "goes on");
  }

  @ParameterizedTest
  @FieldSource("FAULTS")
  void whatMayHaveBeenBilledIsSaid(Fault fault) throws IOException {
    assertThat(row(fault).billed()).isEqualTo(fault.uncertain() ? "yes" : "no");
  }

  private record Row(
      String kind,
      String weather,
      String others,
      String attempt,
      String trouble,
      String billed,
      String exit) {
    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      assertThat(cells).hasSize(9);
      return new Row(
          cells.get(1).replace("`", ""),
          cells.get(2),
          cells.get(3),
          cells.get(4),
          cells.get(5),
          cells.get(6),
          cells.get(7));
    }
  }

  private static Row row(Fault fault) throws IOException {
    return rows().filter(row -> row.kind().equals(fault.kind())).findFirst().orElseThrow();
  }

  private static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/weather.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(Row::of);
  }
}
