package press.nightdesk.job;

import java.util.List;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.TranslationCheck;

/// Checks during which others may have the article's {@link Place}: they are the most that there
/// is to compute about an article.
final class LentPlace {
  private LentPlace() {}

  static TranslationCheck translation(TranslationCheck check) {
    return new TranslationCheck() {
      @Override
      public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
        return Place.lent(() -> check.findings(source, target));
      }

      @Override
      public TranslationCheck about(Article article) {
        return translation(check.about(article));
      }
    };
  }

  static SummaryCheck summary(SummaryCheck check) {
    return (translated, summary) -> Place.lent(() -> check.findings(translated, summary));
  }
}
