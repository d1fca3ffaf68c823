package press.nightdesk.source;

import java.util.Arrays;

/// How much a text looks like Russian, by its letters alone: the means to tell a right reading of
/// bytes from a wrong one.
///
/// A unigram model (Manning and Schütze, Foundations of Statistical Natural Language Processing,
/// chapter 6). Capitals count as small letters, for what is a capital in one encoding is a small
/// letter in another; a capital after a small letter, as hardly any word has one and many wrong
/// readings have, counts against a text. Likelihoods are natural logarithms.
///
/// @param letters how many characters were looked at: all that are not ASCII
/// @param likelihood of all of them together
/// @param oddities how many capitals stand after a small letter, and how many characters no text in
///     Cyrillic is made of
/// @param inLatin how many stand right after a Latin letter, as accented letters do
record RussianReading(int letters, double likelihood, int oddities, int inLatin) {
  /// Of a right reading the mean is about -3.1, and of Russian's neighbours in Cyrillic a little
  /// less; of a wrong one it is hardly ever as much as this.
  static final double PLAUSIBLE = -3.8;

  /// The mean of a text that is Russian beyond doubt, unless there are oddities in it.
  static final double GOOD = -3.3;

  private static final double LIKELY = -3.5;

  /// In ten thousand letters: Lyashevskaya and Sharov, Frequency Dictionary of Modern Russian,
  /// 2009.
  private static final String FREQUENCIES =
      """
      о1097 е845 а801 и735 н670 т626 с547 р473 в454 л440 к349 м321 д298 п281 у262 я201 ы190 ь174
      г170 з165 б159 ч144 й121 х97 ж94 ш73 ю64 ц48 щ36 э32 ф26 ъ4 ё4
      """;

  /// Letters of Russian's neighbours, which are read as well.
  private static final String NEIGHBOURS = "іїєґўјљњђћџѓќѕәғқңөұүһ";

  /// Punctuation that is usual in Russian.
  private static final String MARKS = "«»—–„“”’№…\u00A0";

  private static final double NEIGHBOUR = Math.log(0.003);
  private static final double MARK = Math.log(0.02);
  private static final double OTHER = Math.log(0.0001);
  private static final double BROKEN_CASE = Math.log(0.001);

  private static final double[] TABLE = table();

  /// Looks at a text.
  static RussianReading of(CharSequence text) {
    return of(text, text.length());
  }

  /// Looks at the beginning of a text.
  static RussianReading of(CharSequence text, int characters) {
    int letters = 0;
    int inLatin = 0;
    int oddities = 0;
    double likelihood = 0;
    char before = ' ';
    int end = Math.min(text.length(), characters);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '\u0080') {
        letters++;
        double one = c < TABLE.length ? TABLE[c] : other(c);
        boolean brokenCase = isCapital(c) && isSmall(before);
        likelihood += brokenCase ? one + BROKEN_CASE : one;
        oddities += brokenCase || one == OTHER ? 1 : 0;
        inLatin += isLatin(before) ? 1 : 0;
      }
      before = c;
    }
    return new RussianReading(letters, likelihood, oddities, inLatin);
  }

  /// The likelihood of one character on average; that of the least likely if there is none.
  double mean() {
    return letters == 0 ? OTHER : likelihood / letters;
  }

  /// Whether it is most likely Russian, some signs or words apart.
  boolean isLikely() {
    return mean() >= LIKELY && 10 * inLatin <= letters;
  }

  /// Whether it can be a text in Cyrillic at all.
  boolean isPlausible() {
    return mean() >= PLAUSIBLE && 10 * inLatin <= letters;
  }

  /// Whether it needs no second look.
  boolean isBeyondDoubt() {
    return mean() >= GOOD && oddities == 0;
  }

  private static double other(char c) {
    return MARKS.indexOf(c) >= 0 ? MARK : OTHER;
  }

  private static boolean isCapital(char c) {
    return c >= '\u0400' && c <= '\u042F';
  }

  private static boolean isSmall(char c) {
    return c >= '\u0430' && c <= '\u045F';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static double[] table() {
    double[] table = new double[0x500];
    Arrays.fill(table, OTHER);
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      if (mark < table.length) {
        table[mark] = MARK;
      }
    }
    for (int i = 0; i < NEIGHBOURS.length(); i++) {
      put(table, NEIGHBOURS.charAt(i), NEIGHBOUR);
    }
    for (String entry : FREQUENCIES.split("\\s+", -1)) {
      if (!entry.isEmpty()) {
        put(table, entry.charAt(0), Math.log(Integer.parseInt(entry.substring(1)) / 10_000.0));
      }
    }
    return table;
  }

  private static void put(double[] table, char letter, double likelihood) {
    table[letter] = likelihood;
    table[Character.toUpperCase(letter)] = likelihood;
  }
}
