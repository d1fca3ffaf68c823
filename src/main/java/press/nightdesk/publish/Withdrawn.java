package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.NightEdition;

/// What a job made once and does not name any more is taken away, so that nothing old lies beside
/// what is new and passes for it. Only names that are Nightdesk's own are touched.
public final class Withdrawn implements Publication {
  private final List<String> artefacts;
  private final List<String> rolling;

  /// @param artefacts files and folders of an edition's folder
  /// @param rolling files of the job's folder
  public Withdrawn(List<String> artefacts, List<String> rolling) {
    this.artefacts = List.copyOf(artefacts);
    this.rolling = List.copyOf(rolling);
  }

  @Override
  public String name() {
    return "withdrawn";
  }

  /// Takes them away.
  ///
  /// @return nothing
  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    artefacts.forEach(folder::remove);
    rolling.forEach(folder::removeRolling);
    return List.of();
  }
}
