package press.nightdesk.job;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.LedgerFailed;
import press.nightdesk.llm.NotRecalled;

/// Tells what is one article's misfortune from what would meet every article.
///
/// The first becomes an outcome, and the neighbours never notice. The second is thrown on,
/// stops the run and blames nobody.
final class Blame {
  static final String DEFECT = "defect";

  private static final Logger LOG = LoggerFactory.getLogger(Blame.class);

  private final Stage stage;

  Blame(Stage stage) {
    this.stage = stage;
  }

  /// The outcome of `work` on `article`.
  ///
  /// @throws CallFailed if the fault is systemic
  /// @throws DataAccessException if the database fails
  /// @throws LedgerFailed if the database fails under the reply ledger
  /// @throws NotRecalled if the model is only to recall, and there is nothing to recall
  Outcome of(Article article, Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (CallFailed failed) {
      if (failed.fault().systemic()) {
        throw failed;
      }
      return failed(
          article,
          failed.fault().kind(),
          failed.fault().message(),
          failed.fault().remedy(),
          failed.attempts());
    } catch (DataAccessException | LedgerFailed | NotRecalled notTheArticles) {
      throw notTheArticles;
    } catch (RuntimeException | StackOverflowError defect) {
      LOG.error("a defect met article {} at {}", article.id(), stage.label(), defect);
      return failed(
          article,
          DEFECT,
          "Nightdesk failed on this article: " + defect,
          "report it with the stack trace from the log",
          0);
    }
  }

  private Outcome failed(
      Article article, String kind, String message, String remedy, int attempts) {
    return new Outcome.Failed(
        article.revision(),
        new Failure(article.id(), article.title(), stage, kind, message, remedy, attempts));
  }
}
