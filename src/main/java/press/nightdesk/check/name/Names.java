package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of a text and their counterparts in its translation, by sound.
public final class Names {
  private static final Pattern RUSSIAN =
      Pattern.compile("(?<![\\p{L}\\d])[А-ЯЁ][а-яё]{2,}(?![\\p{L}\\d])");
  private static final Pattern ENGLISH =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}'’]*\\p{Ll}[\\p{L}'’]*");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

  /// A name begins a sentence here, or an ordinary word does.
  private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?…:»”\"«“(—–\\-]\\s*)$");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final int SHORTEST_SOUND = 2;
  private static final Comparison NONE = new Comparison(List.of(), List.of());

  /// A name as a text has it.
  ///
  /// @param sounds what it may sound like
  /// @param first whether it begins a sentence
  public record Name(String text, int start, Set<String> sounds, boolean first) {
    public Name {
      sounds = Set.copyOf(sounds);
    }

    boolean isLike(Name other) {
      return sounds.stream()
          .anyMatch(a -> other.sounds.stream().anyMatch(b -> Likeness.isLike(a, b)));
    }
  }

  /// What has no counterpart on the other side.
  ///
  /// @param missing Russian names with no counterpart
  /// @param added English names with no counterpart
  public record Comparison(List<Name> missing, List<Name> added) {
    public Comparison {
      missing = List.copyOf(missing);
      added = List.copyOf(added);
    }
  }

  /// How far apart two names may stand that are the same, as shares of their texts: word order
  /// moves a name, but seldom from the beginning to the end.
  private static final double APART = 0.35;

  private final Morphology morphology = new Morphology();
  private final EnglishWords dictionary = new EnglishWords();

  /// The words of a Russian text that are names: those that can be nothing else, and what has a
  /// capital within a sentence.
  List<Name> russian(String text) {
    List<Name> names = new ArrayList<>();
    for (MatchResult found : RUSSIAN.matcher(text).results().toList()) {
      Morphology.Word word = morphology.word(found.group());
      boolean first = isFirst(text, found.start());
      if (word.name() || (!first && !word.adjective())) {
        Set<String> sounds = word.lemmas().stream().map(Sound::russian).collect(Collectors.toSet());
        sounds.removeIf(sound -> sound.length() < SHORTEST_SOUND);
        if (!sounds.isEmpty()) {
          names.add(new Name(found.group(), found.start(), sounds, first));
        }
      }
    }
    return names;
  }

  /// The capitalised words of an English text.
  static List<Name> english(String text) {
    List<Name> names = new ArrayList<>();
    for (MatchResult found : ENGLISH.matcher(text).results().toList()) {
      String word = POSSESSIVE.matcher(found.group()).replaceFirst("");
      String sound = Sound.english(word);
      if (!sound.isEmpty()) {
        names.add(new Name(word, found.start(), Set.of(sound), isFirst(text, found.start())));
      }
    }
    return names;
  }

  /// Compares by sound, and countries by what they are called.
  public Comparison compare(String russian, String english) {
    List<Name> wanted = russian(russian);
    if (wanted.isEmpty()) {
      return NONE;
    }
    List<Name> there = english(english);
    List<Name> missing =
        wanted.stream()
            .filter(name -> there.stream().noneMatch(name::isLike))
            .filter(name -> !isCountry(name, english) && !isInTwoWords(name, there))
            .toList();
    if (missing.isEmpty()) {
      return NONE;
    }
    List<Name> strange =
        there.stream()
            .filter(name -> !name.first() && !dictionary.isOrdinary(name.text()))
            .filter(name -> missing.stream().anyMatch(m -> isNear(m, russian, name, english)))
            .toList();
    if (strange.isEmpty()) {
      return NONE;
    }
    Map<String, Set<String>> words = sounds(russian);
    List<Name> added =
        strange.stream()
            .filter(name -> words.values().stream().noneMatch(word -> isLike(word, name)))
            .filter(name -> words.keySet().stream().noneMatch(word -> isCountry(word, name)))
            .toList();
    List<Name> lost =
        missing.stream()
            .filter(name -> added.stream().anyMatch(a -> isNear(name, russian, a, english)))
            .toList();
    return new Comparison(lost, added);
  }

  private static boolean isNear(Name one, String russian, Name other, String english) {
    double at = (double) one.start() / russian.length();
    double there = (double) other.start() / english.length();
    return Math.abs(at - there) <= APART;
  }

  /// Пномпень and "Phnom Penh".
  private static boolean isInTwoWords(Name russian, List<Name> english) {
    for (int i = 0; i + 1 < english.size(); i++) {
      Name one = english.get(i);
      Name next = english.get(i + 1);
      if (next.start() - one.start() - one.text().length() <= 1
          && isLike(
              russian.sounds(),
              new Name("", 0, Set.of(Sound.english(one.text() + next.text())), false))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCountry(Name russian, String english) {
    String small = english.toLowerCase(Locale.ROOT);
    return Countries.english(plain(russian.text())).stream().anyMatch(small::contains);
  }

  private static boolean isCountry(String russian, Name english) {
    String small = english.text().toLowerCase(Locale.ROOT);
    return Countries.english(plain(russian)).stream().anyMatch(small::startsWith);
  }

  private Map<String, Set<String>> sounds(String russian) {
    Map<String, Set<String>> sounds = new HashMap<>();
    for (MatchResult found : WORDS.matcher(russian).results().toList()) {
      sounds.computeIfAbsent(
          found.group(),
          word ->
              morphology.word(word).lemmas().stream()
                  .map(Sound::russian)
                  .collect(Collectors.toSet()));
    }
    return sounds;
  }

  private static boolean isLike(Set<String> russian, Name english) {
    return russian.stream()
        .anyMatch(a -> english.sounds().stream().anyMatch(b -> Likeness.isLike(a, b)));
  }

  private static String plain(String russian) {
    return russian.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static boolean isFirst(String text, int at) {
    return BEGINNING.matcher(text).region(Math.max(0, at - 4), at).find();
  }
}
