package press.nightdesk.domain;

/// An article with its finished translation, ready to be summarised.
///
/// @param translation without errors; its work is there
public record Translated(Article article, Checked<Translation> translation) {
  public Translated {
    if (translation.work() == null || translation.verdict() == Verdict.QUARANTINED) {
      throw new IllegalArgumentException(
          "the translation of %s is not sound".formatted(article.id()));
    }
  }
}
