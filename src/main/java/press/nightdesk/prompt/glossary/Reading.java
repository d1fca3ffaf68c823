package press.nightdesk.prompt.glossary;

import java.util.List;
import java.util.Set;
import press.nightdesk.domain.Lemmas;

/// A text as terms are looked for in it: its words, each with its dictionary forms.
record Reading(List<Tokens.Token> tokens, List<Set<String>> words) {
  Reading {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
  }

  static Reading of(String text, Lemmas forms) {
    List<Tokens.Token> tokens = Tokens.of(text);
    return new Reading(tokens, tokens.stream().map(t -> Shape.lemmas(t, forms)).toList());
  }
}
