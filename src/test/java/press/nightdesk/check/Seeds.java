package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import press.nightdesk.check.CalibrationSet.Pair;

/// One error made on purpose in good English. The same seed makes the same errors.
final class Seeds {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern FIGURE =
      Pattern.compile("(?<=^|\\s)[$€£]?\\d[\\d.,:]*\\d?%?(?=[\\s.,;:)\"]|$) ?");
  private static final List<String> WORDS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty", "thirty", "forty", "fifty");
  private static final List<String> SCALES = List.of("thousand", "million", "billion", "trillion");
  private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}{4,}(?!\\p{L})");
  private static final Pattern CYRILLIC_WORD =
      Pattern.compile("(?<!\\p{L})\\p{IsCyrillic}{4,}(?!\\p{L})");
  private static final Pattern NAME =
      Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})?(?![\\w-])");

  private static final Pattern NOT = Pattern.compile(" not |(?<=\\w)n['’]t ");
  private static final Pattern AUXILIARY =
      Pattern.compile("\\b(?:is|are|was|were|will|has|have|had|can|could|would|should)(?= \\w)");

  private static final Pattern STOP = Pattern.compile("[.!?…][\"»”’)]*\\s*$");

  private final Random chance;
  private final List<String> names;
  private final Set<String> common;

  /// @param names to replace others with
  /// @param common words that are no names, in small letters
  Seeds(long seed, List<String> names, Set<String> common) {
    chance = new Random(seed);
    this.names = names;
    this.common = common;
  }

  static List<String> namesIn(String english, Set<String> common) {
    return NAME.matcher(english)
        .results()
        .map(MatchResult::group)
        .filter(name -> isName(name, common))
        .toList();
  }

  private static boolean isName(String name, Set<String> common) {
    for (String part : SPACE.splitAsStream(name).toList()) {
      if (common.contains(part.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  Optional<Pair> digitChanged(Pair pair) {
    return one(
        pair,
        DIGIT,
        found -> {
          int digit = found.charAt(0) - '0';
          return "" + (digit + 1 + chance.nextInt(9)) % 10;
        });
  }

  Optional<Pair> numberWordChanged(Pair pair) {
    return one(pair, anyOf(WORDS), found -> another(WORDS, found));
  }

  Optional<Pair> scaleWordChanged(Pair pair) {
    return one(pair, anyOf(SCALES), found -> another(SCALES, found));
  }

  Optional<Pair> numberDropped(Pair pair) {
    return one(pair, FIGURE, _ -> "");
  }

  Optional<Pair> negationLost(Pair pair) {
    return one(pair, NOT, _ -> " ");
  }

  Optional<Pair> negationAdded(Pair pair) {
    return pair.english().contains(" not ") || pair.english().contains("n't ")
        ? Optional.empty()
        : one(pair, AUXILIARY, found -> found + " not");
  }

  Optional<Pair> russianWordLeft(Pair pair) {
    List<String> russian =
        CYRILLIC_WORD.matcher(pair.russian()).results().map(MatchResult::group).toList();
    return russian.isEmpty()
        ? Optional.empty()
        : one(pair, WORD, _ -> russian.get(chance.nextInt(russian.size())));
  }

  Optional<Pair> nameReplaced(Pair pair) {
    List<String> here = namesIn(pair.english(), common);
    if (here.isEmpty()) {
      return Optional.empty();
    }
    String name = here.get(chance.nextInt(here.size()));
    String other = names.get(chance.nextInt(names.size()));
    return pair.english().contains(other) || pair.russian().contains(other)
        ? Optional.empty()
        : Optional.of(pair.with(pair.english().replace(name, other)));
  }

  Optional<Pair> sentenceOmitted(List<Pair> sentences) {
    int out = chance.nextInt(sentences.size());
    List<String> english = new ArrayList<>(sentences.stream().map(Pair::english).toList());
    english.remove(out);
    return Optional.of(joined(sentences).with(String.join(" ", english)));
  }

  /// One of the sentences of which a segment has several.
  Optional<Pair> sentenceOfSegmentOmitted(Pair segment) {
    List<String> english = new ArrayList<>(Sentences.english(segment.english()));
    if (english.size() < 2) {
      return Optional.empty();
    }
    english.remove(chance.nextInt(english.size()));
    return Optional.of(segment.with(String.join("", english).strip()));
  }

  /// One that a full stop tells from its neighbours.
  Optional<Pair> plainSentenceOmitted(List<Pair> sentences) {
    List<Integer> plain =
        IntStream.range(0, sentences.size())
            .filter(i -> ends(sentences.get(i)) && (i == 0 || ends(sentences.get(i - 1))))
            .boxed()
            .toList();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    List<String> english = new ArrayList<>(sentences.stream().map(Pair::english).toList());
    english.remove((int) plain.get(chance.nextInt(plain.size())));
    return Optional.of(joined(sentences).with(String.join(" ", english)));
  }

  private static boolean ends(Pair pair) {
    return STOP.matcher(pair.russian()).find() && STOP.matcher(pair.english()).find();
  }

  Optional<Pair> sentenceDoubled(List<Pair> sentences) {
    int twice = chance.nextInt(sentences.size());
    List<String> english = new ArrayList<>(sentences.stream().map(Pair::english).toList());
    english.add(twice, english.get(twice));
    return Optional.of(joined(sentences).with(String.join(" ", english)));
  }

  static Pair joined(List<Pair> sentences) {
    return new Pair(
        sentences.getFirst().group(),
        String.join(" ", sentences.stream().map(Pair::russian).toList()),
        String.join(" ", sentences.stream().map(Pair::english).toList()));
  }

  private Optional<Pair> one(Pair pair, Pattern pattern, UnaryOperator<String> change) {
    List<MatchResult> places = pattern.matcher(pair.english()).results().toList();
    if (places.isEmpty()) {
      return Optional.empty();
    }
    MatchResult place = places.get(chance.nextInt(places.size()));
    String english = pair.english();
    return Optional.of(
        pair.with(
            english.substring(0, place.start())
                + change.apply(place.group())
                + english.substring(place.end())));
  }

  private String another(List<String> words, String than) {
    String other = words.get(chance.nextInt(words.size()));
    return other.equals(than) ? another(words, than) : other;
  }

  private static Pattern anyOf(List<String> words) {
    return Pattern.compile("(?<![\\p{L}-])(?:" + String.join("|", words) + ")(?![\\p{L}])");
  }
}
