package press.nightdesk.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/// A rule about a translation, as a pure function.
@FunctionalInterface
public interface TranslationCheck {
  /// What is wrong with these paragraphs.
  ///
  /// @param source Russian paragraphs: a whole article's segments or some of them
  /// @param target their English, by number; a number may be absent, and others than asked may
  ///     be there
  /// @return findings of stage translate, in order of paragraph; empty if nothing is wrong
  List<Finding> findings(List<Paragraph> source, List<Paragraph> target);

  /// The rule as it is for one article: what holds may depend on its day, and on what stands
  /// elsewhere in it. This very rule if nothing does.
  default TranslationCheck about(Article article) {
    return this;
  }

  /// The rule with each of its findings given to a person's word first.
  default TranslationCheck under(UnaryOperator<Finding> word) {
    TranslationCheck rule = this;
    return new TranslationCheck() {
      @Override
      public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
        return rule.findings(source, target).stream().map(word).toList();
      }

      @Override
      public TranslationCheck about(Article article) {
        return rule.about(article).under(word);
      }
    };
  }
}
