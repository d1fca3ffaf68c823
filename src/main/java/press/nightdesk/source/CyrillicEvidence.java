package press.nightdesk.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import press.nightdesk.domain.Language;

/// How likely a text is in each of the languages written in Cyrillic, by its words alone.
///
/// A naive Bayes classifier (Maron, Automatic Indexing, 1961; Manning, Raghavan and Schütze,
/// Introduction to Information Retrieval, chapter 13) over two facts of each word: whether it can
/// be in the language at all, and whether it has one of the letters usual there. In Russian about
/// a third of all words cannot be Ukrainian or Bulgarian, and the other way round it is no less,
/// so that a few words mostly tell. Likelihoods are natural logarithms.
// Arrays by language, of which none is ever stored.
@SuppressWarnings("EnumOrdinal")
final class CyrillicEvidence {
  /// Of a word that cannot be in the language: a name, a quotation, a slip.
  private static final double MISFIT = Math.log(0.03);

  /// What this desk is sent is Russian, unless the words say otherwise.
  private static final double PRIOR_OF_RUSSIAN = 2;

  /// How much likelier than the next a language is for it to be beyond doubt: fifty times.
  private static final double LEAD = Math.log(50);

  /// More words than this that cannot be in the best language are no mere quotation.
  private static final double MIXED = 0.25;

  private static final int SHORT = 10;

  /// The share of words from which on a letter is at home in a text.
  private static final double AT_HOME = 0.1;

  private static final CyrillicLanguage[] LANGUAGES = CyrillicLanguage.values();

  private static final double[] USUAL =
      Arrays.stream(LANGUAGES).mapToDouble(l -> Math.log(l.usualShare())).toArray();
  private static final double[] UNUSUAL =
      Arrays.stream(LANGUAGES).mapToDouble(l -> Math.log(1 - l.usualShare())).toArray();

  private final int[] misfits = new int[LANGUAGES.length];
  private final int[] own = new int[LANGUAGES.length];
  private final int[] usual = new int[LANGUAGES.length];
  private int words;

  /// The evidence of one text.
  static CyrillicEvidence of(String text) {
    CyrillicEvidence evidence = new CyrillicEvidence();
    for (String word : CyrillicLanguage.words(text)) {
      int languages = CyrillicLanguage.of(word);
      int ownLetters = CyrillicLanguage.ownLetters(word);
      int usualLetters = CyrillicLanguage.usual(word);
      for (int i = 0; i < LANGUAGES.length; i++) {
        evidence.misfits[i] += 1 - ((languages >> i) & 1);
        evidence.own[i] += (ownLetters >> i) & 1;
        evidence.usual[i] += (usualLetters >> i) & 1;
      }
      evidence.words++;
    }
    return evidence;
  }

  /// Takes in the evidence of another text.
  void add(CyrillicEvidence other) {
    words += other.words;
    for (int i = 0; i < LANGUAGES.length; i++) {
      misfits[i] += other.misfits[i];
      own[i] += other.own[i];
      usual[i] += other.usual[i];
    }
  }

  /// The language, if it is beyond doubt.
  Optional<CyrillicLanguage> sure() {
    CyrillicLanguage best = CyrillicLanguage.RUSSIAN;
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (CyrillicLanguage language : LANGUAGES) {
      double likelihood = isPossible(language) ? likelihood(language) : second;
      if (likelihood > first) {
        second = first;
        first = likelihood;
        best = language;
      } else {
        second = Math.max(second, likelihood);
      }
    }
    boolean leads = first - second >= LEAD;
    return leads && misfits[best.ordinal()] <= MIXED * words ? Optional.of(best) : Optional.empty();
  }

  /// Whether the text is short and each of its words can be Russian. It may still be in another
  /// language, which nobody could tell.
  boolean isShortAndMayBeRussian() {
    return words <= SHORT && misfits[CyrillicLanguage.RUSSIAN.ordinal()] == 0;
  }

  /// The likeliest language, with what another detector says of each.
  ///
  /// @param other the logarithm of each language's likelihood
  CyrillicLanguage best(ToDoubleFunction<Language> other) {
    return ranking(other).getFirst();
  }

  /// The likeliest of some languages.
  ///
  /// @param among at least one
  CyrillicLanguage best(Set<CyrillicLanguage> among) {
    return Collections.max(among, Comparator.comparingDouble(this::likelihood));
  }

  private List<CyrillicLanguage> ranking(ToDoubleFunction<Language> other) {
    return Arrays.stream(LANGUAGES)
        .filter(this::isPossible)
        .sorted(
            Comparator.comparingDouble(
                language -> -likelihood(language) - other.applyAsDouble(language.language())))
        .toList();
  }

  private boolean isPossible(CyrillicLanguage language) {
    return !language.needsOwnLetters() || own[language.ordinal()] > AT_HOME * words;
  }

  private double likelihood(CyrillicLanguage language) {
    int i = language.ordinal();
    double prior = language == CyrillicLanguage.RUSSIAN ? PRIOR_OF_RUSSIAN : 0;
    return prior + misfits[i] * MISFIT + usual[i] * USUAL[i] + (words - usual[i]) * UNUSUAL[i];
  }
}
