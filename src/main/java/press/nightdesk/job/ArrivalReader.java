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
  private @Nullable ArticleSource current;

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
    open = source.arrivals();
    arrivals = open.iterator();
  }
}
