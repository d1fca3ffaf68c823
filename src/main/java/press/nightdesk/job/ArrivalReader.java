package press.nightdesk.job;

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
/// It keeps no position of its own: the shelf knows what it has taken already, so a restart reads from
/// the beginning and changes nothing that stands.
final class ArrivalReader implements ItemStreamReader<Arrival> {
  private final List<ArticleSource> sources;
  private @Nullable Stream<Arrival> open;
  private Iterator<Arrival> arrivals = List.<Arrival>of().iterator();

  ArrivalReader(List<ArticleSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public void open(ExecutionContext context) {
    open = sources.stream().flatMap(ArticleSource::arrivals);
    arrivals = open.iterator();
  }

  @Override
  public @Nullable Arrival read() {
    return arrivals.hasNext() ? arrivals.next() : null;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
