package press.nightdesk.source.html;

/// What stands on lines of its own in markup: a paragraph, a heading, an entry of a list.
///
/// @param text on one line, not empty
/// @param linked whether all of it is links
record Block(String text, boolean linked) {}
