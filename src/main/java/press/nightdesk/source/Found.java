package press.nightdesk.source;

import java.io.IOException;
import java.nio.file.Path;

/// What a walk came upon.
public sealed interface Found {
  /// How the job file's path leads to it, with forward slashes.
  String shown();

  /// A file that is meant; whether it can be read is not known yet.
  record File(String shown, Path path) implements Found {}

  /// A link that points out of the walk's root and is therefore not followed.
  record LinkOutside(String shown) implements Found {}

  /// A folder that would not show its content, or a link that leads nowhere.
  record Closed(String shown, IOException why) implements Found {}

  /// The file to read.
  ///
  /// @throws UnfitException if there is none that may be read
  default Path readable() throws UnfitException {
    return switch (this) {
      case File file -> file.path();
      case LinkOutside _ ->
          throw new UnfitException(
              Unfit.LINK_OUTSIDE, "the link points out of the folder the job file names");
      case Closed closed ->
          throw new UnfitException(Unfit.UNREADABLE_FILE, FileBytes.reason(closed.why()));
    };
  }
}
