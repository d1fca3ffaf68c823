package press.nightdesk.check.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The numbers of a Russian text beside those of its English.
///
/// @param missing Russian mentions that the English has in no form
/// @param added English mentions that the Russian has in no form
/// @param changed mentions with the same value whose unit or sign is another
public record Numbers(List<Mention> missing, List<Mention> added, List<Changed> changed) {
  private static final Grammar RUSSIAN = new RussianNumbers();
  private static final Grammar ENGLISH = new EnglishNumbers();

  /// A value that both texts have, as different things.
  public record Changed(Difference difference, Mention russian, Mention english) {}

  /// What became different.
  public enum Difference {
    CURRENCY,
    PERCENTAGE_POINT,
    SIGN
  }

  public Numbers {
    missing = List.copyOf(missing);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /// The numbers named in a Russian text.
  public static List<Mention> russian(String text) {
    return RUSSIAN.mentions(text);
  }

  /// The numbers named in an English text.
  public static List<Mention> english(String text) {
    return ENGLISH.mentions(text);
  }

  /// Compares by value, in both directions.
  ///
  /// @param russian the mentions of the Russian text
  /// @param english the mentions of the English text
  public static Numbers compare(List<Mention> russian, List<Mention> english) {
    List<Mention> missing = unsupported(russian, english);
    List<Mention> added = unsupported(english, russian);
    Conversions.settle(missing, added);
    missing.addAll(Multiples.changed(russian, english));
    if (missing.isEmpty()) {
      missing.addAll(Repeats.lost(russian, english));
    }
    return new Numbers(missing, added, Differences.between(russian, english));
  }

  /// Of these mentions those whose value is none of the other side's.
  public static List<Mention> unsupported(List<Mention> mentions, List<Mention> by) {
    Set<Value> all = values(by);
    Set<Value> named = values(by.stream().filter(m -> m.kind() != Kind.ALLUSION).toList());
    List<Mention> without = new ArrayList<>();
    for (Mention mention : mentions) {
      Set<Value> other = mention.exact() ? named : all;
      if (mention.weight() != Weight.HINT
          && mention.readings().stream().noneMatch(other::containsAll)) {
        without.add(mention);
      }
    }
    return without;
  }

  /// How many of these mentions have a counterpart; allusions do not count.
  public static int shared(List<Mention> mentions, List<Mention> by) {
    Set<Value> other = values(by.stream().filter(m -> m.kind() != Kind.ALLUSION).toList());
    return (int)
        mentions.stream()
            .filter(m -> m.weight() != Weight.HINT)
            .filter(m -> m.readings().stream().anyMatch(other::containsAll))
            .count();
  }

  private static Set<Value> values(List<Mention> mentions) {
    Set<Value> values = new HashSet<>();
    for (Mention mention : mentions) {
      mention.readings().forEach(values::addAll);
    }
    return values;
  }
}
