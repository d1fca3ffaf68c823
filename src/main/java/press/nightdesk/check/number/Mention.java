package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A place in a text that names a number, a date or a time.
///
/// @param text as it stands there
/// @param start where it begins
/// @param end where it ends, exclusive
/// @param readings what it may mean: alternatives, the likeliest first, each the values that it
///     then names together
/// @param scale the power of ten that a word adds (million), else 1
/// @param currency the ISO code, or an empty text
/// @param negative whether a minus stands before it
/// @param exact whether a mere allusion on the other side does not do: the day of a month, the 1 of
///     «Формула-1»
public record Mention(
    Kind kind,
    String text,
    int start,
    int end,
    List<List<Value>> readings,
    BigDecimal scale,
    Weight weight,
    String currency,
    boolean negative,
    boolean exact) {
  public Mention {
    if (readings.isEmpty()) {
      throw new IllegalArgumentException("«%s» has no reading".formatted(text));
    }
    readings = readings.stream().map(List::copyOf).toList();
  }

  Mention also(List<List<Value>> more) {
    List<List<Value>> all = new ArrayList<>(readings);
    all.addAll(more);
    return reading(all);
  }

  /// The same with other readings.
  Mention reading(List<List<Value>> others) {
    return new Mention(kind, text, start, end, others, scale, weight, currency, negative, exact);
  }

  Mention in(String iso) {
    return new Mention(kind, text, start, end, readings, scale, weight, iso, negative, exact);
  }

  Mention below() {
    return new Mention(kind, text, start, end, readings, scale, weight, currency, true, exact);
  }

  Mention exactly() {
    return new Mention(kind, text, start, end, readings, scale, weight, currency, negative, true);
  }

  /// The same as something that has to have a counterpart.
  Mention required() {
    return new Mention(
        kind, text, start, end, readings, scale, Weight.REQUIRED, currency, negative, exact);
  }

  /// The value, if the likeliest reading is one number.
  BigDecimal amount() {
    return readings.getFirst().getFirst().amount();
  }

  boolean isOneNumber() {
    return readings.getFirst().size() == 1
        && readings.getFirst().getFirst().space() == Value.Space.NUMBER;
  }
}
