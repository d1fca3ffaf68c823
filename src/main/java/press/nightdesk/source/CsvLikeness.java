package press.nightdesk.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the records of a CSV file look like: whether each begins with a quotation mark, and of what
/// kinds of characters its identity, its address and its date consist.
final class CsvLikeness {
  /// Of so many records the look is learned; it costs taking them apart once more.
  private static final int ENOUGH = 50;

  /// Identities of more kinds than this tell nothing.
  private static final int KINDS = 5;

  private final Function<String, List<String>> keys;
  private final Set<List<String>> shapes = new HashSet<>();
  private boolean quoted;
  private int learned;

  /// @param header the header row
  /// @param keys takes the identity, the address and the date out of a record; of one that cannot
  ///     be taken apart nothing
  CsvLikeness(String header, Function<String, List<String>> keys) {
    this.quoted = header.stripLeading().startsWith("\"");
    this.keys = keys;
  }

  /// Takes in a sound record.
  void learn(String record) {
    if (learned < ENOUGH) {
      shapes.add(shapes(record));
      quoted = (learned == 0 || quoted) && record.startsWith("\"");
      learned++;
    }
  }

  /// Whether a line can be the first of a record: with a quotation mark, if that is how the others
  /// begin.
  ///
  /// @param line empty for none, which is no offence
  boolean beginsLikeOthers(String line) {
    return !quoted || line.isEmpty() || line.startsWith("\"");
  }

  /// Whether a record has an identity, an address and a date as others have.
  boolean isLikeOthers(String record) {
    return learned == 0 || shapes.size() > KINDS || shapes.contains(shapes(record));
  }

  private List<String> shapes(String record) {
    return keys.apply(record).stream().map(CsvLikeness::shape).toList();
  }

  /// `r150` is of the shape `a0`, as is `news7`; `2026-11-22` is `0-0-0`. Of an address the scheme
  /// is enough.
  private static String shape(String value) {
    return value.matches("(?i)https?://.*")
        ? "address"
        : value.replaceAll("[\\p{L}]+", "a").replaceAll("\\d+", "0");
  }
}
