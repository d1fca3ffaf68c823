package press.nightdesk.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Visit;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.SeenFiles;
import press.nightdesk.source.web.Visits;
import press.nightdesk.source.web.Web;

/// Takes what sources hold onto a shelf, outside of a run.
///
/// @param shelf one to try things on
/// @param notices hears what a person should know
record Arrivals(Plan plan, Shelf shelf, Clock clock, Consumer<String> notices) {
  /// What to do about a source that has nothing at all.
  static final String WHEN_ABSENT = "check the path, and from which folder the command is run";

  private static final int BATCH = 256;

  /// Feeds are read whole, and that they were is not remembered.
  private static final Visits FORGETFUL =
      new Visits() {
        @Override
        public Optional<Visit> last(String feed, ContentHash reading) {
          return Optional.empty();
        }

        @Override
        public void unchanged(ArticleId feed) {}

        @Override
        public void read(ArticleId feed, @Nullable Visit visit, Left left) {}
      };

  /// Takes them all.
  ///
  /// @param fetch whether the web is read, too
  /// @return the names of the sources that were not read
  List<String> take(Edition edition, boolean fetch) {
    List<String> notRead = new ArrayList<>();
    plan.outside().open(this::web, FORGETFUL, notices);
    try {
      for (int i = 0; i < plan.sources().size(); i++) {
        ArticleSource source = plan.sources().get(i);
        if (fetch || !isOnTheWeb(plan.settings().sources().get(i))) {
          take(edition, source);
        } else {
          notRead.add(source.name());
        }
      }
    } finally {
      plan.outside().close();
    }
    return notRead;
  }

  /// Whether a source asks other hosts; one that follows the links of a feed in a file does.
  static boolean isOnTheWeb(SourceSettings source) {
    return source.url() != null
        || source.urls() != null
        || source.feed() != null
        || Boolean.TRUE.equals(source.follow());
  }

  /// Says so if a source has nothing at all, with what to do about it.
  static void tellAbsence(ArticleSource source, Consumer<String> notices) {
    source.absence().ifPresent(absence -> notices.accept(absence + ": " + WHEN_ABSENT));
  }

  private void take(Edition edition, ArticleSource source) {
    tellAbsence(source, notices);
    SeenFiles seen = new SeenFiles(plan.settings().reading(), clock, shelf::unchanged);
    List<Arrival> batch = new ArrayList<>();
    try (Stream<Arrival> arrivals = source.arrivals(seen)) {
      arrivals.forEach(
          arrival -> {
            batch.add(arrival);
            if (batch.size() == BATCH) {
              shelf.take(edition, List.copyOf(batch), Integer.MAX_VALUE);
              batch.clear();
            }
          });
    }
    shelf.take(edition, batch, Integer.MAX_VALUE);
    source.remarks().forEach(remark -> notices.accept(source.name() + ": " + remark));
  }

  private Web web() {
    return new Web(new SteadyClock(clock.instant()), Thread::sleep);
  }
}
