package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;

/// How a run ended.
public sealed interface RunResult {
  /// Every article reached its end.
  ///
  /// @param night what the edition holds now
  /// @param files the artefacts, whole and in place
  /// @param deliveries what became of sending it; empty if it is sent nowhere
  record Complete(NightEdition night, List<Path> files, List<DeliveryNote> deliveries)
      implements RunResult {
    public Complete {
      files = List.copyOf(files);
      deliveries = List.copyOf(deliveries);
    }
  }

  /// The run stopped before its end; unless the database is damaged nothing is lost, and running
  /// again goes on.
  ///
  /// @param edition the edition that was run
  /// @param night what it holds now; null if the database cannot tell
  /// @param cause what happened, in one line
  /// @param remedy what to do next, in one line
  /// @param damaged whether the database turned out not to be whole
  record Stopped(
      Edition edition, @Nullable NightEdition night, String cause, String remedy, boolean damaged)
      implements RunResult {}
}
