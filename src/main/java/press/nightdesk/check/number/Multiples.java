package press.nightdesk.check.number;

import java.util.List;
import java.util.regex.Pattern;

/// Words for a multiple or a part: "doubled", «вдвое», "a third". One alone on its side tells
/// nothing, because there are many ways to say it; one on each side with different values does.
final class Multiples {
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "вдвое|втрое|вчетверо|впятеро|вдесятеро|удво\\p{L}+|утро[ие]\\p{L}+|учетвер\\p{L}+"
              + "|дважды|трижды|треть|трети|третью|половин\\p{L}*|четверть|четверти|четвертью",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ENGLISH =
      Pattern.compile(
          "doubl\\w+|tripl\\w+|quadrupl\\w+|twice|thrice|\\w+fold|half|halves|halv\\w+|thirds?|quarters?",
          Pattern.CASE_INSENSITIVE);

  private Multiples() {}

  /// The Russian words whose value the English has in no form, if it has another such word
  /// whose value the Russian has in no form.
  static List<Mention> changed(List<Mention> russian, List<Mention> english) {
    List<Mention> without = alone(russian, RUSSIAN, multiples(english, ENGLISH));
    return without.isEmpty() || alone(english, ENGLISH, multiples(russian, RUSSIAN)).isEmpty()
        ? List.of()
        : without;
  }

  private static List<Mention> alone(List<Mention> words, Pattern pattern, List<Mention> by) {
    return words.stream()
        .filter(word -> isMultiple(word, pattern))
        .map(Mention::required)
        .filter(word -> Numbers.unsupported(List.of(word), by).size() == 1)
        .toList();
  }

  /// The mentions, with words for a multiple reduced to what they say of the multiple: "doubled"
  /// is to 200 per cent and «утроилось» by 200, and yet they are not the same.
  private static List<Mention> multiples(List<Mention> mentions, Pattern pattern) {
    return mentions.stream()
        .map(mention -> isMultiple(mention, pattern) ? withoutPercents(mention) : mention)
        .toList();
  }

  private static Mention withoutPercents(Mention word) {
    return word.reading(
        word.readings().stream()
            .filter(reading -> reading.getFirst().amount().compareTo(Grammar.HUNDRED) < 0)
            .toList());
  }

  private static boolean isMultiple(Mention word, Pattern pattern) {
    return word.weight() == Weight.HINT && pattern.matcher(word.text()).matches();
  }
}
