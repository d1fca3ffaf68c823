package press.nightdesk.check.number;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The grammar of numbers in English news.
final class EnglishNumbers extends Grammar {
  private static final NumberWords WORDS = words();
  private static final Calendar CALENDAR = Calendar.english();
  private static final Stems STEMS = EnglishStems.ALL;

  private static final Map<String, Long> VAGUE =
      Map.of(
          "hundreds",
          100L,
          "thousands",
          1_000L,
          "millions",
          1_000_000L,
          "billions",
          1_000_000_000L,
          "trillions",
          1_000_000_000_000L,
          "tens",
          10L,
          "dozens",
          10L);
  private static final Map<String, Integer> DECADES =
      Map.of(
          "twenties",
          20,
          "thirties",
          30,
          "forties",
          40,
          "fifties",
          50,
          "sixties",
          60,
          "seventies",
          70,
          "eighties",
          80,
          "nineties",
          90);

  private static final Pattern SCALE =
      Pattern.compile(
          "(?:[ -]?(?:(?<k>thousand|tsd)|(?<m>million|mln|mio|mn)|(?<g>billion|bln|bn)"
              + "|(?<t>trillion|trln|tln|trn|tn))s?(?![\\p{L}])\\.?)"
              + "|(?<shortk>k)(?!\\p{L})|(?<shortm>m)(?!\\p{L})|(?<shortg>b)(?!\\p{L})");
  private static final Pattern DECADE = Pattern.compile("'?s(?!\\p{L})");
  private static final Pattern ORDINAL = Pattern.compile(" ?(?:st|nd|rd|th)(?!\\p{L})");
  private static final Pattern HALF_OF_DAY =
      Pattern.compile(
          "(?: ?o'clock)?(?: in the)? ?(?:(am|a\\.m|a\\. m|morning)|(pm|p\\.m|p\\. m|afternoon|evening))(?!\\p{L})");
  private static final Pattern POINT =
      Pattern.compile("(?: ?-?%| ?-?per ?cent(?:age)?)[ -]points?|(?: p\\.?p\\.?(?!\\p{L}))");
  private static final Pattern PERCENT = Pattern.compile(" ?-?(?:%|per ?cent|pct)");
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final Pattern COUNTED =
      Pattern.compile("(?<!\\p{L})(?:a|an|one|the|per|every|half|first|another|by)[ -]$");
  private static final Pattern MINUS = Pattern.compile("(?:minus|negative) $");
  private static final Pattern BELOW =
      Pattern.compile(" ?(?:degrees?|°) ?(?:c(?:elsius)?|centigrade)? ?(?:below|of frost)");
  private static final Pattern IMPERIAL =
      Pattern.compile(
          "[ -](?:square |cubic )?(?:feet|foot|ft|miles?|mph|pounds?|lbs?|inch(?:es)?|yards?|acres?"
              + "|ounces?|oz|gallons?)(?!\\p{L})");
  private static final Pattern AND_A_HALF =
      Pattern.compile(" and (?:a|one) half|-and-a-half| and a half");
  private static final Pattern RANGE =
      Pattern.compile(" ?- ?| (?:to|or|and|through|up to) |-to-|-or-");
  private static final Pattern HALF_A_SCALE =
      Pattern.compile("half (?:a |of a )?(thousand|million|billion|trillion)(?!\\p{L})");
  private static final Pattern UNIT_AND_A_HALF = Pattern.compile("(?:a|one) \\p{L}+ and a half");
  private static final Pattern IN_DATE =
      Pattern.compile(
          "(?<!\\p{L})(?:in|of|since|from|early|late|mid|until|till|by|this|last|next|for|\\d(?:st|nd|rd|th)?|on|end|beginning|between|and|to)[ -]$");
  private static final Pattern DAY = Pattern.compile("\\.? (?:\\d|of|this|and|to|through|last|-)");
  private static final Set<String> NAMES_TOO = Set.of("may", "march", "august", "april", "june");
  private static final int NOON = 12;

  EnglishNumbers() {
    super('.');
  }

  private static NumberWords words() {
    NumberWords words = new NumberWords(ULocale.ENGLISH, true);
    words.add("dozen", BigDecimal.valueOf(12), false, true);
    return words;
  }

