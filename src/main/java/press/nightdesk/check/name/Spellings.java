package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How an article spells each of its names: one Russian name, one English spelling.
///
/// A name's spellings are the English words of its paragraphs that sound like it. The usual one is
/// the one in most paragraphs. Where a paragraph has the Russian name, not the usual spelling, and
/// one that differs from it in a letter or two, it spells the name otherwise. A first name counts
/// only together with the last name after it: two Alexanders may spell themselves in two ways.
public final class Spellings {
  private static final int SHORTEST = 4;
  private static final int LETTERS = 2;
  private static final int LETTERS_OF_LONG = 3;
  private static final int LONG = 9;

  /// What a spelling may have more than another that is no other spelling: of a woman, of several,
  /// of a people.
  private static final Pattern FORM =
      Pattern.compile("(?:a|aya|ya|s|es|n|an|ian|ean|ese|ish|ic|i|er|ers|ans|ians)");

  private static final Pattern PEOPLE = Pattern.compile(".*(?:an|ese|ish|ch|ic)s?");

  /// A paragraph in both languages.
  public record Pair(int n, String russian, String english) {}

  /// A name that a paragraph spells otherwise than the others do.
  ///
  /// @param n the paragraph
  /// @param russian the name as it stands there
  public record Odd(int n, String russian, String usual, String odd) {}

  /// A name in a paragraph.
  ///
  /// @param spellings English words of the paragraph that sound like it
  /// @param all every English name of the paragraph, in small letters
  private record Sighting(int n, String russian, Set<String> spellings, Set<String> all) {}

  private final Morphology morphology = new Morphology();
  private final EnglishWords dictionary = new EnglishWords();
  private final Names names = new Names();

  /// The odd spellings of an article, by paragraph.
  public List<Odd> odd(List<Pair> article) {
    Map<String, List<Sighting>> byName = new LinkedHashMap<>();
    article.forEach(pair -> add(pair, byName));
    Set<Odd> odd = new LinkedHashSet<>();
    for (List<Sighting> sightings : byName.values()) {
      if (sightings.size() > 1) {
        odd.addAll(among(sightings));
      }
    }
    return odd.stream().sorted(Comparator.comparingInt(Odd::n)).toList();
  }

  private void add(Pair pair, Map<String, List<Sighting>> byName) {
    List<Names.Name> english =
        Names.english(pair.english()).stream()
            .filter(n -> n.text().length() >= SHORTEST && !dictionary.isOrdinary(n.text()))
            .toList();
    if (english.isEmpty()) {
      return;
    }
    Set<String> all = english.stream().map(n -> small(n.text())).collect(Collectors.toSet());
    List<Names.Name> russian = names.capitalised(pair.russian());
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < russian.size(); i++) {
      Names.Name name = russian.get(i);
      Names.Name next = i + 1 < russian.size() ? russian.get(i + 1) : null;
      Set<String> spellings = spellings(name, english, russian);
      if (spellings.isEmpty()) {
        continue;
      }
      Sighting sighting = new Sighting(pair.n(), name.text(), spellings, all);
      for (String key : keys(name, next)) {
        if (seen.add(key)) {
          byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(sighting);
        }
      }
    }
  }

  /// Under which names a word is counted; none for an adjective, or a first name that stands alone.
  private Set<String> keys(Names.Name name, Names.@Nullable Name next) {
    if (!Character.isUpperCase(name.text().charAt(0))) {
      return Set.of();
    }
    Set<String> lemmas = morphology.of(name.text());
    if (!morphology.isFirstName(name.text())) {
      return lemmas;
    }
    if (next == null || next.start() != name.start() + name.text().length() + 1) {
      return Set.of();
    }
    Set<String> keys = new TreeSet<>();
    for (String last : morphology.of(next.text())) {
      lemmas.forEach(first -> keys.add(first + " " + last));
    }
    return keys;
  }

  /// Those that no other name of the paragraph sounds more like.
  private Set<String> spellings(
      Names.Name name, List<Names.Name> english, List<Names.Name> russian) {
    Set<String> spellings = new TreeSet<>();
    for (Names.Name candidate : english) {
      String sound = candidate.sounds().iterator().next();
      double distance = distance(name, sound);
      boolean like = name.sounds().stream().anyMatch(own -> Likeness.isLike(own, sound));
      boolean others =
          russian.stream()
              .filter(other -> !sharesLemma(other, name))
              .anyMatch(other -> distance(other, sound) <= distance);
      if (like && !others) {
        spellings.add(small(candidate.text()));
      }
    }
    return spellings;
  }

  private boolean sharesLemma(Names.Name one, Names.Name other) {
    Set<String> shared = new TreeSet<>(morphology.of(one.text()));
    shared.retainAll(morphology.of(other.text()));
    return !shared.isEmpty();
  }

  private static double distance(Names.Name russian, String english) {
    return russian.sounds().stream()
        .mapToDouble(own -> Likeness.distance(own, english))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static List<Odd> among(List<Sighting> sightings) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Integer> first = new TreeMap<>();
    for (Sighting sighting : sightings) {
      for (String spelling : sighting.spellings()) {
        counts.merge(spelling, 1, Integer::sum);
        first.putIfAbsent(spelling, sighting.n());
      }
    }
    Optional<String> usual =
        counts.keySet().stream()
            .max(
                Comparator.<String>comparingInt(s -> counts.getOrDefault(s, 0))
                    .thenComparingInt(s -> -first.getOrDefault(s, 0)));
    List<Odd> odd = new ArrayList<>();
    for (Sighting sighting : sightings) {
      usual
          .filter(spelling -> sighting.all().stream().noneMatch(w -> isForm(spelling, w)))
          .flatMap(spelling -> variant(spelling, sighting))
          .ifPresent(odd::add);
    }
    return odd;
  }

  private static Optional<Odd> variant(String usual, Sighting sighting) {
    return sighting.spellings().stream()
        .filter(other -> isVariant(usual, other))
        .findFirst()
        .map(other -> new Odd(sighting.n(), sighting.russian(), title(usual), title(other)));
  }

  private static boolean isVariant(String usual, String other) {
    int most = Math.min(usual.length(), other.length()) >= LONG ? LETTERS_OF_LONG : LETTERS;
    boolean people = PEOPLE.matcher(usual).matches() != PEOPLE.matcher(other).matches();
    return !isForm(usual, other) && !people && letters(usual, other) <= most;
  }

  /// Whether they are the same, or one has an ending more.
  private static boolean isForm(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String longer = one.length() >= other.length() ? one : other;
    String shorter = one.length() >= other.length() ? other : one;
    for (int loss = 0; loss <= 2 && shorter.length() - loss >= 3; loss++) {
      String stem = shorter.substring(0, shorter.length() - loss);
      if (longer.startsWith(stem) && FORM.matcher(longer.substring(stem.length())).matches()) {
        return !isEnding(shorter.substring(stem.length()), longer.substring(stem.length()));
      }
    }
    return false;
  }

  /// Sergei and Sergey: only a spelling of the same ending.
  private static boolean isEnding(String one, String other) {
    return !one.isEmpty() && "iy".contains(one) && "iy".contains(other);
  }

  /// Letters to change (Levenshtein, 1965).
  private static int letters(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int swap = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[other.length()];
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String title(String small) {
    return small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
  }
}
