package press.nightdesk.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whose word something rests on. A person's word is final: no check and no model overrules it.
///
/// @param by the person, as they call themselves
/// @param at when they said so
/// @param note why, in their own words; null if they did not say
public record Word(String by, Instant at, @Nullable String note) {
  public Word {
    if (by.isBlank()) {
      throw new IllegalArgumentException("a person's word needs a person");
    }
  }
}