  @Override
  int figure(Reading reading, int at) {
    Figure figure = figureAt(reading, at);
    List<List<Value>> readings = new ArrayList<>(figure.readings());
    Kind kind = figure.kind();
    int end = figure.end();
    BigDecimal scale = BigDecimal.ONE;
    Matcher by = reading.after(SCALE, end);
    if (figure.isPlain() && by.lookingAt()) {
      boolean maybe =
          by.group("shortm") != null || by.group("shortg") != null || by.group("shortk") != null;
      scale = scale(by);
      end = by.end();
      readings = scaled(figure.readings(), scale);
      if (maybe) {
        // "100m" may be metres.
        readings.addAll(figure.readings());
      }
      end = compose(reading, readings, end, scale);
    }
    kind = context(reading, figure, kind, readings, end);
    reading.add(kind, at, end, readings, scale, Weight.REQUIRED);
    if (reading.precedes(MINUS, at) || reading.follows(BELOW, end)) {
      reading.replaceLast(reading.mentions().getLast().below());
    }
    currency(reading, end);
    Matcher suffix = reading.after(ORDINAL, end);
    return suffix.lookingAt() ? suffix.end() : end;
  }

  private static Kind context(
      Reading reading, Figure figure, Kind kind, List<List<Value>> readings, int end) {
    BigDecimal amount = figure.amount();
    if (reading.follows(POINT, end)) {
      return Kind.PERCENTAGE_POINT;
    }
    if (reading.follows(PERCENT, end)) {
      return Kind.PERCENT;
    }
    if (figure.isPlain() && reading.follows(DECADE, end) && isTens(amount)) {
      decade(readings, amount);
      return Kind.DECADE;
    }
    Matcher half = reading.after(HALF_OF_DAY, end);
    if (half.lookingAt()) {
      halfOfDay(readings, half.group(2) != null);
      return Kind.TIME;
    }
    if (reading.after(AND_A_HALF, end).lookingAt()) {
      readings.add(List.of(Value.number(amount.add(HALF))));
    }
    if (reading.follows(IMPERIAL, end)) {
      return Kind.IMPERIAL;
    }
    return reading.follows(ORDINAL, end) ? Kind.ORDINAL : kind;
  }

  @Override
  int word(Reading reading, int at) {
    String word = reading.word(at);
    int end = at + word.length();
    String own = reading.text().substring(at, end);
    int roman = Roman.value(own);
    if (roman > 0 && Roman.isLatin(own) && !own.equals("I")) {
      reading.hint(at, end, Value.number(roman), Value.number((roman - 1) * 100L));
      return end;
    }
    Value date = CALENDAR.get(word);
    if (date != null) {
      date(reading, at, end, date, word);
      return end;
    }
    Long vague = VAGUE.get(word);
    if (vague != null) {
      vague(reading, at, end, BigDecimal.valueOf(vague));
      return end;
    }
    Integer decade = DECADES.get(word);
    if (decade != null) {
      List<List<Value>> readings = new ArrayList<>();
      readings.add(List.of(Value.number(decade)));
      readings.add(List.of(Value.number(1900 + decade)));
      readings.add(List.of(Value.number(2000 + decade)));
      reading.add(Kind.DECADE, at, end, readings, BigDecimal.ONE, Weight.REQUIRED);
      return end;
    }
    Matcher half = word.equals("half") ? reading.after(HALF_A_SCALE, at) : null;
    if (half != null && half.lookingAt()) {
      NumberWords.Word counted = WORDS.get(half.group(1));
      BigDecimal value = counted == null ? BigDecimal.ONE : counted.value();
      reading.add(
          Kind.CARDINAL,
          at,
          half.end(),
          List.of(List.of(Value.number(value.multiply(HALF)))),
          value,
          Weight.REQUIRED);
      return half.end();
    }
    return number(reading, word, at, end);
  }

