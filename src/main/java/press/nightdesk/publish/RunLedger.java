package press.nightdesk.publish;

import java.nio.file.Path;
import java.util.List;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.figures.Logbook;

/// `run.json`: what became of everything that came in. Published always and last: a ledger that
/// was written this time has all its other artefacts beside it. While an edition is published
/// anew, or after that failed half-way, the last time's ledger still stands, and beside it there
/// may be artefacts that are newer than what it says.
public final class RunLedger implements Publication {
  private final ArtefactJson json = new ArtefactJson();
  private final Logbook logbook;

  /// @param logbook tells of calls and of editions before
  public RunLedger(Logbook logbook) {
    this.logbook = logbook;
  }

  @Override
  public String name() {
    return "run";
  }

  /// Writes the file, then remembers the edition's figures for those after it.
  ///
  /// @throws IllegalStateException if the edition's lists do not bear out its tally
  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    audit(edition);
    String page = json.page(RunBooks.of(edition, logbook));
    Path file = folder.write("run.json", out -> out.write(page));
    logbook.remember(EditionFigures.of(edition));
    return List.of(file);
  }

  private static void audit(NightEdition edition) {
    Tally tally = edition.tally();
    long quarantined =
        edition.dispatches().stream().filter(d -> d.verdict() == Verdict.QUARANTINED).count();
    agree(edition, "published", tally.published(), edition.dispatches().size() - quarantined);
    agree(edition, "quarantined", tally.quarantined(), quarantined);
    agree(edition, "failed", tally.failed(), edition.failures().size());
    agree(edition, "skipped", tally.skipped(), edition.skips().size());
  }

  private static void agree(NightEdition edition, String what, int counted, long listed) {
    if (counted != listed) {
      throw new IllegalStateException(
          "edition %s of %s: the tally says %d %s, but %d are listed"
              .formatted(edition.edition(), edition.name(), counted, what, listed));
    }
  }
}
