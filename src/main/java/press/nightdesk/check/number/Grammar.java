package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the grammars of numbers in both languages have in common: one walk through a text, figure
/// by figure and word by word.
abstract class Grammar {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int TEEN = 20;
  private static final int LOOK_BACK = 16;

  /// A number spelt in words.
  ///
  /// @param bare whether it is a scale alone: "million", «тысячи»
  record Phrase(BigDecimal value, boolean ordinal, boolean bare, BigDecimal scale, int end) {}

  private final char decimal;

  Grammar(char decimal) {
    this.decimal = decimal;
  }

  /// The numbers that a text names, in order.
  final List<Mention> mentions(String text) {
    Reading reading = new Reading(text, Plain.of(text), new ArrayList<>());
    int at = 0;
    while (at < text.length()) {
      char c = reading.plain.charAt(at);
      if (isDigit(c)) {
        at = figure(reading, at);
      } else if (Character.isLetter(c)) {
        at = word(reading, at);
      } else {
        at = symbol(reading, at);
      }
    }
    ranges(reading);
    return List.copyOf(reading.mentions);
  }

  /// @param text as it is
  /// @param plain as {@link Plain} makes it
  record Reading(String text, String plain, List<Mention> mentions) {
    String word(int at) {
      int end = at;
      while (end < plain.length() && isWord(plain.charAt(end))) {
        end++;
      }
      return plain.substring(at, end);
    }

    Matcher after(Pattern pattern, int at) {
      return pattern
          .matcher(plain)
          .region(at, plain.length())
          .useTransparentBounds(true)
          .useAnchoringBounds(false);
    }

    boolean follows(Pattern pattern, int at) {
      return after(pattern, at).lookingAt();
    }

    /// Whether what the pattern describes ends here.
    boolean precedes(Pattern pattern, int at) {
      return pattern
          .matcher(plain)
          .region(Math.max(0, at - LOOK_BACK), at)
          .useTransparentBounds(true)
          .find();
    }

    void add(
        Kind kind,
        int start,
        int end,
        List<List<Value>> readings,
        BigDecimal scale,
        Weight weight) {
      mentions.add(
          new Mention(
              kind,
              text.substring(start, end),
              start,
              end,
              readings,
              scale,
              weight,
              "",
              isNegative(plain, start),
              false));
    }

    void replaceLast(Mention mention) {
      mentions.set(mentions.size() - 1, mention);
    }

    void hint(int start, int end, Value... values) {
      List<List<Value>> readings = new ArrayList<>();
      for (Value value : values) {
        readings.add(List.of(value));
      }
      add(Kind.ALLUSION, start, end, readings, BigDecimal.ONE, Weight.HINT);
    }

    /// A minus that is neither a dash nor a hyphen.
    private static boolean isNegative(String plain, int start) {
      return start > 0
          && plain.charAt(start - 1) == '-'
          && isDigit(plain.charAt(start))
          && (start == 1 || " (+".indexOf(plain.charAt(start - 2)) >= 0);
    }
  }

  /// Reads a figure and what belongs to it.
  ///
  /// @return where it ends
  abstract int figure(Reading reading, int at);

  /// Reads a word, and those after it that belong to the same number.
  abstract int word(Reading reading, int at);

  /// Looks at a character that is neither letter nor digit.
  int symbol(Reading reading, int at) {
    return at + 1;
  }

  final Figure figureAt(Reading reading, int at) {
    return Figure.at(reading.plain, at, decimal);
  }

  /// The number word that begins here; null if there is none.
  abstract NumberWords.@Nullable Word lookUp(String word);

  /// Where the next word of the same number begins; a negative number if none may follow.
  abstract int joint(String plain, int end, boolean afterHundreds);

  /// Whether a small scale without a count belongs to the larger one after it, as in "several
  /// hundred thousand"; the «сотни тысяч» are two.
  abstract boolean joinsVagueScales();