  private int number(Reading reading, String word, int at, int end) {
    Phrase phrase = phrase(reading, at);
    if (phrase == null) {
      other(reading, word, at, end);
      return end;
    }
    List<List<Value>> readings = new ArrayList<>();
    BigDecimal value = phrase.value();
    if (phrase.bare()) {
      readings.add(List.of(Value.vague(value)));
      if (word.equals("hundred") && value.compareTo(HUNDRED) > 0) {
        readings.add(List.of(Value.vague(HUNDRED), Value.vague(phrase.scale())));
      }
    }
    if (!phrase.bare() || reading.precedes(COUNTED, at)) {
      readings.add(List.of(Value.number(value)));
    }
    if (reading.plain().startsWith("dozen", phrase.end() - 5)) {
      // «Десяток» is ten, and what English makes of it is a dozen.
      readings.add(
          List.of(
              Value.number(value.divide(TWELVE, MathContext.DECIMAL32).multiply(BigDecimal.TEN))));
    }
    if (phrase.ordinal() && value.compareTo(BigDecimal.valueOf(2)) > 0) {
      readings.addAll(part(value));
    }
    Matcher half = reading.after(HALF_OF_DAY, phrase.end());
    if (half.lookingAt()) {
      halfOfDay(readings, half.group(2) != null);
    }
    Kind kind = phrase.bare() ? Kind.VAGUE : phrase.ordinal() ? Kind.ORDINAL : Kind.CARDINAL;
    if (reading.follows(POINT, phrase.end())) {
      kind = Kind.PERCENTAGE_POINT;
    } else if (reading.follows(PERCENT, phrase.end())) {
      kind = Kind.PERCENT;
    }
    reading.add(kind, at, phrase.end(), readings, phrase.scale(), weight(reading, at, phrase));
    currency(reading, phrase.end());
    Value[] also = STEMS.of(word);
    if (also.length > 0) {
      reading.hint(at, phrase.end(), also);
    }
    return phrase.end();
  }

  /// "A fifth" is 20 per cent.
  private static List<List<Value>> part(BigDecimal value) {
    int n = value.compareTo(HUNDRED) < 0 ? value.intValue() : 0;
    return n > 0 && 100 % n == 0 ? List.of(List.of(Value.number(100 / n))) : List.of();
  }

  private static Weight weight(Reading reading, int at, Phrase phrase) {
    BigDecimal value = phrase.value();
    if (value.compareTo(BigDecimal.ONE) <= 0
        || (phrase.bare() && value.compareTo(THOUSAND) < 0)
        || (phrase.ordinal() && value.compareTo(BigDecimal.TWO) == 0)) {
      return Weight.HINT;
    }
    // "The two men" often stands for a pronoun.
    boolean theTwo =
        value.compareTo(BigDecimal.TWO) == 0
            && reading.plain().startsWith("the ", Math.max(0, at - 4));
    return theTwo ? Weight.HINT : Weight.REQUIRED;
  }

