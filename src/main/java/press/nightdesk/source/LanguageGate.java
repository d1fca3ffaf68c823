package press.nightdesk.source;

import java.util.Locale;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Skip;

/// Lets Russian in and turns every other language away, saying which it is.
final class LanguageGate {
  private LanguageGate() {}

  /// @param article with its language identified
  static Arrival arrival(Article article) {
    if (article.language().equals(Language.RUSSIAN)) {
      return new Arrival.Read(article);
    }
    String code = article.language().code();
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    String written =
        article.language().equals(LanguageIdentifier.UNDETERMINED)
            ? "written in a language that could not be told"
            : "written in %s (%s)".formatted(name, code);
    return new Arrival.Foreign(
        article,
        new Skip(
            article.id(),
            article.title(),
            Skip.LANGUAGE,
            written + ", this desk translates Russian"));
  }
}
