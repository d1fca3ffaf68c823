package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import press.nightdesk.check.CopiedSummaries;
import press.nightdesk.check.LastWord;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Finding;
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
  private final Function<Edition, List<Delivery>> deliveries;

  /// Of a shelf that is only read, perhaps of an earlier version: it tells of no deliveries.
  Archive(JobSettings settings, Shelf shelf, ReplyLedger ledger) {
    this(settings, shelf, ledger, _ -> List.of());
  }

  /// @param deliveries where an edition was sent
  Archive(
      JobSettings settings,
      Shelf shelf,
      ReplyLedger ledger,
      Function<Edition, List<Delivery>> deliveries) {
    this.settings = settings;
    this.shelf = shelf;
    this.ledger = ledger;
    this.deliveries = deliveries;
  }

  /// Everything an edition holds, with what its calls came to.
  NightEdition contents(Edition edition) {
    NightEdition night =
        shelf.contents(settings.name(), edition, spending(edition)).sent(deliveries.apply(edition));
    Map<ArticleId, Finding> copied = CopiedSummaries.among(night.dispatches());
    return copied.isEmpty() ? night : night.with(dispatch -> withFinding(dispatch, copied));
  }

  private Dispatch withFinding(Dispatch dispatch, Map<ArticleId, Finding> byArticle) {
    Article article = dispatch.article();
    Finding finding = byArticle.get(article.id());
    return finding == null
        ? dispatch
        : dispatch.with(LastWord.waiving(article, shelf.words(article.id())).apply(finding));
  }

  /// What an edition comes to in numbers, which is quick to tell.
  EditionCounts counts(Edition edition) {
    return new EditionCounts(
        shelf.tally(edition),
        shelf.open(edition, Stage.TRANSLATE),
        shelf.open(edition, Stage.SUMMARIZE),
        shelf.failures(edition),
        spending(edition),
        shelf.waivers(edition),
        deliveries.apply(edition));
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
