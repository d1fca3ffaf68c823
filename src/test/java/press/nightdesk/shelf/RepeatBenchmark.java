package press.nightdesk.shelf;

import static press.nightdesk.domain.Articles.TONIGHT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Reportage;
import press.nightdesk.domain.Sketch;

/// How well near-repeats are told from other articles, over a labelled set that is generated: for
/// each kind of edit and of look-alike, whether the shelf puts the two into one story; and over
/// all of them together precision and recall. Run by hand, see docs/benchmarks.md; it prints
/// figures and asserts none.
class RepeatBenchmark {
  private static final int PAIRS = Integer.getInteger("nightdesk.pairs", 500);
  private static final int PARAGRAPHS = 6;

  private final Reportage reportage = new Reportage(Long.getLong("nightdesk.seed", 7));
  private final Map<String, String> label = new LinkedHashMap<>();
  private final Map<String, List<Article[]>> positives = new LinkedHashMap<>();
  private final Map<String, List<Article[]>> negatives = new LinkedHashMap<>();
  private int number;

  @TempDir Path folder;

  @Test
  void precisionAndRecall() {
    generate();
    try (ShelfFile file = new ShelfFile(folder)) {
      List<Arrival> arrivals = new ArrayList<>();
      List.of(positives, negatives)
          .forEach(
              kinds ->
                  kinds
                      .values()
                      .forEach(
                          pairs ->
                              pairs.forEach(
                                  pair -> {
                                    for (Article article : pair) {
                                      arrivals.add(new Arrival.Read(article));
                                    }
                                  })));
      Collections.shuffle(arrivals, new Random(1));
      for (int i = 0; i < arrivals.size(); i += 128) {
        file.shelf()
            .take(
                TONIGHT,
                arrivals.subList(i, Math.min(i + 128, arrivals.size())),
                Integer.MAX_VALUE);
      }
      Map<String, String> story = stories(file);
      int found = print("near-repeats grouped", positives, story);
      int wrong = print("look-alikes grouped", negatives, story);
      int all = positives.size() * PAIRS;
      long strangers = strangers(story);
      System.out.printf(
          Locale.ROOT,
          "threshold %.2f: recall %.3f, precision %.3f (%d of %d pairs found; wrong: %d look-alikes,"
              + " %d others)%n",
          Sketch.NEAR,
          (double) found / all,
          (double) found / (found + wrong + strangers),
          found,
          all,
          wrong,
          strangers);
    }
  }

  private void generate() {
    positive("one word in 25 replaced", s -> reportage.reworded(s, 25));
    positive("one word in 12 replaced", s -> reportage.reworded(s, 12));
    positive("a paragraph left out", reportage::shortened);
    positive("another beginning and credit", reportage::rehashed);
    positive("cut into other paragraphs", Reportage::recut);
    positive("one figure brought up to date", reportage::updated);
    positive(
        "left out, another beginning, one word in 25",
        s -> reportage.reworded(reportage.rehashed(reportage.shortened(s)), 25));
    negative("daily report, other figures", reportage::report, _ -> reportage.report());
    negative("notice, other places", reportage::notice, _ -> reportage.notice());
    negative("other news, same background", () -> reportage.story(PARAGRAPHS), reportage::followUp);
    negative("other news", () -> reportage.story(PARAGRAPHS), _ -> reportage.story(PARAGRAPHS));
  }

  private void positive(String kind, Function<List<String>, List<String>> edit) {
    positives.put(kind, pairs(() -> reportage.story(PARAGRAPHS), edit));
  }

  private void negative(
      String kind, Supplier<List<String>> first, Function<List<String>, List<String>> other) {
    negatives.put(kind, pairs(first, other));
  }

  private List<Article[]> pairs(
      Supplier<List<String>> first, Function<List<String>, List<String>> other) {
    List<Article[]> pairs = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      List<String> story = first.get();
      Article one = article(story);
      Article two = article(other.apply(story));
      label.put(one.id().value(), one.id().value());
      label.put(two.id().value(), one.id().value());
      pairs.add(new Article[] {one, two});
    }
    return pairs;
  }

  private Article article(List<String> paragraphs) {
    return Articles.russian(
        "%06d".formatted(number++), reportage.headline(), paragraphs.toArray(String[]::new));
  }

  private static Map<String, String> stories(ShelfFile file) {
    Map<String, String> story = new LinkedHashMap<>();
    file.sql()
        .sql("SELECT a.id, s.first FROM story s JOIN article a ON a.number = s.article")
        .query(
            row -> {
              story.put(row.getString(1), row.getString(2));
            });
    return story;
  }

  private static int print(
      String what, Map<String, List<Article[]>> kinds, Map<String, String> story) {
    int all = 0;
    for (var kind : kinds.entrySet()) {
      long together = kind.getValue().stream().filter(pair -> together(pair, story)).count();
      all += (int) together;
      System.out.printf(
          Locale.ROOT, "%s: %.3f (%s)%n", what, (double) together / PAIRS, kind.getKey());
    }
    return all;
  }

  private static boolean together(Article[] pair, Map<String, String> story) {
    String one = pair[0].id().value();
    String two = pair[1].id().value();
    return story.getOrDefault(one, one).equals(story.getOrDefault(two, two));
  }

  /// Articles put into the story of one that they have nothing to do with.
  private long strangers(Map<String, String> story) {
    return story.entrySet().stream()
        .filter(e -> !Objects.equals(label.get(e.getKey()), label.get(e.getValue())))
        .count();
  }
}
