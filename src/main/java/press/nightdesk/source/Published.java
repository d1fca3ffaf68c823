package press.nightdesk.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// When an article was published, as its source writes it.
///
/// @param day the day in the zone the source itself writes, so that the record shows the date
///     that stands above the article
/// @param at the moment; null if only the day is known
public record Published(LocalDate day, @Nullable Instant at) {
  /// A day without a time.
  public static Published on(LocalDate day) {
    return new Published(day, null);
  }

  /// A time with its zone: the day is that zone's.
  public static Published at(OffsetDateTime time) {
    return new Published(time.toLocalDate(), time.toInstant());
  }

  /// A moment of which no zone is known.
  ///
  /// @param zone in which the day is told
  public static Published at(Instant moment, ZoneId zone) {
    return new Published(LocalDate.ofInstant(moment, zone), moment);
  }

  static Published at(ZonedDateTime time) {
    return at(time.toOffsetDateTime());
  }

  /// Whether it was certainly published before a moment.
  ///
  /// @param zone in which a day without a time ends
  boolean isBefore(Instant moment, ZoneId zone) {
    return at == null
        ? !day.plusDays(1).atStartOfDay(zone).toInstant().isAfter(moment)
        : at.isBefore(moment);
  }

  /// Whether it is certainly published only after a moment.
  ///
  /// @param zone in which a day without a time begins
  boolean isAfter(Instant moment, ZoneId zone) {
    return at == null ? day.atStartOfDay(zone).toInstant().isAfter(moment) : at.isAfter(moment);
  }
}
