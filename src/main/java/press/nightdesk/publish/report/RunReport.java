package press.nightdesk.publish.report;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;
import press.nightdesk.publish.Templates;
import press.nightdesk.publish.figures.Figures;
import press.nightdesk.publish.figures.Logbook;

/// `report.html`: the books of an edition as one page that works from the disk, on any screen and
/// on paper, loads nothing from anywhere and has no script. It tells figures and no article's text.
public final class RunReport implements Publication {
  private final ZoneId zone;
  private final Logbook logbook;

  /// @param zone in which times of day are told
  /// @param logbook tells of calls and of editions before
  public RunReport(ZoneId zone, Logbook logbook) {
    this.zone = zone;
    this.logbook = logbook;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    Figures figures = Figures.of(edition, logbook);
    String page = Templates.fill("report.jte", ReportPage.of(edition, figures, zone));
    return List.of(folder.write("report.html", out -> out.write(page)));
  }
}
