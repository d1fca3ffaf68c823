package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.NightEdition;

/// `latest` in the job's folder: the newest edition that is complete, as a link to its folder, or
/// where there are no links as a file that holds its day. Made after everything else, so that what
/// it leads to is whole; an edition that is published again never takes the place of a newer one.
public final class Latest implements Publication {
  @Override
  public String name() {
    return "latest";
  }

  /// Makes it lead to this edition.
  ///
  /// @return nothing: it is no artefact of the edition's
  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    if (edition.tally().complete()) {
      folder.becomeLatest();
    }
    return List.of();
  }
}
