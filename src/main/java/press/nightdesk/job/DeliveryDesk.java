package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.publish.CannotPublish;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.shelf.Almanac;
import press.nightdesk.shelf.Deliveries;
import press.nightdesk.shelf.Shelf;

/// Where people have an edition delivered. It holds the job as a run does,
/// takes in nothing and asks no model.
public final class DeliveryDesk implements AutoCloseable {
  private final JobSettings settings;
  private final HeldJob held;
  private final ReplyLedger ledger;
  private final Shelf shelf;
  private final Archive archive;
  private final Chronicle chronicle;
  private final Outbox outbox;
  private final Clock clock = Clock.systemUTC();

  private DeliveryDesk(Channels channels, HeldJob held) {
    this.settings = channels.settings();
    this.held = held;
    HikariDataSource database = held.database();
    this.shelf = new Shelf(database, clock);
    this.ledger = new ReplyLedger(database);
    Deliveries deliveries = new Deliveries(database);
    this.archive = new Archive(settings, shelf, ledger, deliveries::of);
    this.chronicle = new Chronicle(ledger, new Almanac(database));
    StopSignal never = new StopSignal();
    this.outbox =
        new Outbox(
            settings, channels.open(clock, never), archive, chronicle, deliveries, clock, never);
  }

  /// Takes the job's lock and opens its database.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @throws JobMistaken if the job file is wrong or names no channel, or no run has been
  /// @throws DeskBusy if a run holds the job
  /// @throws CannotStart if the disk is full
  public static DeliveryDesk open(Path file, List<String> overrides) {
    Channels channels = Planner.channels(file, overrides);
    JobSettings settings = channels.settings();
    if (channels.ways().isEmpty()) {
      throw new JobMistaken(
          file.toString(), "nightdesk.deliver names no channel, so there is nowhere to deliver to");
    }
    HeldJob.requireRun(settings, file, "deliver");
    return HeldJob.open(settings, held -> new DeliveryDesk(channels, held));
  }

  /// The edition that somebody means who names none: today's or, before it has been run, the
  /// newest before it.
  public Edition edition() {
    Edition today = new Edition(LocalDate.now(clock.withZone(settings.zone())));
    return held.doing(() -> shelf.newest(today).orElse(today));
  }

  /// Publishes an edition as it stands on the shelf, and delivers it wherever it has not been yet.
  ///
  /// @param again the channels by which it goes out whatever was sent before
  /// @param arrived the channels of which somebody knows that what is uncertain did arrive
  /// @throws JobMistaken if it has no article, or there is no such channel
  public List<DeliveryNote> deliver(Edition edition, Set<String> again, Set<String> arrived) {
    again.forEach(channel -> look("--again", channel));
    arrived.forEach(channel -> look("--arrived", channel));
    return held.doing(() -> delivered(edition, again, arrived));
  }

  private List<DeliveryNote> delivered(Edition edition, Set<String> again, Set<String> arrived) {
    NightEdition night = archive.contents(edition);
    if (night.tally().in() == 0) {
      throw new JobMistaken("--edition " + edition, "has no article: run it first");
    }
    try {
      if (night.tally().complete()) {
        EditionFolder folder = archive.folder(edition);
        Publications.of(settings, shelf, chronicle).forEach(p -> p.publish(night, folder));
      }
      if (!arrived.isEmpty()) {
        outbox.settle(edition, arrived);
      }
      return outbox.deliver(edition, again);
    } catch (CannotPublish unwritable) {
      throw CannotStart.because(unwritable.what(), unwritable.remedy(), unwritable);
    }
  }

  private void look(String option, String channel) {
    if (!outbox.channels().contains(channel)) {
      throw new JobMistaken(
          "%s %s".formatted(option, channel),
          "is no channel of this job%s: it has %s"
              .formatted(
                  Nearness.perhaps(channel, outbox.channels()),
                  String.join(", ", outbox.channels())));
    }
  }

  @Override
  public void close() {
    ledger.close();
    held.close();
  }
}
