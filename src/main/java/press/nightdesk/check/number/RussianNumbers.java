package press.nightdesk.check.number;

import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The grammar of numbers in Russian news.
final class RussianNumbers extends Grammar {
  /// The dictionary is made with it, so it stands first.
  private static final Pattern SPACE = Pattern.compile(" ");

  private static final NumberWords WORDS = words();
  private static final Calendar CALENDAR = Calendar.russian();
  private static final RussianCompounds COMPOUNDS = new RussianCompounds();
  private static final Stems STEMS = RussianStems.ALL;

  private static final Pattern SCALE =
      Pattern.compile(
          "[ -]?(?:(?<k>тыс(?:яч(?:а|и|у|е|ей|ью|ам|ами|ах|н\\p{L}{2,3})?)?)"
              + "|(?<m>млн|миллион(?:а|у|ом|е|ы|ов|ам|ами|ах|н\\p{L}{2,3})?)"
              + "|(?<g>млрд|млд|миллиард(?:а|у|ом|е|ы|ов|ам|ами|ах|н\\p{L}{2,3})?)"
              + "|(?<t>трлн|триллион(?:а|у|ом|е|ы|ов|ам|ами|ах|н\\p{L}{2,3})?))(?!\\p{L})\\.?");
  private static final Pattern SUFFIX = Pattern.compile("-(\\p{L}+)");
  private static final Pattern DECADE = Pattern.compile("-(?:е|х|м|ми|ые|ых|ым|ыми)(?!\\p{L})");
  private static final Pattern YEAR = Pattern.compile("(?:-\\p{L}{1,3})? ?(?:г\\.|год)");
  private static final Pattern YEARS = Pattern.compile(" год");
  private static final Pattern POINT =
      Pattern.compile(" ?(?:(?:%-?\\p{L}{0,3}|процентн\\p{L}*) пункт|п\\. ?п\\.|пп(?!\\p{L}))");
  private static final Pattern PERCENT = Pattern.compile("[ -]?(?:%|процент|проц\\.)");
  private static final Pattern FINAL = Pattern.compile("(?:-?\\p{L}{1,2})? ?финал");
  private static final Pattern PART_OF_DAY =
      Pattern.compile("(?: ?час\\p{L}*)?(?: \\d\\d мин\\p{L}*)? (утра|вечера|дня|ночи)(?!\\p{L})");
  private static final Pattern TIMES = Pattern.compile("(?:-\\p{L}+)? раза?(?!\\p{L})");
  private static final Pattern QUARTERS = Pattern.compile(" четверт");
  private static final Pattern AND_A_HALF = Pattern.compile(" с половиной");
  private static final Pattern IN_PLACE = Pattern.compile("(?<!\\p{L})во?-$");
  private static final Pattern RANGE = Pattern.compile(" ?- ?| (?:до|или|и) |\\.\\.\\.|…");
  private static final Pattern AT_NIGHT = Pattern.compile("ночь (?:на|с) $");
  private static final Pattern ON = Pattern.compile("(?<!\\p{L})(?:во?|на|до|с|со|по|к) $");
  private static final Pattern MINUS = Pattern.compile("минус $");
  private static final Pattern PART = Pattern.compile(" (?:част|дол)");
  private static final Pattern NEXT_WORD = Pattern.compile("(?:-\\p{L}{1,3})? (\\p{L}+)");
  private static final List<Value> ONE = List.of(Value.number(1));
  private static final int NOON = 12;
  private static final int WEDNESDAY = 3;

  RussianNumbers() {
    super(',');
  }

  private static NumberWords words() {
    NumberWords words = new NumberWords(ULocale.forLanguageTag("ru"), false);
    String[] collectives = {
      "двое двоих двоим двоими",
      "трое троих троим троими",
      "четверо четверых четверым четверыми",
      "пятеро пятерых пятерым пятерыми",
      "шестеро шестерых шестерым шестерыми",
      "семеро семерых семерым семерыми",
      "восьмеро восьмерых",
      "девятеро девятерых",
      "десятеро десятерых"
    };
    for (int i = 0; i < collectives.length; i++) {
      add(words, BigDecimal.valueOf(i + 2), collectives[i], false);
    }
    add(words, new BigDecimal("1.5"), "полтора полторы полутора", false);
    add(words, BigDecimal.valueOf(150), "полтораста", false);
    add(words, BigDecimal.ZERO, "нуль нуля", false);
    add(words, BigDecimal.valueOf(8), "восьмью восемью", false);
    add(words, THOUSAND, "тысячью тыс", true);
    add(
        words,
        BigDecimal.TEN,
        "десяток десятка десятку десятком десятке десятки десятков десяткам десятками десятках",
        true);
    add(words, BigDecimal.valueOf(12), "дюжина дюжины дюжину дюжине дюжиной дюжин", true);
    add(words, HUNDRED, "сотня сотню сотне сотней", false);
    add(words, HUNDRED, "сотни сотен сот сотням сотнями сотнях", true);
    add(words, BigDecimal.valueOf(1_000_000), "млн миллионы", true);
    add(words, BigDecimal.valueOf(1_000_000_000), "млрд миллиарды", true);
    add(words, BigDecimal.valueOf(1_000_000_000_000L), "трлн триллионы", true);
    return words;
  }

