package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import press.nightdesk.check.number.Mention;
import press.nightdesk.check.number.Numbers;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// A Russian paragraph beside its English.
///
/// @param russian as it was asked for
/// @param cameBack whether there is any English, be it a blank
/// @param english an empty text if it did not come back
/// @param words the words of the English
/// @param russianSentences the sentences of the Russian
/// @param englishSentences the sentences of the English
/// @param russianNumbers the numbers that the Russian names
/// @param englishNumbers the numbers that the English names
record Segment(
    Paragraph russian,
    boolean cameBack,
    String english,
    List<String> words,
    List<String> russianSentences,
    List<String> englishSentences,
    List<Mention> russianNumbers,
    List<Mention> englishNumbers) {
  private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");

  Segment {
    words = List.copyOf(words);
    russianSentences = List.copyOf(russianSentences);
    englishSentences = List.copyOf(englishSentences);
    russianNumbers = List.copyOf(russianNumbers);
    englishNumbers = List.copyOf(englishNumbers);
  }

  /// The Russian paragraphs in their order. Of English under the same number the first counts.
  static List<Segment> of(List<Paragraph> source, List<Paragraph> target) {
    Map<Integer, String> texts = new HashMap<>();
    for (Paragraph paragraph : target) {
      texts.putIfAbsent(paragraph.n(), paragraph.text());
    }
    List<Segment> segments = new ArrayList<>(source.size());
    for (Paragraph russian : source) {
      String english = texts.getOrDefault(russian.n(), "");
      segments.add(
          new Segment(
              russian,
              texts.containsKey(russian.n()),
              english,
              Wording.words(english),
              Sentences.russian(russian.text()),
              Sentences.english(english),
              Numbers.russian(Addresses.masked(russian.text())),
              Numbers.english(Addresses.masked(english))));
    }
    return segments;
  }

  /// The number of the paragraph.
  int n() {
    return russian.n();
  }

  /// What became of the numbers.
  Numbers numbers() {
    return Numbers.compare(russianNumbers, englishNumbers);
  }

  /// Whether there was nothing to translate, and nothing was.
  boolean untouched() {
    return english.equals(russian.text()) && !hasCyrillic(english);
  }

  static boolean hasCyrillic(String text) {
    return RUSSIAN.matcher(text).find();
  }

  /// Whether the English has any letter or digit.
  boolean saysSomething() {
    return Wording.saysSomething(english);
  }

  /// A check that looks at one paragraph at a time, where its English says something.
  static Function<List<Segment>, List<Finding>> each(Function<Segment, List<Finding>> check) {
    return segments -> {
      List<Finding> findings = new ArrayList<>();
      for (Segment segment : segments) {
        if (segment.saysSomething()) {
          findings.addAll(check.apply(segment));
        }
      }
      return findings;
    };
  }
}
