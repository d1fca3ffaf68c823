package press.nightdesk.publish.figures;

import java.util.List;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.Traffic;

/// What is written down of editions beside what they hold.
public interface Logbook {
  /// One that knows nothing.
  Logbook EMPTY =
      new Logbook() {
        @Override
        public Traffic traffic(Edition edition) {
          return Traffic.NONE;
        }

        @Override
        public List<EditionFigures> before(Edition edition, int most) {
          return List.of();
        }

        @Override
        public void remember(EditionFigures figures) {}
      };

  /// What passed between an edition and its models.
  Traffic traffic(Edition edition);

  /// The editions before this, oldest first.
  ///
  /// @param most so many of them at most, the newest
  List<EditionFigures> before(Edition edition, int most);

  /// Remembers an edition for those after it to be compared with, instead of what was known of it.
  void remember(EditionFigures figures);
}
