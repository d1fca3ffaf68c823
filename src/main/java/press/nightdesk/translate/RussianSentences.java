package press.nightdesk.translate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Cuts a Russian paragraph at sentence borders.
///
/// The JDK's iterator sees a border after every full stop that a capital follows. A border is
/// taken back where the text before it ends in an initial («В. В. Путин») or in one of the
/// abbreviations that stand before names and figures («г. Киев», «им. Кирова», «ул. Ленина»),
/// and where the text after it does not begin like a sentence: with a small letter or a dash
/// («"Все идет по плану." - сказал он»). A border missed costs nothing but a longer piece.
final class RussianSentences {
  private static final Pattern ENDS_IN_ABBREVIATION =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:\\p{L}|гг|им|ул|пр|просп|пер|пл|обл|респ|св|акад|проф|доц|ген|полк"
              + "|подп|см|ср|стр|рис|тел|тов|гр|исп|тыс|млн|млрд|трлн|руб|коп|долл|напр|англ|лат"
              + "|янв|февр|апр|авг|сент|окт|нояб|дек)\\.\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern GOES_ON = Pattern.compile("^\\s*(?:\\p{Ll}|[-–—,;:)])");

  private RussianSentences() {}

  /// The sentences in order; joined they are the paragraph.
  static List<String> of(String paragraph) {
    BreakIterator borders = BreakIterator.getSentenceInstance(Locale.of("ru"));
    borders.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
      if (endsSentence(paragraph.substring(start, end), paragraph.substring(end))) {
        sentences.add(paragraph.substring(start, end));
        start = end;
      }
    }
    return List.copyOf(sentences);
  }

  /// The paragraph in pieces of whole sentences, each at most `limit` characters if no sentence
  /// is longer by itself.
  static List<String> pieces(String paragraph, int limit) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String sentence : of(paragraph)) {
      if (!piece.isEmpty() && piece.length() + sentence.stripTrailing().length() > limit) {
        pieces.add(piece.toString().strip());
        piece.setLength(0);
      }
      piece.append(sentence);
    }
    pieces.add(piece.toString().strip());
    return List.copyOf(pieces);
  }

  private static boolean endsSentence(String before, String after) {
    return after.isEmpty()
        || !(ENDS_IN_ABBREVIATION.matcher(before).find() || GOES_ON.matcher(after).find());
  }
}
