package press.nightdesk.source;

import press.nightdesk.domain.Language;

/// Tells what language a text is written in.
@FunctionalInterface
public interface LanguageIdentifier {
  /// For a text without letters, or in a language that cannot be told.
  Language UNDETERMINED = new Language("und");

  /// The language most of the text is written in.
  ///
  /// @param text a headline and body; an implementation may look at its beginning only
  Language identify(String text);
}