  /// What follows a value and adds a half to it; null if nothing does.
  abstract @Nullable Pattern andAHalf();

  /// The longest number spelt in words that begins here; null if there is none.
  final @Nullable Phrase phrase(Reading reading, int at) {
    return phrase(reading, at, BigDecimal.ZERO, null);
  }

  /// Goes on where a figure has already named so many of a scale.
  final @Nullable Phrase phrase(
      Reading reading, int at, BigDecimal before, @Nullable BigDecimal below) {
    BigDecimal total = before;
    BigDecimal current = null;
    BigDecimal scale = below;
    BigDecimal first = null;
    boolean bare = false;
    boolean ordinal = false;
    int end = -1;
    int next = at;
    while (next >= 0 && next < reading.plain.length() && !ordinal) {
      String word = reading.word(next);
      NumberWords.Word known = lookUp(word);
      if (known == null) {
        break;
      }
      if (!known.scale()) {
        if (current != null && !fits(current, known.value())) {
          break;
        }
        current = current == null ? known.value() : current.add(known.value());
        bare = false;
      } else if (known.value().compareTo(THOUSAND) < 0) {
        if (current != null && current.compareTo(HUNDRED) >= 0) {
          break;
        }
        bare = current == null && total.signum() == 0;
        current = current == null ? known.value() : current.multiply(known.value());
      } else {
        if ((scale != null && known.value().compareTo(scale) >= 0)
            || (bare && !joinsVagueScales())) {
          break;
        }
        bare = (bare || current == null) && total.signum() == 0;
        total = total.add((current == null ? BigDecimal.ONE : current).multiply(known.value()));
        scale = known.value();
        first = first == null ? scale : first;
        current = null;
      }
      ordinal = known.ordinal();
      end = next + word.length();
      Pattern half = andAHalf();
      if (half != null && current != null) {
        Matcher more = reading.after(half, end);
        if (more.lookingAt()) {
          current = current.add(HALF);
          end = more.end();
        }
      }
      next = joint(reading.plain, end, bare || !isSmall(current));
    }
    if (end < 0) {
      return null;
    }
    BigDecimal value = current == null ? total : total.add(current);
    return new Phrase(value, ordinal, bare, first == null ? BigDecimal.ONE : first, end);
  }

  private static boolean isSmall(@Nullable BigDecimal current) {
    return current != null && current.compareTo(HUNDRED) < 0;
  }

  /// Whether a smaller number goes on with a larger one: 5 with 20, 25 with 300; not 3 with 2, nor
  /// 5 with 17.
  private static boolean fits(BigDecimal current, BigDecimal value) {
    if (current.scale() > 0 || value.compareTo(HUNDRED) >= 0) {
      return false;
    }
    int rest = current.remainder(HUNDRED).intValue();
    if (value.compareTo(BigDecimal.TEN) < 0) {
      return value.signum() > 0
          && (rest == 0 ? current.compareTo(HUNDRED) >= 0 : rest >= TEEN && rest % 10 == 0);
    }
    return rest == 0 && current.compareTo(HUNDRED) >= 0;
  }

  /// In "10 to 15 million" the ten are millions too.
  private void ranges(Reading reading) {
    List<Mention> mentions = reading.mentions;
    for (int i = mentions.size() - 2; i >= 0; i--) {
      Mention one = mentions.get(i);
      Mention other = mentions.get(i + 1);
      if (other.scale().compareTo(BigDecimal.ONE) > 0
          && one.scale().compareTo(BigDecimal.ONE) == 0
          && one.isOneNumber()
          && one.end() < other.start()
          && isRange(reading.plain.substring(one.end(), other.start()))) {
        BigDecimal scaled = one.amount().multiply(other.scale());
        mentions.set(i, one.also(List.of(List.of(Value.number(scaled)))));
      }
    }
  }

  /// Whether what stands between two numbers makes them a range or a choice.
  abstract boolean isRange(String between);

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
