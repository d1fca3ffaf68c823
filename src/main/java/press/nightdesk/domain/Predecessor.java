package press.nightdesk.domain;

/// The newest revision before this one that was translated, sound or quarantined.
///
/// @param article its text
/// @param translation what became of it
public record Predecessor(Article article, Checked<Translation> translation) {}
