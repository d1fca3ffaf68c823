package press.nightdesk.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;

/// Summaries of an edition that are all but the same, though their articles are not alike: a model
/// has taken one article for another. Which of the two is right nobody can tell from here, so that
/// both are found.
///
/// Texts are compared by the runs of three words that they share (Broder's resemblance, 1997).
/// Whoever resembles another that much shares some of their {@value #KEYS} runs with the smallest
/// hashes; only those are looked up, and at most {@value #MOST_LOOKED_AT} compared.
public final class CopiedSummaries {
  private static final int RUN = 3;

  /// Fewer words are alike by chance.
  private static final int FEWEST_WORDS = 20;

  private static final double SAME_SUMMARY = 0.7;

  /// Reports of one form have summaries of one form.
  private static final double ALIKE_ARTICLES = 0.3;

  private static final int KEYS = 8;
  private static final int MOST_LOOKED_AT = 50;

  private final Map<Integer, List<Told>> byKey = new HashMap<>();
  private final Map<ArticleId, Finding> found = new HashMap<>();

  /// By identity: an article is told once.
  private static final class Told {
    private final Article article;
    private final int[] runs;
    private int @Nullable [] articleRuns;

    Told(Article article, int[] runs) {
      this.article = article;
      this.runs = runs;
    }

    /// Those of the article's text, which few summaries need and some need often.
    int[] articleRuns() {
      if (articleRuns == null) {
        articleRuns = CopiedSummaries.runs(article);
      }
      return articleRuns;
    }
  }

  private CopiedSummaries() {}

  /// The finding for each article concerned; empty if no summary is another's.
  public static Map<ArticleId, Finding> among(List<Dispatch> dispatches) {
    CopiedSummaries all = new CopiedSummaries();
    dispatches.forEach(all::add);
    return Map.copyOf(all.found);
  }

  private void add(Dispatch dispatch) {
    Checked<Summary> checked = dispatch.summary();
    int[] runs = runs(checked == null ? null : checked.work());
    if (runs.length < FEWEST_WORDS) {
      return;
    }
    Told told = new Told(dispatch.article(), runs);
    Set<Told> candidates = new LinkedHashSet<>();
    for (int i = 0; i < KEYS; i++) {
      List<Told> same = byKey.computeIfAbsent(runs[i], _ -> new ArrayList<>());
      same.stream().limit(MOST_LOOKED_AT).forEach(candidates::add);
      same.add(told);
    }
    candidates.stream()
        .limit(MOST_LOOKED_AT)
        .filter(other -> resemblance(other.runs, runs) >= SAME_SUMMARY)
        .filter(other -> !areAlike(other, told))
        .findFirst()
        .ifPresent(
            other -> {
              found.putIfAbsent(other.article.id(), copyOf(told));
              found.put(told.article.id(), copyOf(other));
            });
  }

  private static Finding copyOf(Told other) {
    return Code.SUMMARY_COPIED.warningInSummary(
        "all but the same as the summary of " + other.article.id());
  }

  private static int[] runs(@Nullable Summary summary) {
    return summary == null
        ? new int[0]
        : runs(
            Stream.concat(Stream.of(summary.lead()), summary.points().stream().map(Point::text)));
  }

  private static boolean areAlike(Told one, Told other) {
    return resemblance(one.articleRuns(), other.articleRuns()) >= ALIKE_ARTICLES;
  }

  private static int[] runs(Article article) {
    return runs(article.paragraphs().stream().map(Paragraph::text));
  }

  /// The hashes of all runs of words, each once, the smallest first.
  private static int[] runs(Stream<String> texts) {
    List<String> words = Wording.words(texts.collect(Collectors.joining("\n")));
    int[] hashes = new int[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = scattered(words.subList(i, i + RUN).hashCode());
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  /// The finish of MurmurHash3 (Appleby), so that small hashes fall on any words alike.
  private static int scattered(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  private static double resemblance(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = one.length + other.length - common;
    return all == 0 ? 0 : (double) common / all;
  }
}
