package press.nightdesk.source;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reading has to say of articles that it neither failed nor turned away, counted, with
/// one example each. Safe for use by several threads.
final class Remarks {
  enum Kind {
    /// Left out because of `since`.
    OLD("%,d older than its since allows, left out; one is %s"),
    NOTHING("%,d files or feeds that hold no article; one is %s"),
    FUTURE("%,d dated more than a day in the future, kept as written; one is %s"),
    DATE_UNREAD("%,d with a date that cannot be read, counted as undated; one is %s"),
    INVISIBLE("%,d with invisible or bidirectional characters, which were taken out; one is %s"),
    LOST("%,d with a character that was lost before it came here (U+FFFD); one is %s"),
    HOMOGLYPHS("%,d with Latin letters inside Cyrillic words, left as they are; one is %s");

    private final String form;

    Kind(String form) {
      this.form = form;
    }
  }

  private record Count(int articles, String example) {
    /// Of two examples the lesser, so that it does not matter which thread came first.
    Count plus(Count other) {
      return new Count(
          articles + other.articles,
          example.compareTo(other.example) <= 0 ? example : other.example);
    }
  }

  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

  /// One more article of which this is to be said.
  ///
  /// @param example the article's place and what it is about
  synchronized void note(Kind kind, String example) {
    counts.merge(kind, new Count(1, SafeId.oneLine(example)), Count::plus);
  }

  /// A new reading begins.
  synchronized void clear() {
    counts.clear();
  }

  /// One line for every kind there is anything to say of.
  synchronized List<String> lines() {
    return Arrays.stream(Kind.values())
        .filter(counts::containsKey)
        .map(kind -> line(kind, counts.get(kind)))
        .toList();
  }

  private static String line(Kind kind, @Nullable Count count) {
    return count == null ? "" : kind.form.formatted(count.articles(), count.example());
  }
}
