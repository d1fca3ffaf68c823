package press.nightdesk.domain;

import java.util.Locale;

/// What part of an article a person's word is about.
public enum Place {
  /// The translation of the headline.
  HEADLINE,
  /// The translation of a paragraph.
  PARAGRAPH,
  /// The translation as a whole.
  TRANSLATION,
  /// The summary.
  SUMMARY;

  /// The name used in JSON and in the database: `paragraph`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The place with this label.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Place of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
