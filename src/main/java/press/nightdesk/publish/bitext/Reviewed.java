package press.nightdesk.publish.bitext;

import press.nightdesk.domain.ArticleId;

/// What a person left as the English of one headline or paragraph.
///
/// @param article whose
/// @param revision of which text of the article
/// @param paragraph its number; 0 is the headline
/// @param source the Russian that stood beside it
/// @param text the English, whether it was changed or not; never blank
public record Reviewed(
    ArticleId article, int revision, int paragraph, String source, String text) {}
