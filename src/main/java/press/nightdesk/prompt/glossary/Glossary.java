package press.nightdesk.prompt.glossary;

import java.util.List;

/// The newsroom's terms.
///
/// @param terms in the order of the files; no Russian form stands twice from the same day
/// @param fingerprint the hash of the files' bytes, `sha256:…`; empty if there is no file
public record Glossary(List<Term> terms, String fingerprint) {
  /// Of a newsroom that has none.
  public static final Glossary NONE = new Glossary(List.of(), "");

  public Glossary {
    terms = List.copyOf(terms);
  }
}
