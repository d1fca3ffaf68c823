package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of a text and their counterparts in its translation, by sound.
public final class Names {
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:[А-ЯЁ][а-яё]{2,}|[A-Z][a-z]{2,}|[а-яё]{3,}ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими))(?![\\p{L}\\d])");
  private static final Pattern ENGLISH =
      Pattern.compile("(?<![\\p{L}\\d])\\p{Lu}[\\p{L}'’]*\\p{Ll}[\\p{L}'’]*");
  private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

  /// A name begins a sentence here, or an ordinary word does.
  private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?…:»”\"«“(—–\\-]\\s*)$");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final int SHORTEST_SOUND = 2;
  private static final int SHORTEST_NAME = 3;
  private static final char FIRST_CYRILLIC = '\u0400';
  private static final Comparison NONE = new Comparison(List.of(), List.of());

  /// A name as a text has it.
  ///
  /// @param sounds what it may sound like
  /// @param first whether it begins a sentence
  public record Name(String text, int start, Set<String> sounds, boolean first) {
    public Name {
      sounds = Set.copyOf(sounds);
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

  private final Morphology morphology = new Morphology();
  private final EnglishWords dictionary = new EnglishWords();

  /// The words of a Russian text that are names: those that can be nothing else, what has a
  /// capital within a sentence, and adjectives of countries.
  List<Name> russian(String text) {
    return russian(text, this::mayBeName);
  }

  /// The words of a Russian text with a capital: names that look like adjectives («Зеленский») are
  /// among them, and first words that can be nothing but a name.
  List<Name> capitalised(String text) {
    return russian(
        text,
        (word, first) ->
            Character.isUpperCase(word.charAt(0)) && (!first || mayBeName(word, true)));
  }

  private List<Name> russian(String text, BiPredicate<String, Boolean> isName) {
    List<Name> names = new ArrayList<>();
    for (MatchResult found : RUSSIAN.matcher(text).results().toList()) {
      boolean first = isFirst(text, found.start());
      if (isName.test(found.group(), first)) {
        Set<String> sounds =
            soundsOf(found.group()).stream()
                .filter(sound -> sound.length() >= SHORTEST_SOUND)
                .collect(Collectors.toSet());
        if (!sounds.isEmpty()) {
          names.add(new Name(found.group(), found.start(), sounds, first));
        }
      }
    }
    return names;
  }

  private boolean mayBeName(String word, boolean first) {
    if (isLatin(word)) {
      return true;
    }
    if (Character.isLowerCase(word.charAt(0))) {
      return !Countries.english(plain(word)).isEmpty();
    }
    Morphology.Word known = morphology.word(word);
    return known.name()
        || !Countries.english(plain(word)).isEmpty()
        || (!first && !known.adjective());
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
    String small = english.toLowerCase(Locale.ROOT);
    Map<Boolean, List<Name>> ordinary =
        there.stream().collect(Collectors.partitioningBy(n -> dictionary.isOrdinary(n.text())));
    List<Name> proper = ordinary.getOrDefault(false, List.of());
    List<Name> titles = ordinary.getOrDefault(true, List.of());
    List<Name> missing =
        wanted.stream()
            .filter(name -> proper.stream().noneMatch(other -> isLike(name.sounds(), other)))
            .filter(name -> titles.stream().noneMatch(other -> isMuchLike(name.sounds(), other)))
            .filter(name -> !isCountry(name, small) && !isInTwoWords(name, there))
            .toList();
    if (missing.isEmpty()) {
      return NONE;
    }
    List<Name> strange =
        proper.stream()
            .filter(name -> !name.first() && name.text().length() >= SHORTEST_NAME)
            .toList();
    if (strange.isEmpty()) {
      return NONE;
    }
    Map<String, Set<String>> words = sounds(russian);
    List<Name> added =
        strange.stream()
            .filter(name -> words.entrySet().stream().noneMatch(word -> isIn(word, name)))
            .toList();
    return added.isEmpty() ? NONE : new Comparison(missing, added);
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

  /// @param small in small letters
  private static boolean isCountry(Name russian, String small) {
    return Countries.english(plain(russian.text())).stream().anyMatch(small::contains);
  }

  private static boolean isCountry(String russian, Name english) {
    String small = english.text().toLowerCase(Locale.ROOT);
    return Countries.english(plain(russian)).stream().anyMatch(small::startsWith);
  }

  private static boolean isIn(Map.Entry<String, Set<String>> word, Name english) {
    boolean mayBeName =
        Character.isUpperCase(word.getKey().charAt(0)) || Morphology.isRelational(word.getKey());
    return isCountry(word.getKey(), english)
        || (mayBeName ? isLike(word.getValue(), english) : isMuchLike(word.getValue(), english));
  }

  private Map<String, Set<String>> sounds(String russian) {
    Map<String, Set<String>> sounds = new HashMap<>();
    for (MatchResult found : WORDS.matcher(russian).results().toList()) {
      sounds.computeIfAbsent(found.group(), this::soundsOf);
    }
    return sounds;
  }

  private Set<String> soundsOf(String word) {
    if (isLatin(word)) {
      return Set.of(Sound.english(word));
    }
    return morphology.word(word).lemmas().stream().map(Sound::russian).collect(Collectors.toSet());
  }

  private static boolean isLatin(String word) {
    return word.charAt(0) < FIRST_CYRILLIC;
  }

  private static boolean isLike(Set<String> russian, Name english) {
    return russian.stream()
        .anyMatch(a -> english.sounds().stream().anyMatch(b -> Likeness.isLike(a, b)));
  }

  private static boolean isMuchLike(Set<String> russian, Name english) {
    return russian.stream()
        .anyMatch(a -> english.sounds().stream().anyMatch(b -> Likeness.isMuchLike(a, b)));
  }

  private static String plain(String russian) {
    return russian.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static boolean isFirst(String text, int at) {
    return BEGINNING.matcher(text).region(Math.max(0, at - 4), at).find();
  }
}
