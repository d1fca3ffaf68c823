package press.nightdesk.job;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.deliver.Book;
import press.nightdesk.deliver.Channel;
import press.nightdesk.deliver.Postroom;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.RunLedger;
import press.nightdesk.shelf.Deliveries;

/// Sends editions out of the archive, and writes into their `run.json` what became of it.
final class Outbox {
  /// Older news is left to the command `deliver`.
  private static final int DAYS_BACK = 7;

  private final JobSettings settings;
  private final DeliverSettings deliver;
  private final List<Channel> channels;
  private final Archive archive;
  private final Chronicle chronicle;
  private final Deliveries deliveries;
  private final Postroom postroom;

  Outbox(
      JobSettings settings,
      List<Channel> channels,
      Archive archive,
      Chronicle chronicle,
      Deliveries deliveries,
      Clock clock,
      StopSignal stop) {
    this.settings = settings;
    this.deliver = settings.deliver() == null ? DeliverSettings.NOWHERE : settings.deliver();
    this.channels = channels;
    this.archive = archive;
    this.chronicle = chronicle;
    this.deliveries = deliveries;
    this.postroom =
        new Postroom(channels, new ShelfBook(deliveries), clock, deliver.recorded(), stop::given);
  }

  private record ShelfBook(Deliveries deliveries) implements Book {
    @Override
    public Optional<Delivery> last(Edition edition, String channel, ContentHash target) {
      return deliveries.last(edition, channel, target);
    }

    @Override
    public void remember(Edition edition, Delivery delivery) {
      deliveries.remember(edition, delivery);
    }
  }

  /// Whether runs deliver.
  boolean automatic() {
    return deliver.automatic() && !channels.isEmpty();
  }

  /// The names of its channels.
  List<String> channels() {
    return channels.stream().map(Channel::name).toList();
  }

  /// Sends what failed on the nights before, then this edition.
  List<DeliveryNote> deliverUpTo(Edition edition) {
    List<DeliveryNote> notes = new ArrayList<>();
    Edition from = new Edition(edition.date().minusDays(DAYS_BACK));
    for (Edition earlier : deliveries.undelivered(from, edition)) {
      NightEdition night = archive.contents(earlier);
      EditionFolder folder = archive.folder(earlier);
      notes.addAll(postroom.deliverWhatFailed(night, folder.path(), address(earlier)));
      account(earlier, folder);
    }
    notes.addAll(deliver(edition, Set.of()));
    return notes;
  }

  /// Sends an edition.
  ///
  /// @param again the channels by which it goes out whatever was sent before
  List<DeliveryNote> deliver(Edition edition, Set<String> again) {
    EditionFolder folder = archive.folder(edition);
    List<DeliveryNote> notes =
        postroom.deliver(archive.contents(edition), folder.path(), address(edition), again);
    account(edition, folder);
    return notes;
  }

  /// Takes a person's word for it that what is uncertain did arrive.
  ///
  /// @param by the channels by which
  List<DeliveryNote> settle(Edition edition, Set<String> by) {
    List<DeliveryNote> notes = postroom.settle(archive.contents(edition), by);
    account(edition, archive.folder(edition));
    return notes;
  }

  private void account(Edition edition, EditionFolder folder) {
    new RunLedger(chronicle).publish(archive.contents(edition), folder);
  }

  private @Nullable URI address(Edition edition) {
    String site = settings.site();
    return site == null
        ? null
        : URI.create("%s/%s/".formatted(site.replaceFirst("/+$", ""), edition));
  }
}
