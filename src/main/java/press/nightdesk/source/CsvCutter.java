package press.nightdesk.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts CSV into records, of which each may run over several lines inside quotation marks.
///
/// A quotation mark that is never closed would make one record of the rest of the file. So a
/// record whose quotation marks are broken is given up, and cutting goes on at the first line
/// after its own first on which a whole record begins. Quotation marks are broken if one that
/// closes is followed by anything but a delimiter or the end of the line, or if the record runs
/// to the end of the file or over the limit.
///
/// What lies behind a lost quotation mark is the text of articles, and a line of it may have as
/// many commas as a record. So the line on which cutting goes on must look like the records
/// before it ({@link CsvLikeness}), and another whole record, or nothing, must follow.
final class CsvCutter {
  private static final char QUOTE = '"';

  /// How many lines more a broken record may have than were read of it when it was found broken.
  private static final int LOST = 1_000;

  /// @param text the record; empty if it is broken
  /// @param broken why; null if it is not
  record Cut(long from, long to, String text, @Nullable UnfitException broken) {}

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE,
    BROKEN
  }

  private final CsvLines lines;
  private final char delimiter;
  private final int columns;
  private final Limits limits;
  private final CsvLikeness likeness;

  /// Whether what came before was no record, so that the next may be a part of its text.
  private boolean doubtful;

  /// @param columns how many a record has, which tells where one begins
  /// @param likeness what the records look like
  CsvCutter(CsvLines lines, char delimiter, int columns, Limits limits, CsvLikeness likeness) {
    this.lines = lines;
    this.delimiter = delimiter;
    this.columns = columns;
    this.limits = limits;
    this.likeness = likeness;
  }

  /// The next record; null if there is none.
  @Nullable Cut next() throws IOException {
    CsvLines.Line first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    if (first.unfit() != null) {
      return new Cut(first.number(), first.number(), "", first.unfit());
    }
    Attempt attempt = attempt(first);
    if (!attempt.whole()) {
      return broken(
          first, attempt.lines(), "its quotation marks do not pair; quotes inside are doubled");
    }
    List<CsvLines.Line> behind = List.of(attempt.last());
    if (!likeness.beginsLikeOthers(first.text())) {
      return broken(first, behind, "it begins without the quotation mark of the other records");
    }
    if (!likeness.beginsLikeOthers(peek())) {
      return broken(first, behind, "its text goes on behind the last quotation mark");
    }
    String unlike = unlike(attempt);
    doubtful = unlike != null;
    if (unlike != null) {
      return new Cut(
          first.number(),
          attempt.last().number(),
          "",
          new UnfitException(Unfit.BROKEN_RECORD, unlike));
    }
    likeness.learn(attempt.text());
    return new Cut(first.number(), attempt.last().number(), attempt.text(), null);
  }

  /// Why lines that could be a record are none; null if they are one.
  private @Nullable String unlike(Attempt attempt) {
    if (attempt.columns() != columns) {
      return "it has %d columns, the header row %d".formatted(attempt.columns(), columns);
    }
    return doubtful && !likeness.isLikeOthers(attempt.text())
        ? "it stands behind a broken record and does not look like one itself"
        : null;
  }

  private Cut broken(CsvLines.Line first, List<CsvLines.Line> lines, String why)
      throws IOException {
    long last = giveUp(lines);
    return new Cut(first.number(), last, "", new UnfitException(Unfit.BROKEN_RECORD, why));
  }

  /// The text of the next line that is not blank, which stays to be read; empty if it cannot be
  /// read or there is none.
  private String peek() throws IOException {
    CsvLines.Line next = lines.next();
    while (next != null && next.isBlank()) {
      next = lines.next();
    }
    if (next == null) {
      return "";
    }
    lines.putBack(List.of(next));
    return next.text();
  }

  /// Puts the lines of a broken record back, except its first and those after it up to the one
  /// on which a whole record begins.
  ///
  /// @return the number of the last line that is given up
  private long giveUp(List<CsvLines.Line> broken) throws IOException {
    lines.putBack(broken.subList(1, broken.size()));
    long last = broken.getFirst().number();
    for (int i = 1; i < broken.size() + LOST; i++) {
      CsvLines.Line line = lines.next();
      if (line == null || begins(line)) {
        break;
      }
      last = line.number();
    }
    return last;
  }

  /// Whether a whole record begins on this line, and another behind it; if so, the line is put
  /// back.
  private boolean begins(CsvLines.Line line) throws IOException {
    if (line.unfit() != null || line.isBlank() || !likeness.beginsLikeOthers(line.text())) {
      return false;
    }
    Attempt attempt = attempt(line);
    boolean begins =
        attempt.isRecord(columns) && likeness.isLikeOthers(attempt.text()) && isFollowed();
    lines.putBack(begins ? attempt.lines() : attempt.lines().subList(1, attempt.lines().size()));
    return begins;
  }

  /// Whether a whole record or the end of the file comes next.
  private boolean isFollowed() throws IOException {
    String next = peek();
    CsvLines.Line line = lines.next();
    if (line == null) {
      return true;
    }
    Attempt attempt = attempt(line);
    lines.putBack(attempt.lines());
    return attempt.isRecord(columns) && likeness.beginsLikeOthers(next);
  }

  private record Attempt(List<CsvLines.Line> lines, String text, int columns, boolean whole) {
    CsvLines.Line last() {
      return lines.getLast();
    }

    boolean isRecord(int expected) {
      return whole && columns == expected;
    }
  }

  /// Takes lines until the record that begins on the first is whole, or is found to be broken.
  private Attempt attempt(CsvLines.Line first) throws IOException {
    List<CsvLines.Line> taken = new ArrayList<>(List.of(first));
    StringBuilder text = new StringBuilder(first.text());
    Scan scan = new Scan();
    scan.line(first.text());
    while (scan.state == State.QUOTED && text.length() <= limits.lineBytes()) {
      CsvLines.Line line = lines.next();
      if (line == null) {
        break;
      }
      taken.add(line);
      if (line.unfit() != null) {
        break;
      }
      text.append('\n').append(line.text());
      scan.line(line.text());
    }
    boolean whole = scan.state != State.QUOTED && scan.state != State.BROKEN;
    return new Attempt(taken, whole ? text.toString() : "", scan.columns, whole);
  }

  private final class Scan {
    private State state = State.FIELD_START;
    private int columns = 1;

    void line(String line) {
      for (int i = 0; i < line.length() && state != State.BROKEN; i++) {
        char c = line.charAt(i);
        state =
            switch (state) {
              case QUOTED -> c == QUOTE ? State.AFTER_QUOTE : State.QUOTED;
              case FIELD_START -> c == QUOTE ? State.QUOTED : plain(c);
              case PLAIN -> plain(c);
              case AFTER_QUOTE ->
                  c == QUOTE ? State.QUOTED : c == delimiter ? plain(c) : State.BROKEN;
              case BROKEN -> State.BROKEN;
            };
      }
    }

    private State plain(char c) {
      columns += c == delimiter ? 1 : 0;
      return c == delimiter ? State.FIELD_START : State.PLAIN;
    }
  }
}
