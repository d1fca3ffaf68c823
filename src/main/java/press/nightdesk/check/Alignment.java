package press.nightdesk.check;

import java.util.List;

/// Which sentence became which, and whether one became nothing.
///
/// The method is Gale and Church's (1993): neighbouring sentences are matched one to one, two to
/// one, one to two or to nothing, whichever explains the lengths best. Words that both languages
/// share, names above all, count too.
final class Alignment {
  /// Characters of English for one of Russian, in news.
  private static final double RATIO = 1.06;

  /// How far a length strays, per character of Russian (Gale and Church's variance).
  private static final double VARIANCE = 6.8;

  /// So many sentences of one language may be one of the other, and no more.
  static final int MOST_JOINED = 3;

  private static final double ONE_TO_ONE = 0.05;
  private static final double TWO_TO_ONE = 2.6;
  private static final double TWO_TO_TWO = 4.5;
  private static final double TO_NOTHING = 2.6;
  private static final double FARTHEST = 18;

  /// What one shared word is worth, and how many count.
  private static final double SHARED = 0.9;

  private static final int MOST_SHARED = 5;
  private static final double IMPOSSIBLE = 1e9;

  private final int[] russian;
  private final int[] english;
  private final int[][] shared;

  /// @param shared for every Russian and English sentence the words that they share
  Alignment(List<String> russian, List<String> english, int[][] shared) {
    this.russian = russian.stream().mapToInt(String::length).toArray();
    this.english = english.stream().mapToInt(String::length).toArray();
    this.shared = shared;
  }

  /// @param advantage by how much the best explanation in which this sentence became nothing is
  ///     better than the best one in which every sentence became something; as a logarithm of odds
  /// @param sentence the number of the Russian sentence, from 0
  record Dropped(double advantage, int sentence) {}

  /// The likeliest single omission.
  Dropped dropped() {
    double[][] before = costs(false);
    double whole = before[russian.length][english.length];
    double[][] after = costs(true);
    double best = IMPOSSIBLE;
    int sentence = -1;
    for (int i = 0; i < russian.length; i++) {
      for (int j = 0; j <= english.length; j++) {
        double cost = before[i][j] + TO_NOTHING + after[russian.length - i - 1][english.length - j];
        if (cost < best) {
          best = cost;
          sentence = i;
        }
      }
    }
    return new Dropped(whole - best, sentence);
  }

  /// Costs of matching the first i and j sentences, or the last ones, with none left over.
  private double[][] costs(boolean fromEnd) {
    int n = russian.length;
    int m = english.length;
    double[][] cost = new double[n + 1][m + 1];
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= m; j++) {
        cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, i, j, fromEnd);
      }
    }
    return cost;
  }

  private double cheapest(double[][] cost, int i, int j, boolean fromEnd) {
    double best = IMPOSSIBLE;
    for (int a = 1; a <= MOST_JOINED && a <= i; a++) {
      for (int b = 1; b <= MOST_JOINED && b <= j; b++) {
        if (a + b <= MOST_JOINED + 1) {
          best = Math.min(best, cost[i - a][j - b] + bead(i, a, j, b, fromEnd));
        }
      }
    }
    return best;
  }

  private double bead(int i, int a, int j, int b, boolean fromEnd) {
    int r = fromEnd ? russian.length - i : i - a;
    int e = fromEnd ? english.length - j : j - b;
    double ru = 0;
    double en = 0;
    int common = 0;
    for (int x = r; x < r + a; x++) {
      ru += russian[x];
      for (int y = e; y < e + b; y++) {
        common += shared[x][y];
      }
    }
    for (int y = e; y < e + b; y++) {
      en += english[y];
    }
    double z = (en - RATIO * ru) / Math.sqrt(VARIANCE * Math.max(ru, 20));
    double prior = a == 1 && b == 1 ? ONE_TO_ONE : a + b == 3 ? TWO_TO_ONE : TWO_TO_TWO;
    return prior + Math.min(FARTHEST, z * z / 2) - SHARED * Math.min(MOST_SHARED, common);
  }
}
