package press.nightdesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;

/// Everything there is about one article in one edition.
///
/// @param name the job's name
/// @param editions all that have something of this identity, oldest first
/// @param article null if it never became one: it could not be read
/// @param dispatch its record; null unless it is published or quarantined
/// @param translation null if it has none
/// @param summary null if it has none
/// @param failure why it could not be taken further; null if it was
/// @param skip why it was left out; null if it was not
/// @param asks what models were asked about it, in order of time
public record ArticleView(
    String name,
    Edition edition,
    List<Edition> editions,
    ArticleId id,
    ArticleState state,
    @Nullable Article article,
    @Nullable Dispatch dispatch,
    @Nullable Checked<Translation> translation,
    @Nullable Checked<Summary> summary,
    @Nullable Failure failure,
    @Nullable Skip skip,
    List<PastAsk> asks) {
  public ArticleView {
    editions = List.copyOf(editions);
    asks = List.copyOf(asks);
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return ArticleJson.of(this).page();
  }
}
