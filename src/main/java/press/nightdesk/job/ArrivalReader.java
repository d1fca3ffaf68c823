package press.nightdesk.job;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import press.nightdesk.domain.Arrival;
import press.nightdesk.source.ArticleSource;

/// Reads what every source holds, one source after another.
///
/// It keeps no position of its own: the shelf knows what it has taken already, so a restart
/// reads from the beginning and changes nothing that stands.
final class ArrivalReader implements ItemStreamReader<Arrival> {
  private final List<ArticleSource> sources;
  private final Progress progress;
  private Iterator<ArticleSource> left = Collections.emptyIterator();
  private Stream<Arrival> open = Stream.empty();
  private Iterator<Arrival> arrivals = Collections.emptyIterator();

  ArrivalReader(List<ArticleSource> sources, Progress progress) {
    this.sources = List.copyOf(sources);
    this.progress = progress;
  }

  @Override
  public void open(ExecutionContext context) {
    left = sources.iterator();
  }

  @Override
  public @Nullable Arrival read() {
    while (!arrivals.hasNext() && left.hasNext()) {
      begin(left.next());
    }
    return arrivals.hasNext() ? arrivals.next() : null;
  }

  @Override
  public void close() {
    open.close();
  }

  private void begin(ArticleSource source) {
    open.close();
    source.absence().ifPresent(progress::notice);
    open = source.arrivals();
    arrivals = open.iterator();
  }
}
