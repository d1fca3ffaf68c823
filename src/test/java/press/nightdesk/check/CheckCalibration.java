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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import press.nightdesk.check.CalibrationSet.Document;
import press.nightdesk.check.CalibrationSet.Pair;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stories;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.GlossaryFiles;
import press.nightdesk.prompt.glossary.TermIndex;
import tools.jackson.databind.JsonNode;

/// How often the checks are right, on sets that are not part of the project. It asserts nothing;
/// `docs/benchmarks.md` says how to run it and what the sets look like.
@EnabledIfSystemProperty(named = "nightdesk.data", matches = ".+")
class CheckCalibration {
  private static final TranslationCheck CHECK = check(System.getProperty("nightdesk.glossary"));

  /// A pattern: of what it matches the texts are printed.
  private static final Pattern SHOW = Pattern.compile(System.getProperty("nightdesk.show", "(?!)"));

  /// A system is good if it has errors on at most this share of its segments.
  private static final double GOOD = 0.015;

  private static final int ROUNDS = 3;

  @Test
  void everySet() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("nightdesk.data", "")))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        set(file);
      }
    }
  }

  /// @param prompts a folder with a glossary to check by as well; null for none
  private static TranslationCheck check(@Nullable String prompts) {
    if (prompts == null) {
      return Checks.translation();
    }
    Glossary glossary =
        GlossaryFiles.read(
            Path.of(prompts), (_, line, rule, _) -> System.out.println(line + " " + rule));
    TranslationCheck all = Checks.translation(new TermIndex(glossary, Morphology::new));
    return (source, target) ->
        all.about(Stories.story("–", source.stream().map(Paragraph::text).toArray(String[]::new)))
            .findings(source, target);
  }

  private static void set(Path file) throws IOException {
    System.out.println("== " + file.getFileName());
    JsonNode first = CalibrationSet.lines(file).getFirst();
    if (first.has("paragraphs")) {
      documents(CalibrationSet.documents(file));
    } else if (first.has("incorrect")) {
      contrastive(file);
    } else if (first.has("summary")) {
      summaries(file);
    }
  }

  private static void documents(List<Document> documents) {
    Map<String, List<Document>> bySystem = new TreeMap<>();
    documents.forEach(d -> bySystem.computeIfAbsent(d.system(), _ -> new ArrayList<>()).add(d));
    List<Document> good = new ArrayList<>();
    bySystem.forEach(
        (system, of) -> {
          List<Pair> segments = of.stream().flatMap(d -> d.segments().stream()).toList();
          if (falseAlarms(system + ", segments", segments) <= GOOD) {
            good.addAll(of);
          }
        });
    bySystem.forEach(
        (system, of) ->
            falseAlarms(
                system + ", paragraphs of three",
                of.stream().flatMap(d -> d.paragraphs(3).stream()).map(Seeds::joined).toList()));
    bySystem.forEach(CheckCalibration::wholeDocuments);
    seeded(good);
    speed(good.stream().flatMap(d -> d.segments().stream()).toList());
  }

  private static void wholeDocuments(String system, List<Document> documents) {
    int flagged = 0;
    int inconsistent = 0;
    int swapped = 0;
    int seeds = 0;
    for (Document document : documents) {
      flagged += hasCode(document.source(), document.target(), "paragraph-swapped") ? 1 : 0;
      for (Finding finding : CHECK.findings(document.source(), document.target())) {
        if (finding.code().equals("name-inconsistent")) {
          inconsistent++;
          if (SHOW.matcher(system + " " + finding.code()).lookingAt()) {
            System.out.println("  " + system + " " + finding);
          }
        }
      }
      for (int i = 0; i + 1 < document.segments().size(); i += 4) {
        seeds++;
        swapped += hasError(document.source(), document.swapped(i)) ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-45s %5d: swapped paragraphs found in %d, odd spellings %d; of %d swapped, errors on %.1f %%%n",
        system + ", documents",
        documents.size(),
        flagged,
        inconsistent,
        seeds,
        100.0 * swapped / seeds);
  }

  private static boolean hasCode(List<Paragraph> source, List<Paragraph> target, String code) {
    return CHECK.findings(source, target).stream().anyMatch(f -> f.code().equals(code));
  }

  private static boolean hasError(List<Paragraph> source, List<Paragraph> target) {
    return Finding.anyError(CHECK.findings(source, target));
  }

  private static void seeded(List<Document> good) {
    Set<String> common = commonWords(good);
    List<Pair> segments = good.stream().flatMap(d -> d.segments().stream()).toList();
    List<String> names =
        segments.stream()
            .flatMap(p -> Seeds.namesIn(p.english(), common).stream())
            .distinct()
            .toList();
    Seeds seeds = new Seeds(1, names, common);
    detected("digit changed", segments, seeds::digitChanged);
    detected("number word changed", segments, seeds::numberWordChanged);
    detected("scale word changed", segments, seeds::scaleWordChanged);
    detected("number dropped", segments, seeds::numberDropped);
    detected("one Russian word left", segments, seeds::russianWordLeft);
    detected("name replaced", segments, seeds::nameReplaced);
    detected("negation lost", segments, seeds::negationLost);
    detected("negation added", segments, seeds::negationAdded);
    detected("segment left out whole", segments, pair -> Optional.of(pair.with("")));
    detected("sentence of several omitted", segments, seeds::sentenceOfSegmentOmitted);
    for (int length = 1; length <= 5; length++) {
      int n = length;
      List<List<Pair>> paragraphs = good.stream().flatMap(d -> d.paragraphs(n).stream()).toList();
      if (length > 1) {
        detected("sentence omitted, of " + length, paragraphs, seeds::sentenceOmitted);
        detected("plain sentence omitted, of " + n, paragraphs, seeds::plainSentenceOmitted);
      }
      detected("sentence doubled, of " + length, paragraphs, seeds::sentenceDoubled);
    }
  }

  private static void contrastive(Path file) throws IOException {
    falseAlarms("good versions", CalibrationSet.contrastive(file, "good"));
    Map<String, List<Pair>> kinds = new TreeMap<>();
    for (Pair pair : CalibrationSet.contrastive(file, "incorrect")) {
      kinds.computeIfAbsent(pair.group(), _ -> new ArrayList<>()).add(pair);
    }
    kinds.forEach((kind, pairs) -> detected(kind, pairs, Optional::of));
  }

  private static void summaries(Path file) throws IOException {
    int[] all = new int[2];
    int[] errors = new int[2];
    int[] any = new int[2];
    for (JsonNode line : CalibrationSet.lines(file)) {
      int label = line.get("label").asInt();
      List<Finding> findings =
          Grounding.findings(
              new Texts(List.of(), List.of(new Paragraph(1, line.get("article").asString()))),
              new Summary("", line.get("summary").asString(), List.of(), ""));
      all[label]++;
      errors[label] += Finding.anyError(findings) ? 1 : 0;
      any[label] += findings.isEmpty() ? 0 : 1;
      String shown = "label " + label + " " + findings;
      if (SHOW.matcher(shown).lookingAt()) {
        System.out.println(shown + "\n    " + line.get("summary").asString());
      }
    }
    summaries("errors", errors, all);
    summaries("anything", any, all);
  }

  private static void summaries(String what, int[] found, int[] all) {
    double bad = 100.0 * found[0] / all[0];
    double good = 100.0 * found[1] / all[1];
    System.out.printf(
        Locale.ROOT,
        "%s on %.1f %% of the inconsistent, on %.1f %% of the consistent: balanced accuracy %.1f %%%n",
        what,
        bad,
        good,
        (bad + 100 - good) / 2);
  }

  private static double falseAlarms(String set, List<Pair> pairs) {
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
        show(set + " " + finding.code(), finding.toString(), pair);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-45s %5d: errors on %.2f %%, names on %.2f %%, anything on %.2f %%  %s%n",
        set,
        pairs.size(),
        100.0 * errors / pairs.size(),
        100.0 * names / pairs.size(),
        100.0 * any / pairs.size(),
        codes);
    return 1.0 * errors / pairs.size();
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
        if (findings.isEmpty()) {
          show("missed " + kind, "missed", pair);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-45s %5d: errors on %.1f %%, anything on %.1f %%%n",
        kind,
        all,
        100.0 * errors / all,
        100.0 * any / all);
  }

  private static void show(String what, String finding, Pair pair) {
    if (SHOW.matcher(what).lookingAt()) {
      System.out.println("  " + finding + "\n    " + pair.russian() + "\n    " + pair.english());
    }
  }

  /// Words that stand somewhere in small letters, and those that are capitalised without being
  /// names of anybody.
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
    for (int i = 0; i < ROUNDS; i++) {
      for (Pair pair : pairs) {
        CHECK.findings(pair.source(), pair.target());
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT, "%.0f paragraphs a second on one core%n", ROUNDS * pairs.size() / seconds);
  }
}
