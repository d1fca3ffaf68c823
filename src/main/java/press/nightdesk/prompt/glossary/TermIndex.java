package press.nightdesk.prompt.glossary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Lemmas;

/// Finds the glossary's terms in Russian texts, by their dictionary forms and never by a piece of a
/// word. May be shared between threads.
public final class TermIndex {
  /// Of a newsroom without a glossary.
  public static final TermIndex EMPTY = new TermIndex(Glossary.NONE, () -> Set::of);

  /// News has some ten thousands of words, and each article most of the same ones.
  private static final int REMEMBERED = 50_000;

  private static final int LONGEST_REMEMBERED = 40;

  private final Supplier<Lemmas> lemmas;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();
  private final Map<String, List<Entry>> byFirstLemma = new HashMap<>();
  private final Map<String, List<Entry>> byLastLemma = new HashMap<>();

  /// All that the glossary says of one Russian form.
  ///
  /// @param terms the newest first
  /// @param last a person's last name; null if it is no person of several names
  private record Entry(Shape shape, List<Term> terms, @Nullable Shape last) {
    Optional<Term> on(@Nullable LocalDate published) {
      return terms.stream().filter(term -> term.holdsOn(published)).findFirst();
    }
  }

  /// @param lemmas makes one for each text
  public TermIndex(Glossary glossary, Supplier<Lemmas> lemmas) {
    this.lemmas = lemmas;
    Map<String, List<Term>> byForm = new LinkedHashMap<>();
    for (Term term : glossary.terms()) {
      byForm.computeIfAbsent(plain(term.ru()), _ -> new ArrayList<>()).add(term);
    }
    Lemmas forms = lemmas.get();
    byForm.values().forEach(terms -> add(terms, forms));
  }

  private void add(List<Term> terms, Lemmas forms) {
    List<Term> newestFirst =
        terms.stream()
            .sorted(
                Comparator.comparing(
                    Term::validFrom,
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder().reversed())))
            .toList();
    Shape shape = Shape.of(terms.getFirst().ru(), forms);
    boolean person = newestFirst.stream().allMatch(term -> term.kind() == TermKind.PERSON);
    Entry entry =
        new Entry(shape, newestFirst, person && shape.words().size() > 1 ? shape.last() : null);
    put(byFirstLemma, shape, entry);
    if (entry.last() != null) {
      put(byLastLemma, entry.last(), entry);
    }
  }

  private static void put(Map<String, List<Entry>> index, Shape shape, Entry entry) {
    for (String lemma : shape.words().getFirst().lemmas()) {
      index.computeIfAbsent(lemma, _ -> new ArrayList<>()).add(entry);
    }
  }

  /// What holds for an article.
  public ArticleTerms about(Article article) {
    List<String> texts = article.segments().stream().map(s -> s.text()).toList();
    return about(texts, article.published());
  }

  /// What holds for a text in pieces.
  ///
  /// @param published null if the day is unknown
  public ArticleTerms about(List<String> texts, @Nullable LocalDate published) {
    if (byFirstLemma.isEmpty()) {
      return new ArticleTerms(this, published, Set.of(), Map.of());
    }
    Map<String, Reading> read = new HashMap<>();
    texts.forEach(text -> read.computeIfAbsent(text, this::reading));
    Map<String, List<Mention>> mentions = new HashMap<>();
    read.forEach((text, reading) -> mentions.put(text, find(reading, published, Set.of())));
    Set<String> persons = persons(mentions.values());
    if (!persons.isEmpty()) {
      read.forEach((text, reading) -> mentions.put(text, find(reading, published, persons)));
    }
    return new ArticleTerms(this, published, persons, mentions);
  }

  private static Set<String> persons(Collection<List<Mention>> mentions) {
    return mentions.stream()
        .flatMap(List::stream)
        .map(Mention::term)
        .filter(term -> term.kind() == TermKind.PERSON)
        .map(Term::ru)
        .collect(Collectors.toSet());
  }

  /// The terms of a text, in its order; where several begin at one place the longest, and none
  /// within another.
  ///
  /// @param introduced persons whom the article names in full, by their Russian form
  List<Mention> find(String text, @Nullable LocalDate published, Set<String> introduced) {
    return byFirstLemma.isEmpty() ? List.of() : find(reading(text), published, introduced);
  }

  private Reading reading(String text) {
    return Reading.of(text, remembering());
  }

  private List<Mention> find(
      Reading reading, @Nullable LocalDate published, Set<String> introduced) {
    List<Tokens.Token> tokens = reading.tokens();
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Found> found = longest(at, reading, published);
      Optional<Found> best =
          found.isPresent() ? found : lastName(at, reading, published, introduced);
      if (best.isPresent()) {
        Found it = best.get();
        mentions.add(
            new Mention(
                it.term(),
                found.isPresent(),
                tokens.get(at).start(),
                tokens.get(at + it.words() - 1).end()));
        at += it.words();
      } else {
        at++;
      }
    }
    return mentions;
  }

  /// For one text. Most have no word that is not remembered, and need no dictionary.
  private Lemmas remembering() {
    Lemmas[] dictionary = new Lemmas[1];
    return word -> {
      Set<String> remembered = known.get(word);
      if (remembered != null) {
        return remembered;
      }
      if (dictionary[0] == null) {
        dictionary[0] = lemmas.get();
      }
      Set<String> found = Collections.unmodifiableSet(dictionary[0].of(word));
      if (word.length() <= LONGEST_REMEMBERED && known.size() < REMEMBERED) {
        known.put(word, found);
      }
      return found;
    };
  }

  private record Found(Term term, int words) {}

  private Optional<Found> longest(int at, Reading text, @Nullable LocalDate published) {
    Found longest = null;
    for (Entry entry : entries(byFirstLemma, text.words().get(at))) {
      int length = entry.shape().words().size();
      if ((longest == null || longest.words() < length) && entry.shape().standsAt(at, text)) {
        Optional<Term> term =
            entry
                .on(published)
                .filter(
                    t ->
                        t.kind() != TermKind.PLACE
                            || length > 1
                            || !Shape.endsAName(at, text.tokens()));
        longest = term.isPresent() ? new Found(term.get(), length) : longest;
      }
    }
    return Optional.ofNullable(longest);
  }

  /// A last name that only one of the persons named in full has.
  private Optional<Found> lastName(
      int at, Reading text, @Nullable LocalDate published, Set<String> introduced) {
    if (introduced.isEmpty()) {
      return Optional.empty();
    }
    List<Term> persons = new ArrayList<>();
    for (Entry entry : entries(byLastLemma, text.words().get(at))) {
      if (entry.last() != null && entry.last().standsAt(at, text)) {
        entry.on(published).filter(t -> introduced.contains(t.ru())).ifPresent(persons::add);
      }
    }
    return persons.size() == 1 ? Optional.of(new Found(persons.getFirst(), 1)) : Optional.empty();
  }

  private static List<Entry> entries(Map<String, List<Entry>> index, Set<String> lemmas) {
    Set<String> indexed = null;
    for (String lemma : lemmas) {
      if (index.containsKey(lemma)) {
        indexed = indexed == null ? new TreeSet<>() : indexed;
        indexed.add(lemma);
      }
    }
    return indexed == null
        ? List.of()
        : indexed.stream()
            .flatMap(lemma -> index.getOrDefault(lemma, List.of()).stream())
            .distinct()
            .toList();
  }

  private static String plain(String russian) {
    return russian.replace('ё', 'е').replace('Ё', 'Е');
  }
}
