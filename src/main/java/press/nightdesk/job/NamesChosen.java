package press.nightdesk.job;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Translation;
import press.nightdesk.prompt.glossary.ArticleTerms;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.Mention;
import press.nightdesk.prompt.glossary.Term;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.prompt.glossary.TermKind;

/// What models called the names that the glossary does not have, counted.
final class NamesChosen {
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final int MOST_OTHERS = 3;

  /// How often a rendering was chosen.
  private static final class Count {
    private int mentions;
    private int articles;
  }

  private final Morphology morphology = new Morphology();
  private final TermIndex glossary;
  private final Map<String, Map<String, Count>> counts = new TreeMap<>();

  NamesChosen(TermIndex glossary) {
    this.glossary = glossary;
  }

  /// Counts the names of an article.
  void add(Dispatch dispatch) {
    Translation work = dispatch.translation().work();
    if (work == null) {
      return;
    }
    ArticleTerms terms = glossary.about(dispatch.article());
    List<Name> unknown =
        work.names().stream()
            .filter(name -> CYRILLIC.matcher(name.ru()).find() && !terms.cover(name.ru()))
            .toList();
    Map<String, Integer> mentions = mentions(dispatch, unknown);
    for (Name name : unknown) {
      Count count =
          counts
              .computeIfAbsent(name.ru(), _ -> new TreeMap<>())
              .computeIfAbsent(name.en().replace('|', '/'), _ -> new Count());
      count.articles++;
      count.mentions += mentions.getOrDefault(name.ru(), 1);
    }
  }

  private Map<String, Integer> mentions(Dispatch dispatch, List<Name> names) {
    List<Term> terms = names.stream().map(name -> term(name.ru(), name.en(), "")).toList();
    ArticleTerms found =
        new TermIndex(new Glossary(terms, ""), Morphology::new).about(dispatch.article());
    Map<String, Integer> mentions = new HashMap<>();
    for (Paragraph paragraph : dispatch.article().segments()) {
      for (Mention mention : found.mentions(paragraph.text())) {
        mentions.merge(mention.term().ru(), 1, Integer::sum);
      }
    }
    return mentions;
  }

  /// A term for each name with its most frequent rendering, the names of most articles first. The
  /// note says, for editors, how often, and what else the name was called.
  List<Term> terms() {
    return counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Map<String, Count>>>comparingInt(
                    e -> -articles(e.getValue().values()))
                .thenComparingInt(e -> -mentions(e.getValue().values()))
                .thenComparing(Map.Entry::getKey))
        .map(e -> term(e.getKey(), e.getValue()))
        .toList();
  }

  private Term term(String ru, Map<String, Count> renderings) {
    List<String> mostFirst =
        renderings.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Count>>comparingInt(e -> -e.getValue().articles)
                    .thenComparingInt(e -> -e.getValue().mentions)
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    String often =
        counted(mentions(renderings.values()), "time")
            + " in "
            + counted(articles(renderings.values()), "article");
    String others = mostFirst.stream().skip(1).limit(MOST_OTHERS).collect(Collectors.joining(", "));
    String note = others.isEmpty() ? often : often + "; also " + others;
    String fitting = note.substring(0, Math.min(note.length(), Term.LONGEST_NOTE - 2));
    return term(ru, mostFirst.getFirst(), "[" + fitting.replace('[', '(').replace(']', ')') + "]");
  }

  private static String counted(int number, String what) {
    return number == 1 ? "1 " + what : "%d %ss".formatted(number, what);
  }

  private Term term(String ru, String en, String note) {
    TermKind kind = morphology.isPerson(ru) ? TermKind.PERSON : TermKind.TERM;
    return new Term(ru, en, kind, note, null);
  }

  private static int articles(Collection<Count> counts) {
    return counts.stream().mapToInt(count -> count.articles).sum();
  }

  private static int mentions(Collection<Count> counts) {
    return counts.stream().mapToInt(count -> count.mentions).sum();
  }
}
