package press.nightdesk.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import press.nightdesk.check.CalibrationSet.Document;
import press.nightdesk.check.CalibrationSet.Pair;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.TranslationCheck;

/// How often the checks are right, on sets that are not part of the project. It asserts nothing;
/// `docs/benchmarks.md` says how to run it.
class CheckCalibration {
  private static final TranslationCheck CHECK = Checks.translation();
  private static final String SHOW = System.getProperty("nightdesk.show", "");
  private static final Path DATA = Path.of(System.getProperty("nightdesk.data", ""));

  @Test
  void documents() throws IOException {
    Path file = DATA.resolve("wmt22-news-ru-en.jsonl");
    if (!Files.exists(file)) {
      return;
    }
    List<Document> documents = CalibrationSet.documents(file);
    Map<String, List<Pair>> bySystem = new TreeMap<>();
    for (Document document : documents) {
      bySystem
          .computeIfAbsent(document.system(), _ -> new ArrayList<>())
          .addAll(document.segments());
    }
    bySystem.forEach((system, pairs) -> falseAlarms("segments of " + system, pairs));
    for (String system : bySystem.keySet()) {
      List<Pair> joined =
          documents.stream()
              .filter(d -> d.system().equals(system))
              .flatMap(d -> d.paragraphs(3).stream())
              .map(Seeds::joined)
              .toList();
      falseAlarms("paragraphs of three of " + system, joined);
    }
    Set<String> common = commonWords(documents);
    List<String> names =
        documents.stream()
            .flatMap(d -> d.segments().stream())
            .flatMap(p -> Seeds.namesIn(p.english(), common).stream())
            .distinct()
            .toList();
    Seeds seeds = new Seeds(1, names, common);
    List<Pair> good = new ArrayList<>();
    for (String system : List.of("reference", "Online-G", "Online-B")) {
      good.addAll(bySystem.getOrDefault(system, List.of()));
    }
    detected("digit changed", good, seeds::digitChanged);
    detected("number word changed", good, seeds::numberWordChanged);
    detected("scale word changed", good, seeds::scaleWordChanged);
    detected("number dropped", good, seeds::numberDropped);
    detected("one Russian word left", good, seeds::russianWordLeft);
    detected("name replaced", good, seeds::nameReplaced);
    for (int length = 1; length <= 5; length++) {
      int n = length;
      List<List<Pair>> paragraphs =
          documents.stream()
              .filter(d -> !d.system().startsWith("ALM"))
              .flatMap(d -> d.paragraphs(n).stream())
              .toList();
      if (length > 1) {
        detected("sentence omitted of " + length, paragraphs, seeds::sentenceOmitted);
      }
      detected("sentence doubled of " + length, paragraphs, seeds::sentenceDoubled);
    }
    speed(good);
  }

  @Test
  void contrastive() throws IOException {
    Path file = DATA.resolve("demetr-ru-en.jsonl");
    if (!Files.exists(file)) {
      return;
    }
    falseAlarms("good versions of DEMETR", CalibrationSet.contrastive(file, "good"));
    Map<String, List<Pair>> kinds = new TreeMap<>();
    for (Pair pair : CalibrationSet.contrastive(file, "incorrect")) {
      kinds.computeIfAbsent(pair.group(), _ -> new ArrayList<>()).add(pair);
    }
    kinds.forEach((kind, pairs) -> detected(kind, pairs, Optional::of));
  }

  private static void falseAlarms(String set, List<Pair> pairs) {
    Map<String, Integer> codes = new TreeMap<>();
    int errors = 0;
    int any = 0;
    int names = 0;
    for (Pair pair : pairs) {
      List<Finding> findings = CHECK.findings(pair.source(), pair.target());
      errors += Finding.anyError(findings) ? 1 : 0;
      any += findings.isEmpty() ? 0 : 1;
      names += findings.stream().anyMatch(f -> f.code().startsWith("name")) ? 1 : 0;
      for (Finding finding : findings) {
        codes.merge(finding.code() + (finding.isError() ? "" : " (warning)"), 1, Integer::sum);
        show(set, pair, finding);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-40s %5d: errors on %.2f %%, names on %.2f %%, anything on %.2f %%  %s%n",
        set,
        pairs.size(),
        100.0 * errors / pairs.size(),
        100.0 * names / pairs.size(),
        100.0 * any / pairs.size(),
        codes);
  }

  private static void show(String set, Pair pair, Finding finding) {
    if (!SHOW.isEmpty() && (set + " " + finding.code() + finding.severity()).matches(SHOW)) {
      System.out.println("  " + finding + "\n    " + pair.russian() + "\n    " + pair.english());
    }
  }

  private static <T> void detected(String kind, List<T> from, Function<T, Optional<Pair>> seed) {
    int all = 0;
    int errors = 0;
    int any = 0;
    for (T one : from) {
      Optional<Pair> seeded = seed.apply(one);
      if (seeded.isPresent()) {
        Pair pair = seeded.get();
        List<Finding> findings = CHECK.findings(pair.source(), pair.target());
        all++;
        errors += Finding.anyError(findings) ? 1 : 0;
        any += findings.isEmpty() ? 0 : 1;
        if (findings.isEmpty() && kind.matches(SHOW)) {
          System.out.println("  missed\n    " + pair.russian() + "\n    " + pair.english());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-40s %5d: errors on %.1f %%, anything on %.1f %%%n",
        kind,
        all,
        100.0 * errors / all,
        100.0 * any / all);
  }

  private static Set<String> commonWords(List<Document> documents) {
    Pattern small = Pattern.compile("(?<![\\w-])[a-z]{2,}");
    Set<String> common =
        new HashSet<>(
            Set.of(
                "the",
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday"));
    for (Document document : documents) {
      for (Pair pair : document.segments()) {
        small.matcher(pair.english()).results().forEach(word -> common.add(word.group()));
      }
    }
    return common;
  }

  private static void speed(List<Pair> pairs) {
    long begun = System.nanoTime();
    int rounds = 3;
    for (int i = 0; i < rounds; i++) {
      for (Pair pair : pairs) {
        CHECK.findings(pair.source(), pair.target());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(Locale.ROOT, "%.0f paragraphs a second%n", rounds * pairs.size() / seconds);
  }
}
