package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.NightEdition;

/// One artefact of an edition. The same edition always gives the same bytes.
public interface Publication {
  /// The name under which a job file's `publish:` list asks for it: `records`.
  String name();

  /// Makes the artefact, in place of the one that may stand there.
  ///
  /// @return the files written, in the order written
  /// @throws CannotPublish if a file cannot be written; the one it should replace is untouched
  List<Path> publish(NightEdition edition, EditionFolder folder);
}
