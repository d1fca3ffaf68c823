package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.check.name.Morphology.Opening;

/// Russian sentences with one of them cut in two, where another may begin without a full stop
/// before it, as behind a headline: at a capital letter that is no name's.
///
/// @param sure whether the word with the capital cannot be a name's
record RunOn(List<String> sentences, boolean sure) {
  private static final Pattern CAPITAL =
      Pattern.compile("(?<=[\\p{Ll}\\d\"»”)%] )\\p{Lu}\\p{Ll}*(?![\\p{L}\\d-])");

  /// Fewer characters are no sentence.
  private static final int SHORTEST = 15;

  RunOn {
    sentences = List.copyOf(sentences);
  }

  /// Every way to cut one of these.
  static List<RunOn> of(List<String> sentences) {
    Morphology morphology = new Morphology();
    List<RunOn> all = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      for (MatchResult capital : CAPITAL.matcher(sentence).results().toList()) {
        int at = capital.start();
        if (at >= SHORTEST && sentence.length() - at >= SHORTEST) {
          Opening opening = morphology.opening(capital.group());
          if (opening != Opening.UNLIKELY) {
            all.add(cut(sentences, i, at, opening == Opening.SURE));
          }
        }
      }
    }
    return all;
  }

  private static RunOn cut(List<String> sentences, int sentence, int at, boolean sure) {
    List<String> cut = new ArrayList<>(sentences);
    cut.set(sentence, sentences.get(sentence).substring(0, at));
    cut.add(sentence + 1, sentences.get(sentence).substring(at));
    return new RunOn(cut, sure);
  }
}
