package press.nightdesk.domain;

/// Another place that had the text of an article, left out because one of them is enough.
///
/// @param id the identity it has there
/// @param origin where it came from
/// @param near whether its text differs in a few words; false if it is the very same
public record Repeat(ArticleId id, Origin origin, boolean near) {}