  private static void vague(Reading reading, int at, int end, BigDecimal value) {
    Weight weight = value.compareTo(THOUSAND) >= 0 ? Weight.REQUIRED : Weight.HINT;
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(Value.vague(value)));
    readings.add(List.of(Value.number(value)));
    if (value.compareTo(BigDecimal.TEN) == 0) {
      readings.add(List.of(Value.number(12)));
    }
    reading.add(Kind.VAGUE, at, end, readings, BigDecimal.ONE, weight);
  }

  private static void date(Reading reading, int at, int end, Value date, String word) {
    boolean capital = Character.isUpperCase(reading.text().charAt(at));
    Weight weight = capital ? Weight.REQUIRED : Weight.HINT;
    if (NAMES_TOO.contains(word) && capital) {
      boolean dated = reading.precedes(IN_DATE, at) || reading.follows(DAY, end);
      weight = dated ? Weight.REQUIRED : Weight.HINT;
    }
    if ((word.equals("may") || word.equals("march")) && !capital) {
      return;
    }
    reading.add(Kind.DATE, at, end, List.of(List.of(date)), BigDecimal.ONE, weight);
  }

  private static void other(Reading reading, String word, int at, int end) {
    Value month = CALENDAR.abbreviated(word);
    if (month != null && Character.isUpperCase(reading.text().charAt(at))) {
      boolean dated = reading.follows(DAY, end);
      reading.add(
          Kind.DATE,
          at,
          end,
          List.of(List.of(month)),
          BigDecimal.ONE,
          dated ? Weight.REQUIRED : Weight.HINT);
      return;
    }
    if (word.endsWith("fold")) {
      NumberWords.Word times = WORDS.get(word.substring(0, word.length() - 4));
      if (times != null) {
        reading.hint(at, end, Value.number(times.value()));
      }
    }
    if ((word.equals("a") || word.equals("one")) && reading.follows(UNIT_AND_A_HALF, at)) {
      reading.hint(
          at, end, Value.number(new BigDecimal("1.5")), Value.number(18), Value.number(90));
    }
    Value[] values = STEMS.of(word);
    if (values.length > 0) {
      reading.hint(at, end, values);
    }
  }

  private int compose(Reading reading, List<List<Value>> readings, int end, BigDecimal scale) {
    int next = end;
    String plain = reading.plain();
    if (plain.startsWith(" and ", end)) {
      next = end + 5;
    } else if (plain.startsWith(" ", end)) {
      next = end + 1;
    }
    if (next >= plain.length() || !isDigit(plain.charAt(next))) {
      return end;
    }
    Figure more = figureAt(reading, next);
    Matcher by = reading.after(SCALE, more.end());
    if (!more.isPlain() || !by.lookingAt() || scale(by).compareTo(scale) >= 0) {
      return end;
    }
    BigDecimal added = more.amount().multiply(scale(by));
    BigDecimal first = readings.getFirst().getFirst().amount();
    readings.clear();
    readings.add(List.of(Value.number(first.add(added))));
    readings.add(List.of(Value.number(first), Value.number(added)));
    return by.end();
  }

  private static void decade(List<List<Value>> readings, BigDecimal amount) {
    if (amount.compareTo(HUNDRED) < 0) {
      readings.add(List.of(Value.number(amount.add(BigDecimal.valueOf(1900)))));
      readings.add(List.of(Value.number(amount.add(BigDecimal.valueOf(2000)))));
    }
  }

  private static void halfOfDay(List<List<Value>> readings, boolean second) {
    Value first = readings.getFirst().getFirst();
    boolean clock = first.space() == Value.Space.TIME;
    if (first.amount().scale() > 0 && !clock) {
      // "6.30 pm"
      for (List<Value> reading : List.copyOf(readings)) {
        if (reading.getFirst().space() == Value.Space.TIME) {
          first = reading.getFirst();
          clock = true;
        }
      }
    }
    int hour = clock ? first.amount().intValue() / 60 : first.amount().intValue();
    int minute = clock ? first.amount().intValue() % 60 : 0;
    if (hour > NOON) {
      return;
    }
    int shifted = second && hour < NOON ? hour + NOON : !second && hour == NOON ? 0 : hour;
    // Where the half of the day is said, the other is no reading.
    readings.removeIf(reading -> reading.getFirst().space() == Value.Space.TIME);
    readings.addFirst(List.of(Value.time(shifted, minute)));
    readings.add(
        minute == 0
            ? List.of(Value.number(shifted))
            : List.of(Value.number(shifted), Value.number(minute)));
  }

  private static List<List<Value>> scaled(List<List<Value>> readings, BigDecimal scale) {
    List<List<Value>> scaled = new ArrayList<>();
    for (List<Value> reading : readings) {
      if (reading.size() == 1 && reading.getFirst().space() == Value.Space.NUMBER) {
        scaled.add(List.of(Value.number(reading.getFirst().amount().multiply(scale))));
      }
    }
    return scaled;
  }

  private static BigDecimal scale(Matcher by) {
    if (by.group("k") != null || by.group("shortk") != null) {
      return THOUSAND;
    }
    if (by.group("m") != null || by.group("shortm") != null) {
      return BigDecimal.valueOf(1_000_000);
    }
    return BigDecimal.valueOf(
        by.group("g") != null || by.group("shortg") != null ? 1_000_000_000L : 1_000_000_000_000L);
  }

  private static void currency(Reading reading, int end) {
    Mention last = reading.mentions().getLast();
    String iso = Currencies.english(reading, last.start(), end);
    if (!iso.isEmpty()) {
      reading.mentions().set(reading.mentions().size() - 1, last.in(iso));
    }
  }

  private static boolean isTens(BigDecimal amount) {
    return amount.scale() <= 0
        && amount.signum() > 0
        && amount.remainder(BigDecimal.TEN).signum() == 0;
  }

  @Override
  NumberWords.@Nullable Word lookUp(String word) {
    return WORDS.get(word);
  }

  @Override
  int joint(String plain, int end, boolean afterHundreds) {
    if (end >= plain.length()) {
      return -1;
    }
    if (afterHundreds && plain.startsWith(" and ", end)) {
      return end + 5;
    }
    char c = plain.charAt(end);
    return c == ' ' || c == '-' ? end + 1 : -1;
  }

  @Override
  boolean joinsVagueScales() {
    return true;
  }

  @Override
  Pattern andAHalf() {
    return AND_A_HALF;
  }

  @Override
  boolean isRange(String between) {
    return RANGE.matcher(between).matches();
  }
}
