package press.nightdesk.job;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.publish.Digest;
import press.nightdesk.publish.Latest;
import press.nightdesk.publish.Publication;
import press.nightdesk.publish.Records;
import press.nightdesk.publish.RunLedger;
import press.nightdesk.publish.Site;
import press.nightdesk.publish.Withdrawn;
import press.nightdesk.publish.bitext.Memory;
import press.nightdesk.publish.bitext.Review;
import press.nightdesk.publish.feed.Feeds;
import press.nightdesk.publish.figures.Logbook;
import press.nightdesk.publish.reader.Reader;
import press.nightdesk.publish.report.RunReport;
import press.nightdesk.publish.table.Table;
import press.nightdesk.shelf.Shelf;

/// The artefacts that a job file's `publish:` list may name.
enum Publications {
  RECORDS,
  DIGEST,
  FEED,
  MEMORY,
  REVIEW,
  CSV,
  READER;

  /// The artefact of this name; empty if there is none.
  static Optional<Publications> named(String label) {
    return Arrays.stream(values()).filter(known -> known.label().equals(label)).findFirst();
  }

  /// The names there are.
  static List<String> names() {
    return Arrays.stream(values()).map(Publications::label).toList();
  }

  /// What a job publishes: what it names, without what it does not name any more, the report, and
  /// the books of the run last, so that they are there only when everything else is; behind them
  /// only what leads to the newest edition.
  static List<Publication> of(JobSettings settings, Shelf shelf, Logbook logbook) {
    Stream<Publication> named =
        settings.publish().stream()
            .distinct()
            .map(label -> named(label).orElseThrow().make(settings, shelf));
    Stream<Publication> always =
        Stream.of(
            withdrawn(settings),
            new RunReport(settings.zone(), logbook),
            new RunLedger(logbook),
            new Latest());
    return Stream.concat(named, always).toList();
  }

  private static Publication withdrawn(JobSettings settings) {
    List<Publications> gone =
        Arrays.stream(values()).filter(it -> !settings.publish().contains(it.label())).toList();
    return new Withdrawn(
        gone.stream().filter(it -> it != FEED).flatMap(it -> it.files().stream()).toList(),
        gone.contains(FEED) ? FEED.files() : List.of());
  }

  /// What it makes: files, or one folder.
  private List<String> files() {
    return switch (this) {
      case RECORDS -> List.of("records.jsonl");
      case DIGEST -> List.of("digest.md", "digest.html", "digest.txt");
      case FEED -> List.of("feed.xml", "feed.json");
      case MEMORY -> List.of("memory.tmx");
      case REVIEW -> List.of("review.xlf");
      case CSV -> List.of("records.csv");
      case READER -> List.of("reader");
    };
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Publication make(JobSettings settings, Shelf shelf) {
    return switch (this) {
      case RECORDS -> new Records();
      case DIGEST -> new Digest(settings.topics(), settings.digestItems(), site(settings));
      case MEMORY -> new Memory(shelf::claimPairs);
      case REVIEW -> new Review();
      case CSV -> new Table();
      case READER -> new Reader(settings.topics());
      case FEED -> new Feeds(shelf::releases, settings.feedEntries(), site(settings));
    };
  }

  private static Site site(JobSettings settings) {
    return new Site(
        settings.site() == null ? null : URI.create(settings.site()),
        settings.publish().contains(READER.label()));
  }
}
