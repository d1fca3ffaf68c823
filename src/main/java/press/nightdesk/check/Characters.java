package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.nightdesk.domain.Finding;

/// The English is made of characters that a reader sees as they are meant: nothing invisible,
/// nothing that turns the direction of the line, no text decoded twice, no markup.
final class Characters {
  /// Bidirectional embeddings, overrides and isolates, and control characters.
  private static final Pattern STEERING =
      Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cc}&&[^\\t\\n\\r]]");

  /// Zero-width characters, marks of direction, soft hyphens; a joiner within an emoji is none.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u2060\\uFEFF]|(?<![\\p{So}\\uFE0F\\x{1F3FB}-\\x{1F3FF}])\\u200D");

  /// UTF-8 read as Latin-1, windows-1252 or windows-1251, the replacement character, and entities.
  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "[\\uFFFD-\\uFFFF\\uD800-\\uDFFF]|(?:[ÐÑ][\\u0080-\\u00BF‚-™]){2}|â€[™œ\\u009D“”˜¦\\u0093\\u0094]|Ã[\\u0080-\\u00BF]"
              + "|(?:[РС][°-їЂ-Џ‚-™]){3}|пїЅ|&(?:amp|quot|lt|gt|nbsp|#\\d{1,5}|#x[0-9a-fA-F]{1,5});");

  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[a-zA-Z][\\w:-]{0,30}(?:\\s[^<>]{0,300})?/?>|<!--|\\[[^\\[\\]\\n]{1,200}\\]\\("
              + "|\\*\\*[^*\\s][^*]{0,200}\\*\\*|(?m)^#{1,6} \\S|\"\\s?\\}\\s?[,\\]]|\\{\\s?\"\\w{1,20}\"\\s?:");

  /// ASCII that each of the patterns above can do without, beside letters and digits. It has no
  /// bracket or brace, so that a quotation mark may be in it: markup with one has a brace as well.
  private static final String HARMLESS = " \t\n\r.,:;!?'\"()-/%+$=@_~^`|\\";

  /// Other letters with which wrongly decoded text begins.
  private static final String SUSPECT = "ÃÐÑâ";

  private Characters() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    String russian = segment.russian().text();
    String english = segment.english();
    if (isHarmless(english)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    in(STEERING, russian, english)
        .ifPresent(
            c -> findings.add(Code.INVISIBLE_CHARACTER.inTranslation(segment.n(), point(c))));
    in(INVISIBLE, russian, english)
        .ifPresent(
            c ->
                findings.add(Code.INVISIBLE_CHARACTER.warningInTranslation(segment.n(), point(c))));
    in(MOJIBAKE, russian, english)
        .ifPresent(
            seen ->
                findings.add(
                    Code.MOJIBAKE.inTranslation(
                        segment.n(), "wrongly decoded: " + Wording.quote(seen))));
    in(MARKUP, russian, english)
        .ifPresent(
            seen ->
                findings.add(
                    Code.MARKUP_ADDED.inTranslation(
                        segment.n(), "markup that the Russian lacks: " + Wording.quote(seen))));
    return findings;
  }

  /// The check of one part of a summary, in which nothing of the kind has a place.
  static List<Finding> inSummary(SummaryPart part) {
    if (isHarmless(part.text())) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    in(STEERING, "", part.text())
        .or(() -> in(INVISIBLE, "", part.text()))
        .map(c -> Code.INVISIBLE_CHARACTER.inSummary(part.place() + ": " + point(c)))
        .ifPresent(findings::add);
    in(MOJIBAKE, "", part.text())
        .map(
            seen ->
                Code.MOJIBAKE.inSummary(part.place() + ": wrongly decoded: " + Wording.quote(seen)))
        .ifPresent(findings::add);
    in(MARKUP, "", part.text())
        .map(seen -> Code.MARKUP_ADDED.inSummary(part.place() + ": markup: " + Wording.quote(seen)))
        .ifPresent(findings::add);
    return findings;
  }

  /// What the English has and the Russian has nothing like.
  private static Optional<String> in(Pattern pattern, String russian, String english) {
    Matcher found = pattern.matcher(english);
    return found.find() && !pattern.matcher(russian).find()
        ? Optional.of(found.group())
        : Optional.empty();
  }

  /// Whether a text has none of the characters without which no pattern fits. Nearly all texts
  /// are such, and to look at each character once costs far less than to look for the patterns.
  private static boolean isHarmless(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isHarmless(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHarmless(char c) {
    if (c < '\u0080') {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || HARMLESS.indexOf(c) >= 0;
    }
    boolean latin = c >= '\u00A1' && c <= '\u024F' && c != '\u00AD';
    boolean dashesAndQuotes = c >= '\u2010' && c <= '\u2027';
    return dashesAndQuotes || c == '€' || (latin && SUSPECT.indexOf(c) < 0);
  }

  private static String point(String character) {
    return "a character that nobody sees: U+%04X".formatted(character.codePointAt(0));
  }
}
