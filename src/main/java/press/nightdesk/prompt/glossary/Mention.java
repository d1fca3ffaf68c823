package press.nightdesk.prompt.glossary;

/// A term where a text has it.
///
/// @param whole whether it is there in full, and not only a person's last name
/// @param start where it begins in the text
/// @param end where it ends, exclusive
public record Mention(Term term, boolean whole, int start, int end) {}
