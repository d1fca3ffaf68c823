package press.nightdesk.domain;

import java.util.Set;

/// The dictionary forms of Russian words. Not for several threads at once, and cheap to make.
@FunctionalInterface
public interface Lemmas {
  /// The dictionary forms that a word may have; of a word that no dictionary has, the word itself
  /// and what is left of it without case endings. Two words may be forms of one if they have
  /// one of these in common.
  ///
  /// @param word letters only, as the text has it
  /// @return in small letters, with е for ё; never empty
  Set<String> of(String word);
}
