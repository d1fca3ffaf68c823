package press.nightdesk.prompt.glossary;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Paragraph;

/// The glossary as it holds for one article.
public final class ArticleTerms {
  /// Terms that one request is told at most: the first of its text. A passage of ordinary length
  /// has far fewer, and a prompt must not grow without bound.
  public static final int MOST = 60;

  private final TermIndex index;
  private final @Nullable LocalDate published;
  private final Set<String> introduced;
  private final Map<String, List<Mention>> found;

  /// @param introduced persons whom the article names in full
  /// @param found what the article's own texts mention: they are looked at for the article's
  ///     request, for its fingerprint and by the checks
  ArticleTerms(
      TermIndex index,
      @Nullable LocalDate published,
      Set<String> introduced,
      Map<String, List<Mention>> found) {
    this.index = index;
    this.published = published;
    this.introduced = Set.copyOf(introduced);
    this.found = Map.copyOf(found);
  }

  /// Where a text of the article has terms, in its order.
  public List<Mention> mentions(String text) {
    List<Mention> own = found.get(text);
    return own == null ? index.find(text, published, introduced) : own;
  }

  /// The terms of some paragraphs, each once, in the order of their first mention; at most
  /// {@value #MOST}.
  public List<Term> in(List<Paragraph> paragraphs) {
    Set<Term> terms = new LinkedHashSet<>();
    for (Paragraph paragraph : paragraphs) {
      mentions(paragraph.text()).forEach(mention -> terms.add(mention.term()));
    }
    return terms.stream().limit(MOST).toList();
  }

  /// A hash of all that requests about these paragraphs are told of the glossary: another if any of
  /// their terms is rendered or explained in another way, or if they have other terms.
  public String fingerprint(List<Paragraph> paragraphs) {
    Set<String> told = new LinkedHashSet<>();
    for (Paragraph paragraph : paragraphs) {
      mentions(paragraph.text()).forEach(mention -> told.add(line(mention.term())));
    }
    return ContentHash.of(String.join("\n", told)).value();
  }

  private static String line(Term term) {
    return String.join(
        "\t", term.ru(), String.join("|", term.english()), term.kind().name(), term.advice());
  }

  /// Whether a name, given in its Russian form, is a term.
  public boolean cover(String name) {
    List<Mention> mentions = mentions(name);
    return mentions.size() == 1
        && mentions.getFirst().whole()
        && mentions.getFirst().end() - mentions.getFirst().start() == name.strip().length();
  }
}
