package press.nightdesk.publish.bitext;

import java.util.Set;
import press.nightdesk.domain.Edition;

/// Sees to it that a pair of texts is in the memory of one edition only: the first that had it.
@FunctionalInterface
public interface PairClaims {
  /// Which of these pairs are this edition's. What it had before and does not name now is free for
  /// others again; asked the same again, the answer is the same.
  ///
  /// @param pairs all that the edition has
  Set<Long> claim(Edition edition, Set<Long> pairs);
}
