package press.nightdesk.job;

import java.util.List;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Pause;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Traffic;
import press.nightdesk.llm.EditionPause;
import press.nightdesk.llm.PastRequest;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.llm.Usage;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.shelf.Almanac;

/// The reply ledger and the shelf's almanac, read together.
record Chronicle(ReplyLedger ledger, Almanac almanac) implements Logbook {
  @Override
  public Traffic traffic(Edition edition) {
    return new Traffic(
        ledger.requests(edition.toString()).stream().map(Chronicle::request).toList(),
        ledger.pauses(edition.toString()).stream().map(Chronicle::pause).toList());
  }

  @Override
  public List<EditionFigures> before(Edition edition, int most) {
    return almanac.before(edition, most);
  }

  @Override
  public void remember(EditionFigures figures) {
    almanac.remember(figures);
  }

  private static ModelRequest request(PastRequest past) {
    Usage usage = past.usage();
    return new ModelRequest(
        Stage.of(past.task()),
        past.provider(),
        past.model(),
        past.recorded(),
        past.ended(),
        past.took(),
        usage == null ? null : new Tokens(usage.input(), usage.output()),
        past.usd(),
        past.fault());
  }

  private static Pause pause(EditionPause pause) {
    return new Pause(pause.provider(), pause.cause(), pause.from(), pause.until());
  }
}
