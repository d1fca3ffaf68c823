package press.nightdesk.shelf;

/// Something that waits for a stage.
///
/// @param <I> what the stage works on
/// @param round how often a person asked for it to be tried anew; 0 at first. A reply of an
///     earlier round is no answer in a later one
public record Waiting<I>(I item, int round) {}
