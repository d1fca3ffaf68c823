package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// A person's word that holds no more, because the Russian it was about has changed.
///
/// @param spot what it was about
/// @param code of the finding it waived; null if it was a correction
/// @param revision the revision it was said of
public record SetAside(Spot spot, @Nullable String code, int revision, Word word) {}
