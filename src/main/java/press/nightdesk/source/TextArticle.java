package press.nightdesk.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The text form of an article: a first line with `date`, an ISO date and the headline (or the
/// headline alone), then a paragraph on every line. Blank lines mean nothing.
///
/// @param published null if the first line begins with no `date`
/// @param headline as it stands, quotation marks included
/// @param paragraphs at least one
record TextArticle(@Nullable LocalDate published, String headline, List<String> paragraphs) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /// `date`, in any case, and a word that begins like a number, or no word at all. So a headline
  /// that begins with the English word "date" stays a headline.
  private static final Pattern DATE_LINE =
      Pattern.compile("(?i)date(?:\\h+(?<day>\\d\\S*)(?<headline>.*))?");

  TextArticle {
    paragraphs = List.copyOf(paragraphs);
  }

  /// @throws UnfitException if the text has no headline, no paragraph, or a `date` that is none
  static TextArticle parse(String text) throws UnfitException {
    List<String> lines = lines(text).map(PlainText::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw new UnfitException(Unfit.EMPTY, "it holds no text");
    }
    Matcher dateLine = DATE_LINE.matcher(lines.getFirst());
    boolean dated = dateLine.matches();
    LocalDate published = dated ? day(dateLine.group("day")) : null;
    String headline = dated ? headline(dateLine.group("headline")) : lines.getFirst();
    if (lines.size() == 1) {
      throw new UnfitException(
          Unfit.NO_PARAGRAPHS, "it holds a headline and no paragraph", headline);
    }
    return new TextArticle(published, headline, lines.subList(1, lines.size()));
  }

  /// Spares the pattern where no more than the usual line ends occur, for it takes its time.
  private static Stream<String> lines(String text) {
    boolean usual = text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
    return usual ? text.lines() : LINE_END.splitAsStream(text);
  }

  private static LocalDate day(@Nullable String word) throws UnfitException {
    if (word == null) {
      throw new UnfitException(Unfit.BAD_DATE, "its first line is 'date' and nothing else");
    }
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException noDate) {
      String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
      throw new UnfitException(
          Unfit.BAD_DATE, "the date line says '%s', which is no date".formatted(shown));
    }
  }

  private static String headline(@Nullable String rest) throws UnfitException {
    String headline = rest == null ? "" : PlainText.strip(rest);
    if (headline.isEmpty()) {
      throw new UnfitException(Unfit.EMPTY, "its first line holds a date and no headline");
    }
    return headline;
  }
}
