package press.nightdesk.deliver;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Delivery.State;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.DeliveryNote.Kind;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;

/// Sends editions out, each to each place once.
///
/// That something is about to be sent is written down before, and what came of it after. A delivery
/// that was begun and never ended, or whose answer did not come, may have arrived: it is told as
/// uncertain and is not sent again by itself, except where twice comes to the same as once.
public final class Postroom {
  private static final String ARRIVED = "somebody said that it arrived";

  private final List<Channel> channels;
  private final Book book;
  private final Clock clock;
  private final boolean recorded;
  private final BooleanSupplier stopped;

  /// @param channels where to
  /// @param book what was sent before
  /// @param clock dates deliveries
  /// @param recorded whether editions go out that were made from recorded replies
  /// @param stopped whether the run was told to stop: then nothing more is begun
  public Postroom(
      List<Channel> channels, Book book, Clock clock, boolean recorded, BooleanSupplier stopped) {
    this.channels = List.copyOf(channels);
    this.book = book;
    this.clock = clock;
    this.recorded = recorded;
    this.stopped = stopped;
  }

  /// Sends an edition wherever it has not been yet.
  ///
  /// @param night what it holds; whole on the disk
  /// @param folder where its artefacts lie
  /// @param address where its folder is served; null if nobody serves it
  /// @param again the channels by which it goes out whatever was sent before
  /// @return a note for each channel, in order
  public List<DeliveryNote> deliver(
      NightEdition night, Path folder, @Nullable URI address, Set<String> again) {
    return deliver(night, folder, address, again, _ -> true);
  }

  /// Sends an edition where it was to go before and certainly did not arrive, and nowhere else.
  ///
  /// @return a note for each of those channels, in order
  public List<DeliveryNote> deliverWhatFailed(
      NightEdition night, Path folder, @Nullable URI address) {
    return deliver(
        night,
        folder,
        address,
        Set.of(),
        channel -> last(night, channel).map(last -> last.state() == State.FAILED).orElse(false));
  }

  /// Takes a person's word for it that what is uncertain did arrive.
  ///
  /// @param channels by which
  /// @return a note for each delivery that was uncertain
  public List<DeliveryNote> settle(NightEdition night, Set<String> channels) {
    List<DeliveryNote> notes = new ArrayList<>();
    for (Channel channel : this.channels) {
      Delivery last = last(night, channel).orElse(null);
      if (last != null
          && channels.contains(channel.name())
          && last.state().settled() == State.UNCERTAIN) {
        book.remember(
            night.edition(),
            new Delivery(
                last.channel(),
                last.target(),
                State.SENT,
                last.contents(),
                ARRIVED,
                null,
                clock.instant()));
        notes.add(
            note(night, channel, Kind.ALREADY, "%s (%s)".formatted(channel.place(), ARRIVED)));
      }
    }
    return notes;
  }

  private List<DeliveryNote> deliver(
      NightEdition night,
      Path folder,
      @Nullable URI address,
      Set<String> again,
      Predicate<Channel> wanted) {
    Optional<String> objection = objection(night);
    Parcel parcel = new Parcel(night, folder, address, clock.instant());
    List<DeliveryNote> notes = new ArrayList<>();
    for (Channel channel : channels) {
      if (stopped.getAsBoolean()) {
        break;
      }
      if (wanted.test(channel)) {
        notes.add(
            objection
                .map(why -> note(night, channel, Kind.HELD, why))
                .orElseGet(() -> deliver(channel, parcel, again.contains(channel.name()))));
      }
    }
    return notes;
  }

  /// Why an edition goes nowhere; empty if it may go.
  private Optional<String> objection(NightEdition night) {
    if (!night.tally().complete()) {
      return Optional.of(
          "held back: %d articles have not come to their end; run again"
              .formatted(night.tally().open()));
    }
    if (night.dispatches().isEmpty()) {
      return Optional.of("held back: the edition has no article");
    }
    if (!recorded && night.dispatches().stream().anyMatch(Postroom::isRecorded)) {
      return Optional.of(
          "held back: it was made from recorded replies; nightdesk.deliver.recorded: true sends it"
              + " all the same");
    }
    return Optional.empty();
  }

