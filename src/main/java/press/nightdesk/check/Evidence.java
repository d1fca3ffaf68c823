package press.nightdesk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.name.KnownNames;

/// An English text that a summary may rest on, taken apart in each way at most once: all parts of
/// a summary ask it the same, and most ask little.
final class Evidence {
  private final String text;
  private @Nullable List<String> words;
  private @Nullable Set<String> stems;
  private @Nullable Map<String, Boolean> negated;
  private @Nullable Parallels parallels;
  private @Nullable KnownNames names;

  Evidence(String text) {
    this.text = text;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /// Its words in small letters, in order.
  List<String> words() {
    if (words == null) {
      words = Wording.words(text);
    }
    return words;
  }

  /// Whether it has a word of this stem.
  ///
  /// @param stem as {@link Opposites#stem} makes it
  boolean has(String stem) {
    if (stems == null) {
      stems = new HashSet<>();
      for (String word : words()) {
        stems.add(Opposites.stem(word));
      }
    }
    return stems.contains(stem);
  }

  /// Whether it has words of this stem and negates none of them.
  boolean neverDenies(String stem) {
    if (negated == null) {
      negated = Negations.in(text);
    }
    return Boolean.FALSE.equals(negated.get(stem));
  }

  Parallels parallels() {
    if (parallels == null) {
      parallels = Parallels.of(text);
    }
    return parallels;
  }

  KnownNames names() {
    if (names == null) {
      names = KnownNames.of(text);
    }
    return names;
  }
}
