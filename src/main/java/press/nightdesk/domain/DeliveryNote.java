package press.nightdesk.domain;

/// What a person is told about one delivery of an edition.
///
/// @param edition which night
/// @param channel how: `smtp`, `webhook`, `listmonk`, `files`
/// @param kind how it stands
/// @param line what, where, and what to do next, in one line, without the channel's name
public record DeliveryNote(Edition edition, String channel, Kind kind, String line) {
  /// How a delivery stands.
  public enum Kind {
    /// It has been delivered just now.
    DELIVERED,
    /// It had been delivered before, and the edition is the same.
    ALREADY,
    /// It had been delivered before, and the edition has changed since; it is not sent again.
    CHANGED,
    /// There is a reason not to send it, and nothing is wrong.
    HELD,
    /// It was not delivered.
    FAILED,
    /// Nobody here can know whether it was delivered; it is not sent again.
    UNCERTAIN
  }

  /// Whether somebody has to see to it.
  public boolean amiss() {
    return kind == Kind.FAILED || kind == Kind.UNCERTAIN;
  }
}
