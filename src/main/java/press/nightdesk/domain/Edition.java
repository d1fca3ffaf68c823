package press.nightdesk.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// One night's edition, named by its day in the job's time zone.
public record Edition(LocalDate date) implements Comparable<Edition> {
  /// Reads `2026-11-22`.
  ///
  /// @throws IllegalArgumentException if it is no ISO date
  public static Edition parse(String text) {
    try {
      return new Edition(LocalDate.parse(text));
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "edition '%s': an edition is a day such as 2026-11-22".formatted(text), notADate);
    }
  }

  @Override
  public int compareTo(Edition other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
