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
      words.add(new Word(token.text(), own(token, lemmas), writing(token.text()), token.gap()));
    }
    return new Shape(words);
  }

  /// A word that is a dictionary form is no other: «Николаев» is also of «Николай», but not here.
  private static Set<String> own(Tokens.Token token, Lemmas lemmas) {
    Set<String> all = lemmas(token, lemmas);
    String itself = token.text().toLowerCase(Locale.ROOT).replace('ё', 'е');
    return all.contains(itself) ? Set.of(itself) : all;
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
  boolean standsAt(int at, Reading text) {
    if (at + words.size() > text.words().size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Tokens.Token token = text.tokens().get(at + i);
      if ((i > 0 && !word.gap().equals(token.gap()))
          || !isWrittenLike(word, token.text())
          || Collections.disjoint(word.lemmas(), text.words().get(at + i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word of a text is the last of somebody's name, «Денис Николаев»: a capital after a
  /// capital that begins no sentence.
  static boolean endsAName(int at, List<Tokens.Token> text) {
    if (at < 2 || !" ".equals(text.get(at).gap())) {
      return false;
    }
    Tokens.Token before = text.get(at - 1);
    return writing(before.text()) == Case.CAPITAL
        && Character.isLetter(text.get(at - 2).text().charAt(0))
        && before.gap().isBlank();
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
