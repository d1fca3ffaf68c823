package press.nightdesk.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Summary;

/// An article as it came back from somebody who has edited it, whatever the form of the file.
///
/// @param place where it stands, for messages: `records.jsonl, line 3`
/// @param edition the one it says it is of; null if it does not say
/// @param revision the one it says it is; null if it does not say
/// @param texts by number of paragraph, 0 being the headline
/// @param summary null if there is none
/// @param hasSummaries whether its form has summaries at all; if not, none is missing
record EditedArticle(
    String place,
    ArticleId id,
    @Nullable Edition edition,
    @Nullable Integer revision,
    Map<Integer, Bitext> texts,
    @Nullable Summary summary,
    boolean hasSummaries) {
  EditedArticle {
    texts = Map.copyOf(texts);
  }

  /// A paragraph in both languages.
  ///
  /// @param ru null if the file does not have it
  /// @param en null if there is none
  record Bitext(@Nullable String ru, @Nullable String en) {}
}
