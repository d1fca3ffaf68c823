package press.nightdesk.source;

import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Arrival;

/// A place articles come from, as one entry of the job file's `sources` names it.
public interface ArticleSource {
  /// The source's name in the job file; it enters every identity and every record.
  String name();

  /// Everything the source holds, one after another in an order that does not change between
  /// two readings of the same content. Only the article being looked at is in memory. What
  /// cannot be read is an {@link Arrival.Unreadable}: one bad item never ends the stream.
  ///
  /// @return a new stream at every call; to be closed by who asked for it
  Stream<Arrival> arrivals();

  /// The same, but of files that are known and lie there unchanged only that they do: an
  /// {@link Arrival.Unchanged}. A source that has no file for each article reads everything.
  ///
  /// @param seen which files are known
  default Stream<Arrival> arrivals(SeenFiles seen) {
    return arrivals();
  }

  /// Why there is nothing to read at all, in one line such as "no file matches
  /// articles/**/*.txt"; empty if there is something, be it readable or not.
  Optional<String> absence();
}
