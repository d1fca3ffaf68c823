package press.nightdesk.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Release;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.publish.bitext.Memory;
import press.nightdesk.publish.bitext.Review;
import press.nightdesk.publish.feed.Feeds;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.publish.reader.Reader;
import press.nightdesk.publish.table.Table;

/// How long every artefact of an edition of 2,000 articles takes. Run by hand, see
/// docs/benchmarks.md; it prints figures and asserts none of them.
class PublishBenchmark {
  private static final int ARTICLES = 2000;
  private static final String SENTENCE = "Стороны провели переговоры, участвовало 10 000 человек. ";

  @TempDir Path output;

  @Test
  void figures() throws IOException {
    NightEdition edition =
        Editions.of(
            IntStream.range(0, ARTICLES)
                .mapToObj(PublishBenchmark::dispatch)
                .toArray(Dispatch[]::new));
    List<Release> newest =
        edition.dispatches().stream()
            .limit(50)
            .map(d -> new Release(d, Instant.EPOCH, Instant.EPOCH))
            .toList();
    EditionFolder folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
    Site site = new Site(URI.create("https://news.example.org/"), true);
    long begun = System.nanoTime();
    for (Publication artefact :
        List.of(
            new Records(),
            new Digest(Editions.TOPICS, 30, site),
            new Feeds(_ -> newest, 50, site),
            new Memory((_, pairs) -> pairs),
            new Review(),
            new Table(),
            new Reader(Editions.TOPICS),
            new RunLedger(Logbook.EMPTY),
            new Latest())) {
      long own = System.nanoTime();
      artefact.publish(edition, folder);
      System.out.printf(
          "%-8s %6d ms%n", artefact.name(), Duration.ofNanos(System.nanoTime() - own).toMillis());
    }
    System.out.printf(
        "%-8s %6d ms, %d MB of heap%n",
        "all",
        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
  }

  private static Dispatch dispatch(int i) {
    String[] body = new String[12];
    List<Paragraph> english = new ArrayList<>();
    english.add(new Paragraph(0, "Headline " + i));
    for (int n = 0; n < body.length; n++) {
      body[n] = "Абзац %d статьи %d. ".formatted(n, i) + SENTENCE.repeat(4);
      english.add(
          new Paragraph(n + 1, "Paragraph %d of %d. ".formatted(n, i) + "Talks. ".repeat(30)));
    }
    Article article =
        Editions.article(
            i + ".txt", null, "2026-11-%02d".formatted(1 + i % 28), "Статья " + i, body);
    return new Dispatch(
        Editions.NIGHT,
        article,
        new Checked<>(new Translation(english, List.of()), List.of(), List.of(), Editions.live()),
        Editions.summarized(
            new Summary(
                "Headline " + i,
                "An abstract of some length. ".repeat(12),
                List.of(
                    new Point("A point of " + i, List.of(1, 2)), new Point("Another", List.of(3))),
                Editions.TOPICS.get(i % Editions.TOPICS.size())),
            List.of()));
  }
}
