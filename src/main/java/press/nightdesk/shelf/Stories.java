package press.nightdesk.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Sketch;

/// The stories that one batch of arrivals may tell again, each by the article that told it first,
/// kept up to date while the batch is decided. A near-repeat is compared with the first of its
/// story and never with another near-repeat, so that no chain of small edits makes one story of
/// two.
final class Stories {
  private final Map<Long, List<First>> byBand = new HashMap<>();
  private final Set<String> told;

  /// @param told identities that have near-repeats
  Stories(Set<String> told) {
    this.told = new HashSet<>(told);
  }

  /// An article that told a story first.
  ///
  /// @param number its order of arrival; those of this batch are behind all others
  record First(
      long number, String id, int revision, LocalDate edition, Status status, Sketch sketch) {
    boolean stands() {
      return status.open() || status == Status.SUMMARIZED;
    }
  }

  void add(First first) {
    Arrays.stream(first.sketch().bands())
        .forEach(band -> byBand.computeIfAbsent(band, _ -> new ArrayList<>()).add(first));
  }

  /// The first of the story that this text tells once more: the most like it, of equals the
  /// earliest; empty if it is the first of its own.
  ///
  /// @param mustStand whether only such will do as are published or on the way to it
  Optional<First> first(ArticleId id, Sketch sketch, boolean mustStand) {
    if (told.contains(id.value())) {
      return Optional.empty();
    }
    return Arrays.stream(sketch.bands())
        .mapToObj(band -> byBand.getOrDefault(band, List.of()))
        .flatMap(List::stream)
        .distinct()
        .filter(first -> !first.id().equals(id.value()))
        .filter(first -> !mustStand || first.stands())
        .filter(first -> first.sketch().isNear(sketch))
        .max(
            Comparator.comparingDouble((First first) -> first.sketch().resemblance(sketch))
                .thenComparing(First::number, Comparator.reverseOrder()));
  }

  /// Another article tells the story that this one was the first to tell.
  void retold(String first) {
    told.add(first);
  }

  /// Forgets the texts an identity had: it has another now.
  void leave(ArticleId id) {
    byBand.values().forEach(firsts -> firsts.removeIf(first -> first.id().equals(id.value())));
  }
}
