package press.nightdesk.check.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/// What a dictionary knows about Russian words: the one of AOT, as LanguageTool keeps it.
final class Morphology {
  private static final String RESOURCE = "/org/languagetool/resource/ru/russian.dict";
  private static final Dictionary DICTIONARY = read();

  /// Case endings that surnames and places take, for words no dictionary has; longest first.
  private static final List<String> ENDINGS =
      List.of(
          "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ской", "ою", "ой", "ей", "ом",
          "ем", "ым", "им", "ых", "их", "ую", "юю", "ая", "ам", "ах", "ям", "ях", "ов", "а", "у",
          "е", "ы", "и", "я", "ю");
  private static final int SHORTEST_STEM = 3;

  /// Not safe for several threads, and cheap.
  private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

  /// @param lemmas dictionary forms, or stems where there is none
  /// @param name whether it can only be a name: of a person by the dictionary, or of anything where
  ///     the dictionary has no such word
  record Word(Set<String> lemmas, boolean known, boolean name) {}

  Word word(String written) {
    String plain = written.replace('ё', 'е').replace('Ё', 'Е');
    List<WordData> readings = new ArrayList<>();
    for (WordData reading : lookup.lookup(plain)) {
      readings.add(reading.clone());
    }
    String small = plain.toLowerCase(java.util.Locale.ROOT);
    if (!small.equals(plain)) {
      for (WordData reading : lookup.lookup(small)) {
        readings.add(reading.clone());
      }
    }
    Set<String> lemmas = new LinkedHashSet<>();
    boolean name = true;
    for (WordData reading : readings) {
      lemmas.add(String.valueOf(reading.getStem()));
      name &= isName(String.valueOf(reading.getTag()));
    }
    if (readings.isEmpty() || name) {
      lemmas.add(small);
      stems(small, lemmas);
    }
    return new Word(lemmas, !readings.isEmpty(), name);
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

  private static Dictionary read() {
    URL url = Morphology.class.getResource(RESOURCE);
    if (url == null) {
      throw new IllegalStateException("the Russian dictionary is not on the class path");
    }
    try {
      return Dictionary.read(url);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
