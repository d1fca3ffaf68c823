package press.nightdesk.domain;

/// How a name of the article was rendered, so that every passage renders it the same.
///
/// @param ru the Russian form, as a dictionary gives it
/// @param en the English form
public record Name(String ru, String en) {
  public Name {
    if (ru.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a name has two forms: '%s', '%s'".formatted(ru, en));
    }
  }
}
