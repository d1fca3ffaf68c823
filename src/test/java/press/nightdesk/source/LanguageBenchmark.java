package press.nightdesk.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.nightdesk.source.LanguageSamples.Sample;

/// How well languages are told, and how fast: `./mvnw -q test -Dtest=LanguageBenchmark`. Asserts
/// nothing.
class LanguageBenchmark {
  private static final int EACH = 300;

  private final OpenNlpLanguages languages = new OpenNlpLanguages();
  private final LanguageSamples samples = new LanguageSamples(4);

  @Test
  void precisionAndRecall() {
    print("headlines only", samples.headlines(EACH));
    print("a headline and one or two sentences", samples.briefs(EACH));
    print("articles, every eighth paragraph in any language", samples.articles(EACH));
  }

  private void print(String title, Stream<Sample> samples) {
    List<Sample> all = samples.toList();
    Map<String, Map<String, Integer>> told = new TreeMap<>();
    long begin = System.nanoTime();
    for (Sample sample : all) {
      told.computeIfAbsent(sample.language(), _ -> new TreeMap<>())
          .merge(languages.identify(sample.text()).code(), 1, Integer::sum);
    }
    double micros = (System.nanoTime() - begin) / 1e3 / all.size();
    System.out.printf("%n%s: %d texts, %.0f µs each%n", title, all.size(), micros);
    System.out.printf("%-10s %9s %9s  %s%n", "language", "precision", "recall", "told instead");
    Set<String> codes = new TreeSet<>(told.keySet());
    codes.forEach(language -> print(language, told));
  }

  private static void print(String language, Map<String, Map<String, Integer>> told) {
    Map<String, Integer> own = told.getOrDefault(language, Map.of());
    int right = own.getOrDefault(language, 0);
    int asSuch = told.values().stream().mapToInt(of -> of.getOrDefault(language, 0)).sum();
    int all = own.values().stream().mapToInt(i -> i).sum();
    Map<String, Integer> wrong = new TreeMap<>(own);
    wrong.remove(language);
    System.out.printf(
        "%-10s %8.1f%% %8.1f%%  %s%n",
        language,
        asSuch == 0 ? 0 : 100.0 * right / asSuch,
        100.0 * right / all,
        wrong.isEmpty() ? "" : wrong);
  }
}
