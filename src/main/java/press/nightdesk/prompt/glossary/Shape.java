package press.nightdesk.prompt.glossary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import press.nightdesk.domain.Lemmas;

/// A Russian form as it may stand in a text: its words one after another, each in any case and
/// number. What is a name is one in the text too: a capital stays a capital, and an abbreviation
/// an abbreviation.
record Shape(List<Word> words) {
  private static final int LONGEST_ENDING = 3;

  /// How a word is written.
  enum Case {
    SMALL,
    CAPITAL,
    /// «МИД»; with an ending in small letters, «МИДа», as well.
    ABBREVIATION
  }

  /// @param gap what stands before it, nothing before the first
  record Word(String text, Set<String> lemmas, Case writing, String gap) {
    Word {
      lemmas = Set.copyOf(lemmas);
    }
  }

  Shape {
    words = List.copyOf(words);
  }

  static Shape of(String form, Lemmas lemmas) {
    List<Word> words = new ArrayList<>();
    for (Tokens.Token token : Tokens.of(form)) {
      words.add(new Word(token.text(), lemmas(token, lemmas), writing(token.text()), token.gap()));
    }
    return new Shape(words);
  }

  /// The last word alone, as persons are called.
  Shape last() {
    Word word = words.getLast();
    return new Shape(List.of(new Word(word.text(), word.lemmas(), word.writing(), "")));
  }

  static Set<String> lemmas(Tokens.Token token, Lemmas lemmas) {
    return token.isNumber() ? Set.of(token.text()) : lemmas.of(stem(token.text()));
  }

  /// Whether it stands in a text from one of its words on.
  ///
  /// @param lemmas those of the text's words, in order
  boolean standsAt(int at, List<Tokens.Token> text, List<Set<String>> lemmas) {
    if (at + words.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Tokens.Token token = text.get(at + i);
      if ((i > 0 && !word.gap().equals(token.gap()))
          || !isWrittenLike(word, token.text())
          || Collections.disjoint(word.lemmas(), lemmas.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWrittenLike(Word word, String seen) {
    return switch (word.writing()) {
      case SMALL -> true;
      case CAPITAL -> Character.isUpperCase(seen.charAt(0));
      case ABBREVIATION -> seen.startsWith(word.text());
    };
  }

  private static Case writing(String word) {
    if (!Character.isUpperCase(word.charAt(0))) {
      return Case.SMALL;
    }
    return word.length() > 1 && stem(word).equals(word) && isUpper(word)
        ? Case.ABBREVIATION
        : Case.CAPITAL;
  }

  /// An abbreviation without its ending: «МИДа» is of «МИД».
  private static String stem(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean ending = capitals > 1 && word.length() - capitals <= LONGEST_ENDING;
    return ending ? word.substring(0, capitals) : word;
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
