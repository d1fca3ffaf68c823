package press.nightdesk.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.NightEdition;

/// A delivery of the edition in `run.json`.
///
/// @param changed whether the edition tells something else now than when it was delivered
record DeliveryJson(
    String channel,
    String state,
    String at,
    @Nullable String reference,
    @Nullable String problem,
    boolean changed) {
  static List<DeliveryJson> in(NightEdition edition) {
    if (edition.deliveries().isEmpty()) {
      return List.of();
    }
    ContentHash contents = edition.contents();
    return edition.deliveries().stream().map(delivery -> of(delivery, contents)).toList();
  }

  private static DeliveryJson of(Delivery delivery, ContentHash contents) {
    return new DeliveryJson(
        delivery.channel(),
        delivery.state().settled().label(),
        delivery.at().toString(),
        delivery.reference(),
        delivery.problem(),
        !delivery.contents().equals(contents));
  }
}
