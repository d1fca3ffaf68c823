package press.nightdesk.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;

/// The parts of an article as a source reads them, before {@link ArticleMaker} looks at them.
///
/// @param id its identity
/// @param origin where it comes from
/// @param place how a failure names it to people: `articles/a.txt`, `dump.jsonl, line 12`, an
///     address
/// @param headline as it stands; may be blank, which is a failure
/// @param paragraphs plain text, each without markup; blank ones mean nothing
/// @param published null if it is unknown
public record Draft(
    ArticleId id,
    Origin origin,
    String place,
    String headline,
    List<String> paragraphs,
    @Nullable Published published) {
  public Draft {
    paragraphs = List.copyOf(paragraphs);
  }
}
