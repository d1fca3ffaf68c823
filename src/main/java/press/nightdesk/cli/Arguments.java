package press.nightdesk.cli;

import org.jspecify.annotations.Nullable;
import press.nightdesk.job.JobMistaken;

/// Reads what options were given.
final class Arguments {
  private static final int LONGEST_NOTE = 2_000;

  private Arguments() {}

  /// A note as it is.
  ///
  /// @throws JobMistaken if it is longer than a note
  static @Nullable String shortEnough(String option, @Nullable String note) {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new JobMistaken(
          option, "has %,d characters, %,d at most".formatted(note.length(), LONGEST_NOTE));
    }
    return note;
  }
}
