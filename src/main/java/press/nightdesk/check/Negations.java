package press.nightdesk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A summary that says "not" of a word of which its article never says it has it the wrong way
/// round.
final class Negations {
  private static final Pattern TOKEN = Pattern.compile("[a-z][a-z']*|[.;!?,]");
  private static final Pattern SHORT_NOT = Pattern.compile("n't\\b|\\bcannot\\b");
  private static final Set<String> NEGATIONS =
      Set.of("not", "never", "no", "nor", "neither", "without", "nobody", "nothing", "none");

  /// Those that negate one word and not two things at once.
  private static final Set<String> PLAIN = Set.of("not", "never", "no");

  /// Words that a negation passes over to reach what it negates.
  private static final Set<String> BETWEEN =
      Set.of(
          "a", "an", "the", "any", "be", "been", "being", "have", "has", "had", "yet", "to", "of",
          "it", "he", "she", "they", "this", "that", "more", "than", "longer", "ever", "such",
          "only", "just", "even", "other", "very", "will", "would", "could", "should", "also");

  private static final int SHORTEST = 4;

  /// So many words may stand between a negation and what it negates.
  private static final int REACH = 3;

  /// In the article more may stand between, to be on the safe side.
  private static final int FAR_REACH = 6;

  private Negations() {}

  /// The first negated word that the text has, and nowhere negated.
  static Optional<String> of(String summary, Evidence text) {
    return Sentences.english(summary).stream()
        .flatMap(sentence -> in(sentence, text).stream())
        .findFirst();
  }

  /// The stems of a text's words, and whether any of that stem is negated.
  static Map<String, Boolean> in(String text) {
    Map<String, Boolean> negated = new HashMap<>();
    List<String> there = tokens(text);
    for (int i = 0; i < there.size(); i++) {
      negated.merge(Opposites.stem(there.get(i)), isNegated(there, i), Boolean::logicalOr);
    }
    return negated;
  }

  private static Optional<String> in(String sentence, Evidence text) {
    List<String> tokens = tokens(sentence);
    for (int i = 0; i < tokens.size(); i++) {
      String word = PLAIN.contains(tokens.get(i)) ? target(tokens, i) : "";
      if (!word.isEmpty()
          && text.neverDenies(Opposites.stem(word))
          && text.parallels().say(sentence, Opposites.stem(word))) {
        return Optional.of(
            "\"%s ... %s\", which the article nowhere denies".formatted(tokens.get(i), word));
      }
    }
    return Optional.empty();
  }

  /// The word that a negation negates; an empty text if it is none that tells.
  private static String target(List<String> tokens, int negation) {
    int last = Math.min(tokens.size() - 1, negation + REACH);
    for (int i = negation + 1; i <= last; i++) {
      String word = tokens.get(i);
      if (!Character.isLetter(word.charAt(0))) {
        return "";
      }
      if (word.length() >= SHORTEST && !BETWEEN.contains(word)) {
        return word;
      }
    }
    return "";
  }

  private static boolean isNegated(List<String> tokens, int at) {
    for (int i = at - 1; i >= Math.max(0, at - FAR_REACH); i--) {
      if (!Character.isLetter(tokens.get(i).charAt(0))) {
        return false;
      }
      if (NEGATIONS.contains(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> tokens(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return TOKEN
        .matcher(SHORT_NOT.matcher(plain).replaceAll(" not"))
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
