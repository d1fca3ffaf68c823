package press.nightdesk.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where people had a hand in a work.
///
/// @param corrected what they wrote themselves
/// @param setAside what they had said of an earlier text and holds no more
public record Hand(List<Corrected> corrected, List<SetAside> setAside) {
  /// Of work that nobody has touched.
  public static final Hand NONE = new Hand(List.of(), List.of());

  public Hand {
    corrected = List.copyOf(corrected);
    setAside = List.copyOf(setAside);
  }

  /// Who wrote this paragraph; empty if no person did.
  ///
  /// @param paragraph its number; null for the summary
  public Optional<Corrected> of(@Nullable Integer paragraph) {
    return corrected.stream().filter(c -> Objects.equals(c.paragraph(), paragraph)).findFirst();
  }
}
