package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private static final Pattern WORDS = Pattern.compile("\\p{L}{3,}");

  /// A name begins a sentence here, or an ordinary word does.
  private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?…:»”\"«“(—–\\-]\\s*)$");

  private static final int SHORTEST_SOUND = 2;

  /// A name as a text has it.
  ///
  /// @param sounds what it may sound like
  /// @param first whether it begins a sentence
  public record Name(String text, int start, Set<String> sounds, boolean first) {
    boolean isLike(Name other) {
      return sounds.stream()
          .anyMatch(a -> other.sounds.stream().anyMatch(b -> Likeness.isLike(a, b)));
    }
  }

  /// @param missing Russian names with no counterpart
  /// @param added English names with no counterpart
  public record Comparison(List<Name> missing, List<Name> added) {}

  private final Morphology morphology = new Morphology();

  /// The words of a Russian text that can only be names.
  public List<Name> russian(String text) {
    List<Name> names = new ArrayList<>();
    for (MatchResult found : RUSSIAN.matcher(text).results().toList()) {
      Morphology.Word word = morphology.word(found.group());
      if (word.name()) {
        Set<String> sounds = word.lemmas().stream().map(Sound::russian).collect(Collectors.toSet());
        sounds.removeIf(sound -> sound.length() < SHORTEST_SOUND);
        if (!sounds.isEmpty()) {
          names.add(new Name(found.group(), found.start(), sounds, isFirst(text, found.start())));
        }
      }
    }
    return names;
  }

  /// The capitalised words of an English text.
  public static List<Name> english(String text) {
    List<Name> names = new ArrayList<>();
    for (MatchResult found : ENGLISH.matcher(text).results().toList()) {
      String word = found.group().replaceFirst("['’]s?$", "");
      String sound = Sound.english(word);
      if (!sound.isEmpty()) {
        names.add(new Name(word, found.start(), Set.of(sound), isFirst(text, found.start())));
      }
    }
    return names;
  }

  /// Compares by sound.
  public Comparison compare(String russian, String english) {
    List<Name> wanted = russian(russian);
    List<Name> there = english(english);
    List<Name> missing =
        wanted.stream().filter(name -> there.stream().noneMatch(name::isLike)).toList();
    if (missing.isEmpty()) {
      return new Comparison(List.of(), List.of());
    }
    List<Set<String>> words = sounds(russian);
    List<Name> added =
        there.stream()
            .filter(name -> !name.first())
            .filter(name -> words.stream().noneMatch(word -> isLike(word, name)))
            .toList();
    return new Comparison(missing, added);
  }

  private List<Set<String>> sounds(String russian) {
    Map<String, Set<String>> sounds = new HashMap<>();
    for (MatchResult found : WORDS.matcher(russian).results().toList()) {
      sounds.computeIfAbsent(
          found.group(),
          word ->
              morphology.word(word).lemmas().stream()
                  .map(Sound::russian)
                  .collect(Collectors.toSet()));
    }
    return List.copyOf(sounds.values());
  }

  private static boolean isLike(Set<String> russian, Name english) {
    return russian.stream()
        .anyMatch(a -> english.sounds().stream().anyMatch(b -> Likeness.isLike(a, b)));
  }

  private static boolean isFirst(String text, int at) {
    return BEGINNING.matcher(text).region(Math.max(0, at - 4), at).find();
  }
}
