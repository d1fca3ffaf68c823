package press.nightdesk.prompt.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text cut into words and numbers, with what stands between them.
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
  private static final Pattern QUOTES = Pattern.compile("[\"«»“”„'‘’]");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011\\u2012\\u2013\\u2014]");

  /// @param gap what stands between it and the token before: hyphens as hyphens, white space as one
  ///     space, without quotation marks; of the first token nothing
  record Token(String text, int start, int end, String gap) {
    boolean isNumber() {
      return Character.isDigit(text.charAt(0));
    }
  }

  private Tokens() {}

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int end = 0;
    Matcher found = TOKEN.matcher(text);
    while (found.find()) {
      String gap = tokens.isEmpty() ? "" : gap(text.substring(end, found.start()));
      tokens.add(new Token(found.group(), found.start(), found.end(), gap));
      end = found.end();
    }
    return tokens;
  }

  private static String gap(String between) {
    if (between.equals(" ")) {
      return between;
    }
    String unquoted = QUOTES.matcher(between).replaceAll("");
    String hyphened = HYPHEN.matcher(unquoted).replaceAll("-");
    return SPACE.matcher(hyphened).replaceAll(" ");
  }
}
