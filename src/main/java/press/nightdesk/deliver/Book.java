package press.nightdesk.deliver;

import java.util.Optional;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Edition;

/// Where deliveries are written down. What was remembered outlives a kill.
public interface Book {
  /// What is known of a delivery; empty if it was never begun.
  Optional<Delivery> last(Edition edition, String channel, ContentHash target);

  /// Writes down how a delivery stands, instead of what was known of it.
  void remember(Edition edition, Delivery delivery);
}
