package press.nightdesk.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands within quotation marks, and whether a text says it in these words.
final class Quoted {
  private static final Pattern SPAN = Pattern.compile("[\"“„«]([^\"“”„«»]{3,400})[\"”»]");
  private static final int A_TERM = 2;

  private Quoted() {}

  /// The first quotation of more than {@value #A_TERM} words that the text does not have word for
  /// word.
  static Optional<String> newIn(String summary, Evidence text) {
    return SPAN.matcher(summary)
        .results()
        .map(found -> found.group(1))
        .filter(quote -> !isIn(Wording.words(quote), text.words()))
        .findFirst();
  }

  private static boolean isIn(List<String> quote, List<String> text) {
    return quote.size() <= A_TERM || Collections.indexOfSubList(text, quote) >= 0;
  }
}
