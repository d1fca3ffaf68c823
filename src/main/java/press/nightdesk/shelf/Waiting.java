package press.nightdesk.shelf;

import press.nightdesk.domain.Words;

/// Something that waits for a stage.
///
/// @param <I> what the stage works on
/// @param round how often a person asked for it to be tried anew; 0 at first. A reply of an
///     earlier round is no answer in a later one
/// @param words what people have said about the article
public record Waiting<I>(I item, int round, Words words) {}
