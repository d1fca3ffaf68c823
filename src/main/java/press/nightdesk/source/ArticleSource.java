package press.nightdesk.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;

/// A place articles come from, as one entry of the job file's `sources` names it.
public interface ArticleSource {
  /// The source's name in the job file; it enters every identity and every record.
  String name();

  /// Everything the source holds, one after another in an order that does not change between
  /// two readings of the same content. Only the articles being looked at and a bounded number
  /// ahead of them are in memory. What cannot be read is an {@link Arrival.Unreadable}: one bad
  /// item never ends the stream.
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

  /// What is to be said of the last reading as a whole, such as how many articles were left out
  /// for their age: a line each, without the source's name. Complete once the reading has ended.
  default List<String> remarks() {
    return List.of();
  }

  /// The identity under which the source as a whole fails, and nothing of it can be read; empty
  /// if every failure is one article's or one file's.
  default Optional<ArticleId> whole() {
    return Optional.empty();
  }

  /// Why there is nothing to read at all, in one line such as "no file matches
  /// articles/**/*.txt"; empty if there is something, be it readable or not.
  Optional<String> absence();
}
