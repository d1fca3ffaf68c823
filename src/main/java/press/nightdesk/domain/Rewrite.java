package press.nightdesk.domain;

/// A summary as a person wants it.
///
/// @param spot the summary of one text of the article
/// @param revision of the article that the person had before them
public record Rewrite(Spot spot, Summary summary, int revision, Word word) {}
