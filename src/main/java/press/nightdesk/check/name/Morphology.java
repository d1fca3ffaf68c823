package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import press.nightdesk.domain.Lemmas;

/// What a dictionary knows about Russian words: the one of AOT, as LanguageTool keeps it.
public final class Morphology implements Lemmas {
  private static final String RESOURCE = "/org/languagetool/resource/ru/russian.dict";
  private static final Dictionary DICTIONARY = Dictionaries.read(RESOURCE);

  /// Case endings that surnames and places take, for words no dictionary has; longest first.
  private static final List<String> ENDINGS =
      List.of(
          "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ской", "ою", "ой", "ей", "ом",
          "ем", "ым", "им", "ых", "их", "ую", "юю", "ая", "ам", "ах", "ям", "ях", "ов", "а", "у",
          "е", "ы", "и", "я", "ю");
  private static final int SHORTEST_STEM = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// A name of two letters with an ending, as Korean ones are: «Ыну».
  private static final Pattern SHORT = Pattern.compile(".[^аеиоуыэюяьй][аеуыюя]");

  /// Not safe for several threads, and cheap.
  private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

  /// @param lemmas dictionary forms, or stems where there is none
  /// @param name whether it can only be a name: of a person by the dictionary, or of anything where
  ///     the dictionary has no such word
  /// @param adjective whether it can be an adjective
  record Word(Set<String> lemmas, boolean known, boolean name, boolean adjective) {
    Word {
      lemmas = Set.copyOf(lemmas);
    }
  }

  /// Of a place, a people or a person: «карибский», «ленинградская».
  private static final Pattern RELATIONAL =
      Pattern.compile("(?<stem>.{3,}?)(?:ов|ин|ан)?ск(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)");

  /// Whether a word is an adjective of a place, a people or a person.
  static boolean isRelational(String word) {
    return RELATIONAL.matcher(word).matches();
  }

  /// {@inheritDoc}
  ///
  /// The dictionary's own forms only: an adjective of a place is not the place.
  @Override
  public Set<String> of(String word) {
    String small = plain(word).toLowerCase(Locale.ROOT);
    Set<String> lemmas = new LinkedHashSet<>();
    for (WordData reading : readings(plain(word))) {
      lemmas.add(plain(String.valueOf(reading.getStem())).toLowerCase(Locale.ROOT));
    }
    if (lemmas.isEmpty()) {
      lemmas.add(small);
      stems(small, lemmas);
      if (SHORT.matcher(small).matches()) {
        lemmas.add(small.substring(0, small.length() - 1));
      }
    }
    return lemmas;
  }

  Word word(String written) {
    String plain = plain(written);
    String small = plain.toLowerCase(Locale.ROOT);
    List<WordData> readings = readings(plain);
    Set<String> lemmas = new LinkedHashSet<>();
    boolean name = true;
    boolean adjective = false;
    for (WordData reading : readings) {
      lemmas.add(String.valueOf(reading.getStem()));
      String tag = String.valueOf(reading.getTag());
      name &= isName(tag);
      adjective |= tag.startsWith("ADJ");
    }
    if (readings.isEmpty() || name) {
      lemmas.add(small);
      stems(small, lemmas);
    }
    Matcher relational = RELATIONAL.matcher(small);
    if (relational.matches()) {
      lemmas.add(relational.group("stem"));
    }
    return new Word(lemmas, !readings.isEmpty(), name, adjective);
  }

  /// How likely it is that a word with a capital letter merely begins a sentence.
  public enum Opening {
    /// No name begins with it: «По», «Ранее», «Сообщил», «Хакеры».
    SURE,
    /// A name may begin with it: «Министерство», «Новая».
    LIKELY,
    /// The dictionary does not have it, or has it as somebody's name.
    UNLIKELY
  }

  /// What a capital letter tells, by the word.
  public Opening opening(String word) {
    List<String> tags =
        readings(plain(word)).stream().map(reading -> String.valueOf(reading.getTag())).toList();
    if (tags.isEmpty() || tags.stream().anyMatch(Morphology::isName)) {
      return Opening.UNLIKELY;
    }
    return tags.stream().anyMatch(Morphology::mayOpenAName) ? Opening.LIKELY : Opening.SURE;
  }

  /// Nouns and adjectives do; people in the plural («хакеры») do not, nor do adjectives that are
  /// hardly any («все»).
  private static boolean mayOpenAName(String tag) {
    boolean people = tag.contains(":Anim:") && tag.endsWith(":PL:Nom");
    return (tag.startsWith("NN") && !people)
        || tag.startsWith("ADJ:Posit")
        || tag.startsWith("Ord");
  }

  /// Whether the dictionary has a word as somebody's first name or patronymic, and as no last name.
  boolean isFirstName(String word) {
    List<String> tags =
        readings(plain(word)).stream().map(reading -> String.valueOf(reading.getTag())).toList();
    return tags.stream().anyMatch(tag -> tag.startsWith("NN:Name") || tag.startsWith("NN:Patr"))
        && tags.stream().noneMatch(tag -> tag.startsWith("NN:Fam"));
  }

  /// Whether a name is somebody's: a first name, and more.
  public boolean isPerson(String name) {
    List<String> words = SPACE.splitAsStream(name.strip()).toList();
    return words.size() > 1 && isFirstName(words.getFirst());
  }

  private List<WordData> readings(String plain) {
    List<WordData> readings = new ArrayList<>();
    for (WordData reading : lookup.lookup(plain)) {
      readings.add(reading.clone());
    }
    String small = plain.toLowerCase(Locale.ROOT);
    if (!small.equals(plain)) {
      for (WordData reading : lookup.lookup(small)) {
        readings.add(reading.clone());
      }
    }
    return readings;
  }

  private static String plain(String word) {
    return word.replace('ё', 'е').replace('Ё', 'Е');
  }

  private static boolean isName(String tag) {
    return tag.startsWith("NN:Name") || tag.startsWith("NN:Fam") || tag.startsWith("NN:Patr");
  }

  private static void stems(String word, Set<String> stems) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        stems.add(word.substring(0, word.length() - ending.length()));
      }
    }
  }
}
