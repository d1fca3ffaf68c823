package press.nightdesk.check.name;

/// How far two sounds are from each other: an edit distance (Levenshtein, 1965) that takes what
/// transliteration mixes for nearly the same.
final class Likeness {
  /// The share of a name's sounds that may differ.
  private static final double SHARE = 0.26;

  /// The same between a name and an ordinary word, which seldom are the same.
  private static final double SHARE_OF_ORDINARY = 0.1;

  private static final double SLIGHT = 0.3;
  private static final double ENDING = 0.15;
  private static final int LONGEST_ENDING = 2;

  private Likeness() {}

  /// Whether a Russian and an English name may be the same. The English one may have an ending
  /// of its own, as adjectives and plurals have.
  static boolean isLike(String russian, String english) {
    return isWithin(russian, english, SLIGHT * 2, SHARE);
  }

  /// Whether a name and an ordinary word are the same all the same: «Омикрон» and "omicron".
  static boolean isMuchLike(String russian, String english) {
    return isWithin(russian, english, SLIGHT, SHARE_OF_ORDINARY);
  }

  private static boolean isWithin(String russian, String english, double least, double share) {
    int longest = Math.max(russian.length(), english.length());
    double most = Math.max(least, share * longest);
    if (Math.abs(russian.length() - english.length()) > most + LONGEST_ENDING + 1) {
      return false;
    }
    return distance(russian, english) <= most;
  }

  static double distance(String russian, String english) {
    int m = english.length();
    double[] above = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      above[j] = above[j - 1] + skip(english.charAt(j - 1));
    }
    for (int i = 1; i <= russian.length(); i++) {
      char r = russian.charAt(i - 1);
      double[] row = new double[m + 1];
      row[0] = above[0] + skip(r);
      for (int j = 1; j <= m; j++) {
        char e = english.charAt(j - 1);
        row[j] =
            Math.min(above[j - 1] + swap(r, e), Math.min(above[j] + skip(r), row[j - 1] + skip(e)));
      }
      above = row;
    }
    double best = above[m];
    for (int ending = 1; ending <= LONGEST_ENDING && ending < m - 1; ending++) {
      best = Math.min(best, above[m - ending] + ENDING * ending);
    }
    return best;
  }

  private static double skip(char sound) {
    return switch (sound) {
      case Sound.H, Sound.W, Sound.J -> 0.1;
      case Sound.VOWEL -> SLIGHT;
      case Sound.C -> 0.5;
      default -> 1;
    };
  }

  private static double swap(char r, char e) {
    if (r == e) {
      return 0;
    }
    boolean mixed =
        switch (e) {
          case Sound.H -> r == 'K';
          case Sound.W -> r == 'F' || r == Sound.VOWEL;
          case Sound.J -> r == 'S' || r == Sound.VOWEL || r == 'H';
          case Sound.G, Sound.C -> r == 'S' || r == 'K';
          case 'K' -> r == Sound.H;
          case Sound.VOWEL -> r == 'F' || r == Sound.H;
          default -> false;
        };
    if (mixed) {
      return 0;
    }
    boolean near =
        (r == 'P' && e == 'F')
            || (r == 'F' && e == 'P')
            || (r == 'S' && e == 'T')
            || (r == 'T' && e == 'S')
            || (r == 'M' && e == 'N')
            || (r == 'N' && e == 'M')
            || (r == 'S' && e == 'K');
    return near ? 0.5 : 1;
  }
}
