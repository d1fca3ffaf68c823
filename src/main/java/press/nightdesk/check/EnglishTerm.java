package press.nightdesk.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a glossary's English form, and whether an English text has them: one after
/// another, each in itself or with an ending of English. Capitals, accents, hyphens, "the" and "of"
/// make no difference, nor does British or American spelling.
record EnglishTerm(List<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "for", "in", "and");

  /// What English puts at the end of a word that it takes something off: Ukraine, Ukrainian.
  private static final Pattern ENDING =
      Pattern.compile(
          "s|es|ies|n|an|ian|ean|ese|ish|i|ic|ite|er|ers|ed|ing|d|ly|ans|ians|eans|ism|ist|ists");

  /// What a country has more than its people, and a plural more than its singular: Kyrgyzstan,
  /// Germany, forces.
  private static final Pattern MORE = Pattern.compile("(?<=\\p{L}{4})(?:i?stan|y|s)$");

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_LOSS = 2;

  EnglishTerm {
    words = List.copyOf(words);
  }

  static EnglishTerm of(String english) {
    return new EnglishTerm(words(english));
  }

  /// The words of a text, for {@link #isIn}.
  static List<String> words(String text) {
    String unmarked = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String plain =
        POSSESSIVE.matcher(unmarked).replaceAll("").toLowerCase(Locale.ENGLISH).replace("ß", "ss");
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(plain).results().toList()) {
      if (!SMALL.contains(word.group())) {
        words.add(british(word.group()));
      }
    }
    return words;
  }

  private static String british(String word) {
    return word.replace("isation", "ization").replace("efense", "efence").replace("enter", "entre");
  }

  /// Whether a text has it.
  ///
  /// @param text its words
  boolean isIn(List<String> text) {
    for (int at = 0; at + words.size() <= text.size(); at++) {
      if (standsAt(at, text)) {
        return true;
      }
    }
    return words.isEmpty();
  }

  /// Whether a text has its first or its last word, as it calls persons: "Xi", "Zelensky".
  boolean isInByName(List<String> text) {
    return text.stream()
        .anyMatch(seen -> isForm(words.getLast(), seen) || isForm(words.getFirst(), seen));
  }

  private boolean standsAt(int at, List<String> text) {
    for (int i = 0; i < words.size(); i++) {
      if (!isForm(words.get(i), text.get(at + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isForm(String word, String seen) {
    if (word.equals(seen) || MORE.matcher(word).replaceFirst("").equals(seen)) {
      return true;
    }
    for (int loss = 0; loss <= LONGEST_LOSS && word.length() - loss >= SHORTEST_STEM; loss++) {
      String stem = word.substring(0, word.length() - loss);
      if (seen.startsWith(stem) && ENDING.matcher(seen.substring(stem.length())).matches()) {
        return true;
      }
    }
    return false;
  }
}
