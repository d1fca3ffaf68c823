package press.nightdesk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import press.nightdesk.job.JobMistaken;

/// Whose word it is.
final class Signature {
  private static final int LONGEST = 200;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who says so; it stands in the record. The system's name for you if absent.")
  private @Nullable String by;

  /// The person.
  ///
  /// @throws JobMistaken if nobody can be called so
  String by() {
    String name = by == null ? System.getProperty("user.name", "") : by;
    if (name.isBlank() || name.length() > LONGEST) {
      throw new JobMistaken("--by", "a name has 1 to %d characters: give yours".formatted(LONGEST));
    }
    return name.strip();
  }
}
