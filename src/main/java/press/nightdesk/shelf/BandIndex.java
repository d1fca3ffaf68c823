package press.nightdesk.shelf;

import java.util.Arrays;
import java.util.function.LongConsumer;

/// Which articles have a band of their sketches in common, in memory: of the newest
/// {@value #MOST} articles, at 200 bytes each. In the database every article would be sixteen
/// rows at sixteen places of an index, and most of what a commit writes.
///
/// An article that has a band is a candidate and no more: bands are told apart by 32 of their
/// bits, and the transaction that brought the article may have been rolled back.
///
/// A hash table with chains, the newest first. Entries are numbered in the order they came, and
/// an entry's place is its number modulo the capacity: what is overwritten is the oldest, so that
/// a chain ends where the numbers fall behind, and nothing ever need be taken out.
final class BandIndex {
  /// The most articles it holds.
  static final int MOST = 1 << 18;

  private static final int FEWEST = 1 << 10;
  private static final int NONE = -1;

  private final int bands;
  private int capacity = FEWEST;
  private int[] prints;
  private long[] numbers;
  private int[] older;
  private int[] newest;
  private int articles;

  /// @param bands how many each article has, a power of two
  BandIndex(int bands) {
    this.bands = bands;
    this.prints = new int[capacity * bands];
    this.older = new int[capacity * bands];
    this.numbers = new long[capacity];
    this.newest = emptyChains();
  }

  private int[] emptyChains() {
    int[] chains = new int[capacity * bands];
    Arrays.fill(chains, NONE);
    return chains;
  }

  /// Adds an article, which is newer than all that are here.
  ///
  /// @param number its row
  void add(long number, long[] ofArticle) {
    if (articles == capacity && capacity < MOST) {
      grow();
    }
    numbers[articles % capacity] = number;
    for (int band = 0; band < bands; band++) {
      prints[place(articles * bands + band)] = print(ofArticle[band]);
      link(articles * bands + band);
    }
    articles++;
  }

  private void grow() {
    capacity *= 2;
    prints = Arrays.copyOf(prints, capacity * bands);
    numbers = Arrays.copyOf(numbers, capacity);
    older = new int[capacity * bands];
    newest = emptyChains();
    for (int entry = 0; entry < articles * bands; entry++) {
      link(entry);
    }
  }

  private void link(int entry) {
    int chain = chain(prints[place(entry)]);
    older[place(entry)] = newest[chain];
    newest[chain] = entry;
  }

  /// Gives the rows of articles that have this band, the newest first.
  ///
  /// @param most how many of them at most
  void find(long band, int most, LongConsumer rows) {
    int print = print(band);
    int oldest = Math.max(0, articles - capacity) * bands;
    int found = 0;
    int entry = newest[chain(print)];
    while (entry >= oldest && found < most) {
      if (prints[place(entry)] == print) {
        rows.accept(numbers[entry / bands % capacity]);
        found++;
      }
      entry = older[place(entry)];
    }
  }

  private int place(int entry) {
    return entry % prints.length;
  }

  private int chain(int print) {
    return print & (newest.length - 1);
  }

  private static int print(long band) {
    return (int) (band >>> 32);
  }
}
