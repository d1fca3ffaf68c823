package press.nightdesk.job;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// How this desk behaves on the web, under `nightdesk.web`.
///
/// @param contact a web or mail address that the User-Agent names, for those who want to complain
/// @param userAgent what to call oneself instead of Nightdesk and its version
/// @param delay at least so long between two requests to one host
/// @param timeout of a feed or a page until its last byte, redirects included
record WebSettings(
    @Nullable @Pattern(regexp = ASCII, message = IS_ASCII) String contact,
    @Nullable @Pattern(regexp = ASCII, message = IS_ASCII) String userAgent,
    @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("1s") @DurationMin @DurationMax(hours = 1)
        Duration delay,
    @DurationUnit(ChronoUnit.SECONDS)
        @DefaultValue("30s")
        @DurationMin(millis = 1)
        @DurationMax(minutes = 10)
        Duration timeout) {
  private static final String ASCII = "[ -~]{1,200}";
  private static final String IS_ASCII = "is 1 to 200 printable ASCII characters";

  static final WebSettings DEFAULTS =
      new WebSettings(null, null, Duration.ofSeconds(1), Duration.ofSeconds(30));

  /// What to call oneself.
  ///
  /// @param version of this program; null if it is not known
  String name(@Nullable String version) {
    if (userAgent != null && !userAgent.isBlank()) {
      return userAgent.strip();
    }
    String program = version == null ? "Nightdesk" : "Nightdesk/" + version;
    return contact == null || contact.isBlank()
        ? program
        : "%s (+%s)".formatted(program, contact.strip());
  }
}