  private static void add(NumberWords to, BigDecimal value, String words, boolean scale) {
    for (String word : SPACE.splitAsStream(words).toList()) {
      to.add(word, value, false, scale);
    }
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
      scale = scale(by);
      end = by.end();
      readings = scaled(figure.readings(), scale);
      end = compose(reading, readings, end, scale);
    }
    kind = context(reading, figure, kind, readings, end);
    boolean designation =
        at > 1
            && reading.plain().charAt(at - 1) == '-'
            && Character.isLetter(reading.plain().charAt(at - 2));
    if (!designation && readings.getFirst().equals(ONE)) {
      readings.add(List.of(Value.vague(BigDecimal.ONE)));
    }
    reading.add(kind, at, end, readings, scale, Weight.REQUIRED);
    if (isDay(reading, end)) {
      reading.replaceLast(reading.mentions().getLast().exactly());
    }
    if (reading.precedes(MINUS, at)) {
      reading.replaceLast(reading.mentions().getLast().below());
    }
    currency(reading, end);
    Matcher suffix = reading.after(SUFFIX, end);
    return suffix.lookingAt() && CALENDAR.get(suffix.group(1)) == null ? suffix.end() : end;
  }

  private static boolean isDay(Reading reading, int end) {
    Matcher next = reading.after(NEXT_WORD, end);
    Value date = next.lookingAt() ? CALENDAR.get(next.group(1)) : null;
    return date != null && date.space() == Value.Space.MONTH;
  }

  /// What stands around a figure and tells more about it.
  private static Kind context(
      Reading reading, Figure figure, Kind kind, List<List<Value>> readings, int end) {
    BigDecimal amount = figure.amount();
    if (kind == Kind.FRACTION && reading.follows(FINAL, end)) {
      long matches = readings.getFirst().getLast().amount().longValue();
      readings.add(List.of(Value.round(matches)));
      readings.add(List.of(Value.number(matches * 2)));
      return kind;
    }
    if (reading.follows(POINT, end)) {
      return Kind.PERCENTAGE_POINT;
    }
    if (reading.follows(PERCENT, end)) {
      return Kind.PERCENT;
    }
    if (figure.isPlain() && isTens(amount) && reading.follows(DECADE, end)) {
      decades(readings, amount);
      return Kind.DECADE;
    }
    if (figure.isPlain() && isShortYear(amount) && reading.follows(YEAR, end)) {
      decades(readings, amount);
    }
    Matcher part = reading.after(PART_OF_DAY, end);
    if (part.lookingAt()) {
      partOfDay(readings, part.group(1));
    }
    if (reading.follows(TIMES, end)) {
      times(readings, amount);
    }
    if (reading.follows(QUARTERS, end)) {
      readings.add(List.of(Value.number(amount.multiply(BigDecimal.valueOf(25)))));
    }
    return kind;
  }

  @Override
  int word(Reading reading, int at) {
    String word = reading.word(at);
    int end = at + word.length();
    String own = reading.text().substring(at, end);
    int roman = Roman.value(own);
    if (roman > 0 && (Roman.isLatin(own) || own.length() > 1)) {
      // "I" and "V" alone may be letters; a longer numeral is one for sure.
      Weight weight = own.length() > 1 ? Weight.REQUIRED : Weight.HINT;
      reading.add(Kind.ROMAN, at, end, roman(reading, roman, end), BigDecimal.ONE, weight);
      return end;
    }
    Value date = CALENDAR.get(word);
    if (date != null) {
      date(reading, at, end, date);
      return end;
    }
    Phrase phrase = phrase(reading, at);
    if (phrase != null && !isAbbreviation(word)) {
      return phrase(reading, at, phrase);
    }
    other(reading, word, at, end);
    return end;
  }

  private static boolean isAbbreviation(String word) {
    return word.equals("тыс") || word.equals("млн") || word.equals("млрд") || word.equals("трлн");
  }

  private static List<List<Value>> roman(Reading reading, int value, int end) {
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(Value.number(value)));
    if (reading.plain().startsWith(" век", end) || reading.plain().startsWith(" в.", end)) {
      readings.add(List.of(Value.number((value - 1) * 100L)));
    }
    return readings;
  }

  private int phrase(Reading reading, int at, Phrase phrase) {
    List<List<Value>> readings = new ArrayList<>();
    BigDecimal value = phrase.value();
    boolean ordinal = phrase.ordinal();
    Weight weight = weight(reading, at, value, ordinal);
    if (phrase.bare() && value.compareTo(THOUSAND) < 0) {
      weight = Weight.HINT;
    }
    Kind kind = ordinal ? Kind.ORDINAL : Kind.CARDINAL;
    if (phrase.bare()) {
      kind = Kind.VAGUE;
      readings.add(List.of(Value.vague(value)));
    }
    readings.add(List.of(Value.number(value)));
    if (reading.plain().substring(at, phrase.end()).contains("десятк")) {
      readings.add(List.of(Value.number(value.multiply(new BigDecimal("1.2")))));
    }
    if (value.compareTo(BigDecimal.ONE) == 0) {
      readings.add(List.of(Value.vague(value)));
    }
    if (ordinal && reading.follows(PART, phrase.end())) {
      readings.add(List.of(Value.number(HUNDRED.divide(value, MathContext.DECIMAL32))));
    }
    if (ordinal && isTens(value) && reading.follows(YEARS, phrase.end())) {
      decades(readings, value);
    }
    Matcher part = reading.after(PART_OF_DAY, phrase.end());
    if (part.lookingAt()) {
      partOfDay(readings, part.group(1));
    }
    if (reading.follows(TIMES, phrase.end())) {
      times(readings, value);
    }
    if (reading.follows(QUARTERS, phrase.end())) {
      readings.add(List.of(Value.number(value.multiply(BigDecimal.valueOf(25)))));
    }
    if (value.compareTo(new BigDecimal("1.5")) == 0) {
      readings.add(List.of(Value.number(90)));
      readings.add(List.of(Value.number(18)));
      readings.add(List.of(Value.number(HALF)));
      readings.add(List.of(Value.number(1), Value.number(HALF)));
      readings.add(List.of(Value.number(50)));
      readings.add(List.of(Value.number(36)));
    }
    if (reading.follows(POINT, phrase.end())) {
      kind = Kind.PERCENTAGE_POINT;
    } else if (reading.follows(PERCENT, phrase.end())) {
      kind = Kind.PERCENT;
    }
    reading.add(kind, at, phrase.end(), readings, phrase.scale(), weight);
    currency(reading, phrase.end());
    return phrase.end();
  }

  private static Weight weight(Reading reading, int at, BigDecimal value, boolean ordinal) {
    if (value.compareTo(BigDecimal.ONE) <= 0
        || reading.word(at).equals("семью")
        || (ordinal && value.compareTo(BigDecimal.TWO) == 0)
        || reading.precedes(IN_PLACE, at)) {
      return Weight.HINT;
    }
    return Weight.REQUIRED;
  }

  private void date(Reading reading, int at, int end, Value date) {
    boolean adjective = reading.word(at).contains("ск");
    boolean named = Character.isUpperCase(reading.text().charAt(at)) && at > 0;
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(date));
    boolean night = reading.precedes(AT_NIGHT, at);
    Weight weight = adjective || named || night ? Weight.HINT : Weight.REQUIRED;
    if (date.space() == Value.Space.WEEKDAY) {
      int day = date.amount().intValue();
      if (night) {
        readings.add(List.of(Value.weekday(day == 1 ? 7 : day - 1)));
      }
      // «среда» is the environment too.
      if (day == WEDNESDAY && !reading.precedes(ON, at)) {
        weight = Weight.HINT;
      }
    }
    reading.add(Kind.DATE, at, end, readings, BigDecimal.ONE, weight);
  }

  /// Words that are no numbers but may speak of one.
  private static void other(Reading reading, String word, int at, int end) {
    Value month = CALENDAR.abbreviated(word);
    if (month != null && at > 1 && isDigit(reading.plain().charAt(at - 2))) {
      reading.add(Kind.DATE, at, end, List.of(List.of(month)), BigDecimal.ONE, Weight.REQUIRED);
      return;
    }
    Value[] values = STEMS.of(word);
    if (values.length > 0) {
      reading.hint(at, end, values);
    }
    if (word.startsWith("пол")) {
      NumberWords.Word counted = WORDS.get(word.substring(3));
      if (counted != null && counted.scale()) {
        reading.add(
            Kind.CARDINAL,
            at,
            end,
            List.of(List.of(Value.number(counted.value().multiply(HALF)))),
            counted.value(),
            Weight.REQUIRED);
        return;
      }
    }
    RussianCompounds.Compound compound = COMPOUNDS.of(word);
    if (compound != null) {
      compound(reading, at, end, compound);
    }
  }

  private static void compound(
      Reading reading, int at, int end, RussianCompounds.Compound compound) {
    NumberWords.Word counted = WORDS.get(compound.rest());
    if (counted != null && counted.scale()) {
      reading.hint(at, end, Value.number(compound.value().multiply(counted.value())));
    } else {
      reading.hint(at, end, Value.number(compound.value()));
    }
  }

  /// «2 млн 300 тыс.»: a smaller scale goes on where a larger one ended.
  private int compose(Reading reading, List<List<Value>> readings, int end, BigDecimal scale) {
    String plain = reading.plain();
    int next = end < plain.length() && plain.charAt(end) == ' ' ? end + 1 : end;
    if (next >= plain.length() || !isDigit(plain.charAt(next))) {
      return end;
    }
    Figure more = figureAt(reading, next);
    if (!more.isPlain()) {
      return end;
    }
    Matcher by = reading.after(SCALE, more.end());
    boolean scaled = by.lookingAt();
    BigDecimal smaller = scaled ? scale(by) : BigDecimal.ONE;
    BigDecimal added = more.amount().multiply(smaller);
    boolean fits = smaller.compareTo(scale) < 0 && added.compareTo(scale) < 0;
    if (!fits || (!scaled && scale.compareTo(THOUSAND) > 0)) {
      return end;
    }
    BigDecimal first = readings.getFirst().getFirst().amount();
    readings.clear();
    readings.add(List.of(Value.number(first.add(added))));
    readings.add(List.of(Value.number(first), Value.number(added)));
    return scaled ? by.end() : more.end();
  }

  private static void decades(List<List<Value>> readings, BigDecimal amount) {
    if (amount.compareTo(HUNDRED) < 0) {
      for (int century : new int[] {1900, 1800, 2000}) {
        readings.add(List.of(Value.number(amount.add(BigDecimal.valueOf(century)))));
      }
    } else {
      readings.add(List.of(Value.number(amount.remainder(HUNDRED))));
    }
  }

  private static void partOfDay(List<List<Value>> readings, String part) {
    Value hour = readings.getFirst().getFirst();
    int h =
        hour.space() == Value.Space.TIME ? hour.amount().intValue() / 60 : hour.amount().intValue();
    int minute = hour.space() == Value.Space.TIME ? hour.amount().intValue() % 60 : 0;
    if (h > NOON) {
      return;
    }
    boolean second = part.equals("вечера") || part.equals("дня");
    int clock = second && h < NOON ? h + NOON : !second && h == NOON ? 0 : h;
    readings.add(List.of(Value.time(clock, minute)));
    readings.add(List.of(Value.number(clock)));
  }

  /// «в 1,5 раза» is half as much again, "by 50 per cent".
  private static void times(List<List<Value>> readings, BigDecimal amount) {
    BigDecimal percent = amount.subtract(BigDecimal.ONE).multiply(HUNDRED);
    if (percent.signum() > 0) {
      readings.add(List.of(Value.number(percent)));
    }
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
    if (by.group("k") != null) {
      return THOUSAND;
    }
    if (by.group("m") != null) {
      return BigDecimal.valueOf(1_000_000);
    }
    return BigDecimal.valueOf(by.group("g") != null ? 1_000_000_000L : 1_000_000_000_000L);
  }

  private static void currency(Reading reading, int end) {
    Mention last = reading.mentions().getLast();
    String iso = Currencies.russian(reading, last.start(), end);
    if (!iso.isEmpty()) {
      reading.mentions().set(reading.mentions().size() - 1, last.in(iso));
    }
  }

  private static boolean isTens(BigDecimal amount) {
    return amount.scale() <= 0
        && amount.signum() > 0
        && amount.remainder(BigDecimal.TEN).signum() == 0;
  }

  private static boolean isShortYear(BigDecimal amount) {
    return amount.scale() <= 0
        && amount.compareTo(BigDecimal.TEN) >= 0
        && amount.compareTo(HUNDRED) < 0;
  }

  @Override
  NumberWords.@Nullable Word lookUp(String word) {
    return WORDS.get(word);
  }

  @Override
  int joint(String plain, int end, boolean afterHundreds) {
    return end < plain.length() && plain.charAt(end) == ' ' ? end + 1 : -1;
  }

  @Override
  boolean joinsVagueScales() {
    return false;
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
