package press.nightdesk.job;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// What a setting may say: its type and its limits, off its type and its rules.
record SettingForm(Setting setting) {
  private static final List<Class<?>> WHOLE =
      List.of(int.class, Integer.class, long.class, Long.class);

  boolean isWhole() {
    return WHOLE.contains(setting.type());
  }

  boolean isNumber() {
    return isWhole() || setting.type() == BigDecimal.class;
  }

  boolean isBoolean() {
    return setting.type() == boolean.class || setting.type() == Boolean.class;
  }

  /// Whether a job without it has a mistake, or with its group a half one.
  boolean isRequired() {
    return setting.usual() == null
        && Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
            .anyMatch(rule -> setting.rule(rule).isPresent());
  }

  /// The words it may say; empty if it is free.
  List<String> words() {
    Class<?> named = setting.rule(OneOf.class).<Class<?>>map(OneOf::value).orElse(setting.type());
    return named.isEnum()
        ? Arrays.stream(named.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
            .toList()
        : List.of();
  }

  Optional<String> regexp() {
    return setting.rule(Pattern.class).map(Pattern::regexp);
  }

  Optional<Long> least() {
    return setting
        .rule(Min.class)
        .map(Min::value)
        .or(() -> setting.rule(DecimalMin.class).map(rule -> Long.valueOf(rule.value())));
  }

  Optional<Long> most() {
    return setting.rule(Max.class).map(Max::value);
  }

  boolean isPositive() {
    return setting.rule(Positive.class).isPresent();
  }

  /// Its type in words.
  String type() {
    String one =
        !words().isEmpty()
            ? String.join(" \\| ", words().stream().map("`%s`"::formatted).toList())
            : setting.isGroup()
                ? "group"
                : setting.type() == String.class
                    ? "text"
                    : isBoolean()
                        ? "`true` \\| `false`"
                        : KnownKeys.form(setting.type()).replaceFirst(" such as.*", "");
    return setting.isList() ? "list: " + one : one;
  }

  /// Its limits in words; empty if it has none.
  String limits() {
    Stream<String> numbers =
        Stream.of(least().map("from %,d"::formatted), most().map("to %,d"::formatted))
            .flatMap(Optional::stream);
    Stream<String> durations =
        Stream.of(
                setting.rule(DurationMin.class).map(SettingForm::duration).map("from "::concat),
                setting.rule(DurationMax.class).map(SettingForm::duration).map("to "::concat))
            .flatMap(Optional::stream);
    Stream<String> other =
        Stream.of(
                Optional.of("more than 0").filter(_ -> isPositive()),
                setting.rule(Pattern.class).map(rule -> rule.message().replaceFirst("^is ", "")))
            .flatMap(Optional::stream);
    return String.join(" ", Stream.of(numbers, durations, other).flatMap(all -> all).toList());
  }

  private static String duration(DurationMin rule) {
    return inWords(
        Duration.ofHours(rule.hours())
            .plusMinutes(rule.minutes())
            .plusSeconds(rule.seconds())
            .plusMillis(rule.millis()));
  }

  private static String duration(DurationMax rule) {
    return inWords(
        Duration.ofDays(rule.days())
            .plusHours(rule.hours())
            .plusMinutes(rule.minutes())
            .plusSeconds(rule.seconds()));
  }

  private static String inWords(Duration duration) {
    if (duration.isZero()) {
      return "0s";
    }
    return duration.toMillisPart() > 0
        ? duration.toMillis() + "ms"
        : duration.toSecondsPart() > 0
            ? duration.toSeconds() + "s"
            : duration.toMinutesPart() > 0 ? duration.toMinutes() + "m" : duration.toHours() + "h";
  }
}
