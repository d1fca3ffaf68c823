package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Kept;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Predecessor;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.TranslationCheck;

/// The paragraphs of an article that need not be asked for: those without a Russian letter, which
/// stand as they are, those whose English a person gave, and those that an earlier revision has
/// in the same words, wherever they stood there. A headline is only a headline's equal: it is not
/// translated as a sentence is.
///
/// @param article what is to be translated
/// @param untouched the texts of all but the last, by number
/// @param kept of the last, the number they had in the earlier revision, by the number they have
/// @param before the earlier revision; null if there is none, or nothing of it can be kept
record Settled(
    Article article,
    Map<Integer, String> untouched,
    Map<Integer, Integer> kept,
    @Nullable Predecessor before) {
  private static final Pattern RUSSIAN = Pattern.compile("\\p{IsCyrillic}");

  Settled {
    untouched = Map.copyOf(untouched);
    kept = Map.copyOf(kept);
  }

  /// @param before the earlier revision; null if there is none
  /// @param given the English of paragraphs that a person gave, by number
  /// @param check what is in error by it is not kept
  static Settled of(
      Article article,
      @Nullable Predecessor before,
      Map<Integer, String> given,
      TranslationCheck check) {
    Map<Integer, String> untouched = new HashMap<>();
    article.segments().stream()
        .filter(segment -> !RUSSIAN.matcher(segment.text()).find())
        .forEach(segment -> untouched.put(segment.n(), segment.text()));
    untouched.putAll(given);
    if (before == null) {
      return new Settled(article, untouched, Map.of(), null);
    }
    Map<Integer, Integer> same = same(article, before);
    same.keySet().removeAll(untouched.keySet());
    Settled all = new Settled(article, untouched, same, before);
    List<Paragraph> source =
        article.segments().stream().filter(s -> all.kept.containsKey(s.n())).toList();
    return source.isEmpty() ? all : all.without(check.findings(source, all.english(source)));
  }

  private static Map<Integer, Integer> same(Article article, Predecessor before) {
    Map<Integer, Paragraph> left = new TreeMap<>();
    sound(before).forEach(paragraph -> left.put(paragraph.n(), paragraph));
    Map<Integer, Integer> kept = new HashMap<>();
    for (Paragraph now : article.segments()) {
      if (RUSSIAN.matcher(now.text()).find()) {
        left.values().stream()
            .filter(then -> isHeadline(then) == isHeadline(now) && then.text().equals(now.text()))
            .findFirst()
            .ifPresent(
                then -> {
                  kept.put(now.n(), then.n());
                  left.remove(then.n());
                });
      }
    }
    return kept;
  }

  private static boolean isHeadline(Paragraph paragraph) {
    return paragraph.n() == Paragraph.HEADLINE;
  }

  /// The earlier Russian of what is translated without an error. An error in the whole is one in
  /// every paragraph.
  private static List<Paragraph> sound(Predecessor before) {
    Translation work = before.translation().work();
    Set<Integer> wrong = new HashSet<>();
    for (Finding finding : before.translation().findings()) {
      if (finding.isError() && finding.paragraph() == null) {
        return List.of();
      }
      if (finding.isError()) {
        wrong.add(finding.paragraph());
      }
    }
    return work == null
        ? List.of()
        : before.article().segments().stream()
            .filter(p -> !wrong.contains(p.n()) && work.text(p.n()).isPresent())
            .toList();
  }

  /// The same without the kept paragraphs that errors blame.
  Settled without(Collection<Finding> findings) {
    Map<Integer, Integer> blameless = new HashMap<>(kept);
    findings.stream()
        .filter(Finding::isError)
        .map(Finding::paragraph)
        .filter(Objects::nonNull)
        .forEach(blameless::remove);
    return new Settled(article, untouched, blameless, before);
  }

  /// Whether every paragraph must be asked for.
  boolean isEmpty() {
    return kept.isEmpty() && untouched.isEmpty();
  }

  /// Whether a paragraph need not be asked for.
  boolean contains(int n) {
    return kept.containsKey(n) || untouched.containsKey(n);
  }

  /// What the passages are told before the first is asked for.
  Progress progress() {
    List<Paragraph> source = article.segments().stream().filter(s -> contains(s.n())).toList();
    List<Progress.Rendering> done = new ArrayList<>();
    List<Paragraph> english = english(source);
    for (int i = 0; i < source.size(); i++) {
      Paragraph russian = source.get(i);
      done.add(new Progress.Rendering(russian.n(), russian.text(), english.get(i).text()));
    }
    Map<String, Name> names = new LinkedHashMap<>();
    if (!kept.isEmpty()) {
      work().ifPresent(work -> work.names().forEach(name -> names.put(name.ru(), name)));
    }
    return new Progress(done, names, kept.isEmpty() ? null : formerHeadline());
  }

  private Progress.@Nullable Rendering formerHeadline() {
    String english = work().flatMap(Translation::title).orElse(null);
    return before == null || english == null
        ? null
        : new Progress.Rendering(Paragraph.HEADLINE, before.article().title(), english);
  }

  /// Who made what is kept, the earliest revision first.
  List<Kept> provenance() {
    Map<Integer, Kept> origin = new TreeMap<>();
    Map<Integer, Set<Integer>> numbers = new TreeMap<>();
    kept.forEach(
        (now, then) -> {
          Kept from = origin(then);
          origin.putIfAbsent(from.revision(), from);
          numbers.computeIfAbsent(from.revision(), _ -> new TreeSet<>()).add(now);
        });
    return origin.values().stream()
        .map(from -> from.of(List.copyOf(numbers.getOrDefault(from.revision(), Set.of()))))
        .toList();
  }

  private Kept origin(int then) {
    Predecessor from = Objects.requireNonNull(before, "what is kept was there before");
    return from.translation().provenance().kept().stream()
        .filter(older -> older.paragraphs().contains(then))
        .findFirst()
        .orElseGet(
            () -> Kept.of(from.article().revision(), List.of(), from.translation().provenance()));
  }

  private List<Paragraph> english(List<Paragraph> source) {
    return source.stream()
        .map(
            s ->
                new Paragraph(
                    s.n(),
                    Optional.ofNullable(untouched.get(s.n()))
                        .or(() -> work().flatMap(work -> work.text(kept.getOrDefault(s.n(), -1))))
                        .orElseThrow()))
        .toList();
  }

  private Optional<Translation> work() {
    return Optional.ofNullable(before).map(from -> from.translation().work());
  }
}
