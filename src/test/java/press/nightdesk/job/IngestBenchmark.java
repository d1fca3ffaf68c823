package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Edition;

/// How fast a large and motley folder is taken in, in how much memory, and how fast when nothing
/// in it has changed. Run by hand, see docs/benchmarks.md. That every file ends under its true
/// cause is asserted; times are printed.
class IngestBenchmark {
  private static final int FILES = Integer.getInteger("nightdesk.articles", 100_000);
  private static final String HEAP = "-Xmx512m";

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    long began = System.nanoTime();
    Corpus corpus = Corpus.of(folder.resolve("articles"), FILES, Long.getLong("nightdesk.seed", 7));
    Night night = Night.at(folder, URI.create("http://127.0.0.1:9/v1"));
    print("%,d files written in %d s", FILES, (System.nanoTime() - began) / 1_000_000_000);

    Map<String, Long> first = ingest(night, Articles.TONIGHT);
    print("first run: %s", told(first));
    Map<String, Long> expected = new TreeMap<>(corpus.truth());
    expected.put("in", expected.values().stream().mapToLong(n -> n).sum());
    assertThat(first.get("in")).isEqualTo(expected.get("in"));
    print("not under their true cause: %s", astray(expected, causes(first)));

    Map<String, Long> second = ingest(night, Articles.TOMORROW);
    print("second run: %s", told(second));
    assertThat(causes(second)).isEqualTo(Map.of("in", 0L, "open", 0L));
    print(
        "the second takes %.1f %% of the first's time",
        100.0 * fact(second, "millis") / fact(first, "millis"));
  }

  /// By how many each count is off; nothing if every file ended under its true cause.
  private static Map<String, Long> astray(Map<String, Long> expected, Map<String, Long> found) {
    Map<String, Long> astray = new TreeMap<>(found);
    expected.forEach((cause, number) -> astray.merge(cause, -number, Long::sum));
    astray.values().removeIf(number -> number == 0);
    return astray;
  }

  private static Map<String, Long> causes(Map<String, Long> facts) {
    Map<String, Long> causes = new TreeMap<>(facts);
    causes.keySet().removeAll(List.of("millis", "cpu-millis", "heap-kilobytes"));
    return causes;
  }

  private static String told(Map<String, Long> facts) {
    return String.format(
        Locale.ROOT,
        "%.1f s (%.1f s of processor time), %,.0f articles/s, at most %d MB held after a collection (%s); %s",
        fact(facts, "millis") / 1000.0,
        fact(facts, "cpu-millis") / 1000.0,
        1000.0 * FILES / fact(facts, "millis"),
        fact(facts, "heap-kilobytes") / 1024,
        HEAP,
        causes(facts));
  }

  private static long fact(Map<String, Long> facts, String name) {
    return facts.getOrDefault(name, 0L);
  }

  private Map<String, Long> ingest(Night night, Edition edition) throws Exception {
    Path facts = folder.resolve("facts.txt");
    Path log = folder.resolve("child.log");
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.addAll(List.of(HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    Optional.ofNullable(System.getProperty("nightdesk.jvm")).ifPresent(line::add);
    line.add("-Dlogback.configurationFile=src/main/resources/logback.xml");
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(IngestRun.class.getName());
    line.addAll(List.of(night.job().toString(), edition.toString(), facts.toString()));
    Process child =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(child.waitFor()).as(() -> log(log)).isZero();
    Map<String, Long> read = new TreeMap<>();
    for (String fact : Files.readAllLines(facts)) {
      int space = fact.indexOf(' ');
      read.put(fact.substring(0, space), Long.valueOf(fact.substring(space + 1)));
    }
    return read;
  }

  private static String log(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "no log";
    }
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format + "%n", figures);
  }
}
