package press.nightdesk.deliver;

import press.nightdesk.domain.ContentHash;

/// A way out of the house, to one place.
public sealed interface Channel permits Mail, Webhook, Listmonk, Folder {
  /// Its key in a job file's `deliver:`, such as `smtp`.
  String name();

  /// Where it leads, for people; holds no secret.
  String place();

  /// Where it leads, to tell one place from another; a secret in it cannot be read back.
  ContentHash target();

  /// Whether delivering the same edition twice comes to the same as once.
  boolean repeatable();

  /// Delivers an edition. Whatever may go wrong outside comes back as a receipt.
  Receipt deliver(Parcel parcel);
}
