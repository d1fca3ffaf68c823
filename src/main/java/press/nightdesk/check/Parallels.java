package press.nightdesk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The sentences of an article that say much the same as one of a summary: only there does a word
/// that is turned round tell anything.
///
/// @param words the stems of each sentence's words
record Parallels(List<Set<String>> words) {
  /// The share of a summary's words that the article's sentence has too.
  private static final double ALIKE = 0.4;

  private static final int SHORTEST = 4;

  Parallels {
    words = List.copyOf(words);
  }

  static Parallels of(String text) {
    return new Parallels(Sentences.english(text).stream().map(Parallels::stems).toList());
  }

  /// Whether a sentence that has this stem says much the same as this one.
  ///
  /// @param stem as {@link Opposites#stem} makes it
  boolean say(String sentence, String stem) {
    Set<String> told = stems(sentence);
    return words.stream().anyMatch(there -> there.contains(stem) && isAlike(told, there));
  }

  private static boolean isAlike(Set<String> told, Set<String> there) {
    Set<String> common = new HashSet<>(told);
    common.retainAll(there);
    return common.size() >= ALIKE * told.size();
  }

  private static Set<String> stems(String sentence) {
    return Wording.words(sentence.toLowerCase(Locale.ROOT)).stream()
        .filter(word -> word.length() >= SHORTEST || Character.isDigit(word.charAt(0)))
        .map(Opposites::stem)
        .collect(Collectors.toSet());
  }
}
