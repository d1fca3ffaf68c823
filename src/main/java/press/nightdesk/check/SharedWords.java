package press.nightdesk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import press.nightdesk.check.name.Cognates;
import press.nightdesk.check.number.Mention;
import press.nightdesk.check.number.Numbers;

/// What a Russian and an English text have in common across the languages: words that sound alike
/// and numbers of the same value.
final class SharedWords {
  private final List<Set<String>> russian;
  private final List<Set<String>> english;
  private final List<List<Mention>> russianNumbers;
  private final List<List<Mention>> englishNumbers;

  private SharedWords(
      List<String> russian,
      List<String> english,
      List<List<Mention>> russianNumbers,
      List<List<Mention>> englishNumbers) {
    this.russian = russian.stream().map(Cognates::russian).toList();
    this.english = english.stream().map(Cognates::english).toList();
    this.russianNumbers = russianNumbers;
    this.englishNumbers = englishNumbers;
  }

  static SharedWords ofSentences(List<String> russian, List<String> english) {
    return new SharedWords(
        russian,
        english,
        russian.stream().map(Numbers::russian).toList(),
        english.stream().map(Numbers::english).toList());
  }

  static SharedWords ofParagraphs(List<Segment> segments) {
    return new SharedWords(
        segments.stream().map(s -> s.russian().text()).toList(),
        segments.stream().map(Segment::english).toList(),
        segments.stream().map(Segment::russianNumbers).toList(),
        segments.stream().map(Segment::englishNumbers).toList());
  }

  /// How much a Russian and an English text share.
  int between(int r, int e) {
    Set<String> words = new HashSet<>(russian.get(r));
    words.retainAll(english.get(e));
    return words.size() + Numbers.shared(russianNumbers.get(r), englishNumbers.get(e));
  }

  /// How many words and numbers a Russian text has that may be shared.
  int ofRussian(int r) {
    return russian.get(r).size() + russianNumbers.get(r).size();
  }

  int[][] table() {
    int[][] table = new int[russian.size()][english.size()];
    for (int r = 0; r < table.length; r++) {
      for (int e = 0; e < english.size(); e++) {
        table[r][e] = between(r, e);
      }
    }
    return table;
  }
}
