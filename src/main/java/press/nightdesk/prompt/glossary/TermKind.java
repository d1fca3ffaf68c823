package press.nightdesk.prompt.glossary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a term is the name of.
public enum TermKind {
  /// Whom an article, once it has given the whole name, may call by the last name alone.
  PERSON,
  PLACE,
  ORGANISATION,
  /// Anything else: an office, a law, a word with a house style.
  TERM;

  /// The kind as glossaries write it: `person`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind of this label, whatever its capitals; empty if there is none.
  static Optional<TermKind> labelled(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equalsIgnoreCase(label)).findFirst();
  }

  /// The labels there are, for people.
  static String labels() {
    return Arrays.stream(values()).map(TermKind::label).collect(Collectors.joining(", "));
  }
}
