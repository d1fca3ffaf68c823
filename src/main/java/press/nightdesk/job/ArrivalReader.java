package press.nightdesk.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import press.nightdesk.domain.Arrival;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.SeenFiles;

/// Reads what every source holds, one source after another, in batches that the shelf takes in one
/// transaction each. A large one spares most of the writing, for H2 writes every page that changed
/// at every commit; but it must fit into memory, and what comes slowly is not held back for it.
///
/// It keeps no position of its own: the shelf knows what it has taken already, so a restart
/// reads from the beginning and changes nothing that stands.
///
/// Files that lie there as they did are not read again, unless the run is to try again what could
/// not be read: then there may be a file among them that was unreadable.
final class ArrivalReader implements ItemStreamReader<ArrivalBatch>, StepExecutionListener {
  private static final int MOST_ARRIVALS = 1_024;
  private static final long MOST_CHARACTERS = 8_000_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final List<ArticleSource> sources;
  private final SeenFiles seen;
  private final Clock clock;
  private boolean everything;
  private boolean nothing;
  private final Progress progress;
  private Iterator<ArticleSource> left = Collections.emptyIterator();
  private Stream<Arrival> open = Stream.empty();
  private Iterator<Arrival> arrivals = Collections.emptyIterator();
  private @Nullable ArticleSource current;
  private long count;

  /// @param clock ends a batch that takes long to fill
  ArrivalReader(List<ArticleSource> sources, SeenFiles seen, Clock clock, Progress progress) {
    this.sources = List.copyOf(sources);
    this.seen = seen;
    this.clock = clock;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    count = 0;
    Admission admission = RunParameters.admission(step.getJobParameters());
    everything = admission instanceof Admission.Again;
    nothing = admission instanceof Admission.Nothing;
  }

  @Override
  public void open(ExecutionContext context) {
    left = nothing ? Collections.emptyIterator() : sources.iterator();
  }

  /// How many arrivals were read in this step.
  long count() {
    return count;
  }

  @Override
  public @Nullable ArrivalBatch read() {
    List<Arrival> batch = new ArrayList<>();
    Instant latest = clock.instant().plus(LONGEST);
    long characters = 0;
    while (batch.size() < MOST_ARRIVALS
        && characters < MOST_CHARACTERS
        && (batch.isEmpty() || clock.instant().isBefore(latest))) {
      Arrival next = next();
      if (next == null) {
        break;
      }
      batch.add(next);
      characters += ArrivalBatch.weight(next);
    }
    count += batch.size();
    return batch.isEmpty() ? null : new ArrivalBatch(batch);
  }

  private @Nullable Arrival next() {
    while (!arrivals.hasNext()) {
      end();
      if (!left.hasNext()) {
        return null;
      }
      begin(left.next());
    }
    return arrivals.next();
  }

  @Override
  public void close() {
    open.close();
  }

  /// Says what the source that was read to its end has to say.
  private void end() {
    open.close();
    if (current != null) {
      String name = current.name();
      current.remarks().forEach(remark -> progress.notice("%s: %s".formatted(name, remark)));
      current = null;
    }
  }

  private void begin(ArticleSource source) {
    current = source;
    Arrivals.tellAbsence(source, progress::notice);
    open = everything ? source.arrivals() : source.arrivals(seen);
    arrivals = open.iterator();
  }
}
