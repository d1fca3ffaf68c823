package press.nightdesk.domain;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What is kept of a text to tell whether another is almost the same.
///
/// The resemblance of two texts is the share of runs of {@value #RUN} words that both have among
/// all that either has. It is estimated by the share of equal minima under
/// {@value #MINIMA} hash functions: Broder, "On the resemblance and containment of documents",
/// 1997 (MinHash). The minima are cut into bands, so that texts that resemble each other share
/// at least one band with high probability and can be looked up by it: Indyk and Motwani,
/// "Approximate nearest neighbors", 1998 (locality-sensitive hashing). At a resemblance of 0.6
/// that probability is 0.89, at 0.7 0.99, at 0.1 0.002.
///
/// Words are not enough: two days' situation reports of one form have most words in common and
/// tell of different things, and so have two towns' storm warnings. So the facts must agree too:
/// of the figures in the text with fewer of them the other has a share of
/// {@value #FIGURES_IN_COMMON}, of its names (words with a capital letter within a sentence)
/// {@value #NAMES_IN_COMMON}. A figure or two brought up to date make no other story.
///
/// It lives in this room because it says something of a text, as a {@link ContentHash} does, and
/// knows of no table.
public final class Sketch {
  /// From which resemblance on two texts are near-repeats; measured by `RepeatBenchmark`.
  public static final double NEAR = 0.5;

  /// How many {@link #bands} a sketch has.
  public static final int BANDS = 16;

  private static final double FIGURES_IN_COMMON = 0.5;
  private static final double NAMES_IN_COMMON = 0.75;
  private static final int RUN = 3;
  private static final int MINIMA = 64;
  private static final int PER_BAND = MINIMA / BANDS;

  /// Of a shorter text, a headline and a line or two, nothing can be said.
  private static final int FEWEST_WORDS = 20;

  /// What follows in a longer text does not make it another story, but the time goes on.
  private static final int MOST_WORDS = 3_000;

  private static final int MOST_FACTS = 64;

  private static final Pattern FIGURE =
      Pattern.compile("\\d+(?:[ \\u00A0\\u202F]\\d{3}(?!\\d))*(?:[.,]\\d+)?");

  private static final long[] SEEDS =
      IntStream.range(1, MINIMA + 1).mapToLong(i -> mix(i * 0x9E3779B97F4A7C15L)).toArray();

  private final int[] minima;
  private final int[] figures;
  private final int[] names;

  private Sketch(int[] minima, int[] figures, int[] names) {
    this.minima = minima;
    this.figures = figures;
    this.names = names;
  }

  /// The sketch of an article's body; empty if it has too few words to be told from another's.
  /// The headline does not count: each desk writes its own.
  public static Optional<Sketch> of(Article article) {
    int[] minima = new int[MINIMA];
    Arrays.fill(minima, Integer.MAX_VALUE);
    Runs runs = new Runs(minima);
    IntStream.Builder figures = IntStream.builder();
    for (Paragraph paragraph : article.paragraphs()) {
      runs.add(paragraph.text());
      if (paragraph.text().chars().anyMatch(Character::isDigit)) {
        FIGURE
            .matcher(paragraph.text())
            .results()
            .map(MatchResult::group)
            .forEach(figure -> figures.add(value(figure)));
      }
    }
    return runs.words < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(new Sketch(minima, facts(figures), facts(runs.names)));
  }

  private static int[] facts(IntStream.Builder all) {
    return all.build().distinct().limit(MOST_FACTS).sorted().toArray();
  }

  /// Spaces within it and a comma for a point make no other figure.
  private static int value(String figure) {
    return figure.replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.').hashCode();
  }

  /// A sketch as {@link #bytes} wrote it.
  public static Sketch of(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes).asIntBuffer();
    int[] minima = new int[MINIMA];
    in.get(minima);
    int[] figures = new int[in.get()];
    in.get(figures);
    int[] names = new int[in.remaining()];
    in.get(names);
    return new Sketch(minima, figures, names);
  }

  /// The sketch as it is kept.
  public byte[] bytes() {
    int length = minima.length + 1 + figures.length + names.length;
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * length);
    out.asIntBuffer().put(minima).put(figures.length).put(figures).put(names);
    return out.array();
  }

  /// Where it is looked up: near-repeats have one or more of these in common.
  public long[] bands() {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = SEEDS[band];
      for (int i = 0; i < PER_BAND; i++) {
        hash = mix(hash ^ minima[band * PER_BAND + i]);
      }
      bands[band] = hash;
    }
    return bands;
  }

  /// How much two texts resemble each other, estimated: 0 to 1.
  public double resemblance(Sketch other) {
    long equal = IntStream.range(0, MINIMA).filter(i -> minima[i] == other.minima[i]).count();
    return (double) equal / MINIMA;
  }

  /// Whether they tell one story in almost the same words.
  public boolean isNear(Sketch other) {
    return resemblance(other) >= NEAR
        && agree(figures, other.figures, FIGURES_IN_COMMON)
        && agree(names, other.names, NAMES_IN_COMMON);
  }

  private static boolean agree(int[] ours, int[] theirs, double share) {
    long common = Arrays.stream(ours).filter(f -> Arrays.binarySearch(theirs, f) >= 0).count();
    return common >= share * Math.min(ours.length, theirs.length);
  }

  /// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /// Takes words, letter by letter and without making strings of them, and keeps the minima over
  /// the hashes of their runs. Runs go on over the ends of paragraphs: desks cut them differently.
  private static final class Runs {
    private final int[] minima;
    private final long[] last = new long[RUN];
    private final IntStream.Builder names = IntStream.builder();
    private int words;

    Runs(int[] minima) {
      this.minima = minima;
    }

    void add(String text) {
      long word = 0;
      boolean opening = true;
      boolean name = false;
      for (int i = 0; i <= text.length() && words < MOST_WORDS; i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        // Most letters are these, and need not be looked up.
        boolean usual = c >= 'а' && c <= 'я';
        if (usual || Character.isLetterOrDigit(c)) {
          name |= !usual && word == 0 && !opening && Character.isUpperCase(c);
          char small = usual ? c : Character.toLowerCase(c);
          word = word * 31 + (small == 'ё' ? 'е' : small);
        } else {
          if (word != 0) {
            close(word);
            if (name) {
              names.add((int) mix(word));
            }
            opening = false;
          }
          opening |= ".!?…".indexOf(c) >= 0;
          word = 0;
          name = false;
        }
      }
    }

    private void close(long word) {
      last[words % RUN] = mix(word);
      words++;
      if (words < RUN) {
        return;
      }
      long run = 0;
      for (int i = words - RUN; i < words; i++) {
        run = mix(run * 3 + last[i % RUN]);
      }
      for (int i = 0; i < MINIMA; i++) {
        int hash = (int) (((run ^ SEEDS[i]) * 0xBF58476D1CE4E5B9L) >>> 32);
        if (hash < minima[i]) {
          minima[i] = hash;
        }
      }
    }
  }
}
