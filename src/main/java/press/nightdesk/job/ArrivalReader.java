package press.nightdesk.job;

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

/// Reads what every source holds, one source after another.
///
/// It keeps no position of its own: the shelf knows what it has taken already, so a restart
/// reads from the beginning and changes nothing that stands.
///
/// Files that lie there as they did are not read again, unless the run is to try again what could
/// not be read: then there may be a file among them that was unreadable.
final class ArrivalReader implements ItemStreamReader<Arrival>, StepExecutionListener {
  private final List<ArticleSource> sources;
  private final SeenFiles seen;
  private boolean everything;
  private final Progress progress;
  private Iterator<ArticleSource> left = Collections.emptyIterator();
  private Stream<Arrival> open = Stream.empty();
  private Iterator<Arrival> arrivals = Collections.emptyIterator();
  private @Nullable ArticleSource current;

  ArrivalReader(List<ArticleSource> sources, SeenFiles seen, Progress progress) {
    this.sources = List.copyOf(sources);
    this.seen = seen;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    everything = RunParameters.admission(step.getJobParameters()) instanceof Admission.Again;
  }

  @Override
  public void open(ExecutionContext context) {
    left = sources.iterator();
  }

  @Override
  public @Nullable Arrival read() {
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
    source.absence().ifPresent(progress::notice);
    open = everything ? source.arrivals() : source.arrivals(seen);
    arrivals = open.iterator();
  }
}
