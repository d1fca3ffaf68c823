package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// That a person, and no model, wrote what stands in a place.
///
/// @param paragraph its number, 0 being the headline; null if it is the summary
/// @param instead what a model had written there; null if nothing, or if it is the summary
public record Corrected(@Nullable Integer paragraph, @Nullable String instead, Word word) {}
