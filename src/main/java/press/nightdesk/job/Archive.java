package press.nightdesk.job;

import java.nio.file.Path;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;
import press.nightdesk.llm.EditionBill;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.shelf.Shelf;

/// What stands on the shelf and in the output folder of an edition.
final class Archive {
  private final JobSettings settings;
  private final Shelf shelf;
  private final ReplyLedger ledger;

  Archive(JobSettings settings, Shelf shelf, ReplyLedger ledger) {
    this.settings = settings;
    this.shelf = shelf;
    this.ledger = ledger;
  }

  /// Everything an edition holds, with what its calls came to.
  NightEdition contents(Edition edition) {
    return shelf.contents(settings.name(), edition, spending(edition));
  }

  /// What an edition comes to in numbers, which is quick to tell.
  EditionCounts counts(Edition edition) {
    return new EditionCounts(
        shelf.tally(edition),
        shelf.open(edition, Stage.TRANSLATE),
        shelf.open(edition, Stage.SUMMARIZE),
        shelf.failures(edition),
        spending(edition));
  }

  private Spending spending(Edition edition) {
    EditionBill bill = ledger.bill(edition.toString());
    return new Spending(
        bill.requests(),
        new Tokens(bill.usage().input(), bill.usage().output()),
        bill.usd(),
        bill.uncertain(),
        bill.uncertainUsd());
  }

  /// The folder its artefacts go to.
  EditionFolder folder(Edition edition) {
    return EditionFolder.open(Path.of(settings.output()), settings.name(), edition);
  }
}
