package press.nightdesk.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jline.utils.Levenshtein;

/// How near what was typed comes to what there is.
public final class Nearness {
  private static final int LETTERS_PER_SLIP = 3;

  private Nearness() {}

  /// Orders by nearness: by the letters that are wrong in what was typed, then by those it lacks.
  static Comparator<String> to(String typed) {
    String low = typed.toLowerCase(Locale.ROOT);
    return Comparator.<String>comparingInt(known -> slips(low, known.toLowerCase(Locale.ROOT)))
        .thenComparingInt(known -> Math.abs(known.length() - low.length()))
        .thenComparing(Comparator.naturalOrder());
  }

  /// The one that was probably meant; empty if none is near.
  static Optional<String> meant(String typed, Collection<String> known) {
    String low = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(word -> Levenshtein.distance(low, word)))
        .filter(
            word ->
                Levenshtein.distance(low, word) <= Math.max(1, word.length() / LETTERS_PER_SLIP));
  }

  /// What there is to say of a word that is none of those known, to be put behind that: which was
  /// probably meant.
  ///
  /// @return `, perhaps 'digest' is meant`; empty if none is near
  public static String perhaps(String typed, Collection<String> known) {
    return meant(typed, known).map(", perhaps '%s' is meant"::formatted).orElse("");
  }

  private static int slips(String typed, String known) {
    return Levenshtein.distance(typed, known) - Math.abs(known.length() - typed.length());
  }
}
