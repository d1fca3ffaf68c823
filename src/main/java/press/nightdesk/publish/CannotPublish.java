package press.nightdesk.publish;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Objects;

/// An artefact could not be written. Nothing is lost by it: what an edition holds is on the shelf.
public final class CannotPublish extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String remedy;

  private CannotPublish(String what, String remedy, Exception cause) {
    super(what + ". " + remedy, cause);
    this.what = what;
    this.remedy = remedy;
  }

  /// What happened at this file or folder, and what to do about it.
  static CannotPublish at(Path place, Exception cause) {
    String complaint = Objects.requireNonNullElse(cause.getMessage(), "").toLowerCase(Locale.ROOT);
    if (cause instanceof FileAlreadyExistsException || complaint.contains("not a directory")) {
      return of(place, "a file stands where a folder is needed", "Move that file away", cause);
    }
    if (cause instanceof AccessDeniedException || complaint.contains("permission denied")) {
      return of(place, "no right to write there", "Give this user the right", cause);
    }
    if (cause instanceof ReadOnlyFileSystemException || complaint.contains("read-only")) {
      return of(place, "the file system is read-only", "Mount it writable", cause);
    }
    if (complaint.contains("no space left") || complaint.contains("not enough space")) {
      return of(place, "the disk is full", "Free some space", cause);
    }
    if (complaint.contains("quota exceeded")) {
      return of(place, "the disk quota is used up", "Free some space", cause);
    }
    return of(place, cause.toString(), "See to that folder", cause);
  }

  private static CannotPublish of(Path place, String reason, String first, Exception cause) {
    return new CannotPublish(
        "cannot write %s: %s".formatted(place, reason),
        first
            + ", or set nightdesk.output to another folder; then run again: the edition is on the"
            + " shelf and no model is asked twice.",
        cause);
  }

  /// What happened and where, in one line.
  public String what() {
    return what;
  }

  /// What to do next, in one line.
  public String remedy() {
    return remedy;
  }
}
