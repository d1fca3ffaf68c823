package press.nightdesk.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;

/// How many articles a second are read, decoded and told by language:
/// `./mvnw -q test -Dtest=ReadingBenchmark`. Asserts nothing.
class ReadingBenchmark {
  private static final int ARTICLES = Integer.getInteger("nightdesk.articles", 20_000);
  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          StandardCharsets.UTF_16LE);

  @TempDir Path folder;

  private final Newsroom newsroom =
      new Newsroom(
          new OpenNlpLanguages(),
          Limits.DEFAULTS,
          ZoneOffset.UTC,
          Clock.fixed(Makers.NOON, ZoneOffset.UTC));

  @Test
  void articlesASecond() throws IOException {
    List<String> texts = russian(ARTICLES);
    for (int i = 0; i < texts.size(); i++) {
      Path file = folder.resolve("text/%03d/%06d.txt".formatted(i / 1000, i));
      Files.createDirectories(file.getParent());
      Files.write(file, texts.get(i).getBytes(ENCODINGS.get(i % ENCODINGS.size())));
    }
    try (BufferedWriter json = Files.newBufferedWriter(folder.resolve("a.jsonl"));
        BufferedWriter csv = Files.newBufferedWriter(folder.resolve("a.csv"))) {
      csv.write("title;text\n");
      for (String text : texts) {
        String[] parts = text.split("\n", 2);
        String body = parts[1].replace("\n", "\\n");
        json.write("{\"title\":\"%s\",\"text\":\"%s\"}\n".formatted(parts[0], body));
        csv.write("%s;\"%s\"\n".formatted(parts[0], parts[1]));
      }
    }
    for (int round = 0; round < 4; round++) {
      time("text", text());
      time("jsonl", json());
      time("csv", csv());
    }
  }

  private TextSource text() {
    return new TextSource("t", "text", folder, null, new ArticleMaker(newsroom, null));
  }

  private DumpSource json() {
    return DumpSource.jsonLines(
        "j", "a.jsonl", folder, null, FieldNames.OWN, new ArticleMaker(newsroom, null));
  }

  private DumpSource csv() {
    return DumpSource.csv(
        "c", "a.csv", folder, null, null, FieldNames.OWN, new ArticleMaker(newsroom, null));
  }

  private static List<String> russian(int count) {
    return new LanguageSamples(11).russian(count).toList();
  }

  private static void time(String kind, ArticleSource source) {
    long begin = System.nanoTime();
    Map<String, Long> fates;
    try (Stream<Arrival> arrivals = source.arrivals()) {
      fates =
          arrivals.collect(
              Collectors.groupingBy(
                  a -> a.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long all = fates.values().stream().mapToLong(i -> i).sum();
    System.out.printf(
        "%-6s %,8d articles in %5.1f s: %,8.0f a second %s%n",
        kind, all, seconds, all / seconds, fates);
  }
}
