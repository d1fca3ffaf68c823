package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import press.nightdesk.domain.Arrival;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.SeenFiles;

/// Which sources a run reads.
class ArrivalReaderTest {
  private final List<String> opened = new ArrayList<>();
  private final ArrivalReader reader =
      new ArrivalReader(
          List.of(new Noting("dumps"), new Noting("feeds")),
          new SeenFiles("", Clock.systemUTC(), _ -> Set.of()),
          Clock.systemUTC(),
          new Night.Watcher());

  @Test
  void areAllThereAreWhereSomethingNewMayComeIn() {
    read(Admission.everything());
    assertThat(opened).containsExactly("dumps", "feeds");
  }

  @Test
  void areAllThereAreWhereWhatFailedIsTakenUpAgain() {
    read(new Admission.Again(null));
    assertThat(opened).containsExactly("dumps", "feeds");
  }

  @Test
  void areNoneWhereNothingIsTakenIn() {
    read(new Admission.Nothing());
    assertThat(opened).isEmpty();
  }

  private void read(Admission admission) {
    JobExecution job =
        new JobExecution(
            1, new JobInstance(1, "edition"), RunParameters.of(Night.EDITION, 1, admission));
    reader.beforeStep(new StepExecution(1, "ingest", job));
    reader.open(new ExecutionContext());
    assertThat(reader.read()).isNull();
    reader.close();
  }

  /// An empty source that notes its name when it is opened.
  private final class Noting implements ArticleSource {
    private final String name;

    Noting(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Stream<Arrival> arrivals() {
      opened.add(name);
      return Stream.empty();
    }

    @Override
    public Optional<String> absence() {
      return Optional.empty();
    }
  }
}
