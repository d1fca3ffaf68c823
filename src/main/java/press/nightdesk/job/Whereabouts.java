package press.nightdesk.job;

import java.nio.file.Path;

/// Where a path was looked for, for people who run a command from another folder than they think.
final class Whereabouts {
  private Whereabouts() {}

  /// What there is to say of a path where nothing was found, to be put behind that.
  ///
  /// @param path as it was written
  /// @return empty if it is absolute and so says itself where it is
  static String of(Path path) {
    return path.isAbsolute()
        ? ""
        : "; looked for as %s, because relative paths begin in the folder of the command"
            .formatted(path.toAbsolutePath().normalize());
  }
}
