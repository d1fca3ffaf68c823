package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Finding;
import press.nightdesk.prompt.glossary.ArticleTerms;
import press.nightdesk.prompt.glossary.Mention;
import press.nightdesk.prompt.glossary.Term;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.prompt.glossary.TermKind;

/// What the newsroom's glossary says is what the translation says. Only a warning: a good
/// translation may do without a term ("the country", "he") where the Russian repeats it.
final class Terminology {
  private final TermIndex glossary;
  private final Article article;
  private @Nullable ArticleTerms terms;

  /// Looks for the terms when there is a translation: the first request waits for nothing that only
  /// its answer needs. To be used by one thread at a time.
  Terminology(TermIndex glossary, Article article) {
    this.glossary = glossary;
    this.article = article;
  }

  List<Finding> findings(List<Segment> segments) {
    ArticleTerms known = terms == null ? glossary.about(article) : terms;
    terms = known;
    List<Finding> findings = new ArrayList<>();
    Set<Term> introduced = new HashSet<>();
    for (Segment segment : segments) {
      if (segment.saysSomething()) {
        findings.addAll(findings(segment, known, introduced));
      }
    }
    return findings;
  }

  /// @param terms the article's
  /// @param introduced persons whose whole name stood in an earlier paragraph; gets those of this
  private List<Finding> findings(Segment segment, ArticleTerms terms, Set<Term> introduced) {
    List<Mention> mentions = terms.mentions(segment.russian().text());
    if (mentions.isEmpty()) {
      return List.of();
    }
    List<String> english = EnglishTerm.words(segment.english());
    Set<Term> whole = new LinkedHashSet<>();
    Set<Term> all = new LinkedHashSet<>();
    for (Mention mention : mentions) {
      all.add(mention.term());
      if (mention.whole()) {
        whole.add(mention.term());
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Term term : all) {
      boolean byName =
          term.kind() == TermKind.PERSON && (!whole.contains(term) || introduced.contains(term));
      if (!isRendered(term, english, byName)) {
        findings.add(
            Code.GLOSSARY_MISSED.warningInTranslation(
                segment.n(), "%s → not %s".formatted(term.ru(), term.en())));
      }
    }
    introduced.addAll(whole);
    return findings;
  }

  private static boolean isRendered(Term term, List<String> english, boolean byName) {
    return term.english().stream()
        .map(EnglishTerm::of)
        .anyMatch(form -> form.isIn(english) || (byName && form.isInByName(english)));
  }
}