  private static boolean isRecorded(Dispatch dispatch) {
    Checked<?> summary = dispatch.summary();
    return dispatch.translation().provenance().recorded()
        || (summary != null && summary.provenance().recorded());
  }

  private DeliveryNote deliver(Channel channel, Parcel parcel, boolean again) {
    NightEdition night = parcel.night();
    Delivery last = again ? null : last(night, channel).orElse(null);
    if (last == null || mayGo(channel, last)) {
      return send(channel, parcel);
    }
    if (last.state().settled() == State.UNCERTAIN) {
      return uncertain(channel, night, last);
    }
    return last.contents().equals(night.contents())
        ? note(
            night,
            channel,
            Kind.ALREADY,
            "%s, delivered at %s (%s)".formatted(channel.place(), last.at(), last.reference()))
        : note(
            night,
            channel,
            Kind.CHANGED,
            "the edition has changed since it was delivered to %s at %s (%s); it is not sent again"
                .formatted(channel.place(), last.at(), last.reference()));
  }

  private Optional<Delivery> last(NightEdition night, Channel channel) {
    return book.last(night.edition(), channel.name(), channel.target());
  }

  private static boolean mayGo(Channel channel, Delivery last) {
    return switch (last.state()) {
      case FAILED -> true;
      case SENT -> false;
      case SENDING, UNCERTAIN -> channel.repeatable();
    };
  }

  private DeliveryNote uncertain(Channel channel, NightEdition night, Delivery last) {
    if (last.state() == State.SENDING) {
      String problem = "the run was killed while it was sending";
      book.remember(
          night.edition(),
          new Delivery(
              channel.name(),
              channel.target(),
              State.UNCERTAIN,
              last.contents(),
              last.reference(),
              problem,
              last.at()));
      return uncertain(channel, night, problem);
    }
    return uncertain(channel, night, String.valueOf(last.problem()));
  }

  private static DeliveryNote uncertain(Channel channel, NightEdition night, String problem) {
    return note(
        night,
        channel,
        Kind.UNCERTAIN,
        "%s: %s, so nobody knows whether it arrived, and it is not sent again; look there"
            .formatted(channel.place(), problem));
  }

  private DeliveryNote send(Channel channel, Parcel parcel) {
    NightEdition night = parcel.night();
    remember(channel, night, State.SENDING, null, null);
    return switch (channel.deliver(parcel)) {
      case Receipt.Sent(String reference) -> {
        remember(channel, night, State.SENT, reference, null);
        yield note(night, channel, Kind.DELIVERED, "%s (%s)".formatted(channel.place(), reference));
      }
      case Receipt.NotSent(String problem, String remedy) -> {
        remember(channel, night, State.FAILED, null, problem);
        yield note(
            night, channel, Kind.FAILED, "%s: %s; %s".formatted(channel.place(), problem, remedy));
      }
      case Receipt.Unknown(String problem, String remedy) -> {
        remember(channel, night, State.UNCERTAIN, null, problem);
        yield note(
            night,
            channel,
            Kind.UNCERTAIN,
            "%s: %s, so nobody knows whether it arrived, and it is not sent again; %s"
                .formatted(channel.place(), problem, remedy));
      }
    };
  }

  private void remember(
      Channel channel,
      NightEdition night,
      State state,
      @Nullable String reference,
      @Nullable String problem) {
    book.remember(
        night.edition(),
        new Delivery(
            channel.name(),
            channel.target(),
            state,
            night.contents(),
            reference,
            problem,
            clock.instant()));
  }

  private static DeliveryNote note(NightEdition night, Channel channel, Kind kind, String line) {
    return new DeliveryNote(night.edition(), channel.name(), kind, line);
  }
}
