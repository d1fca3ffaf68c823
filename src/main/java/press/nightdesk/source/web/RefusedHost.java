package press.nightdesk.source.web;

import java.net.UnknownHostException;

/// A host that leads where it must not.
final class RefusedHost extends UnknownHostException {
  private final boolean allowable;

  /// @param why reads on after the host's name
  /// @param allowable whether the job file can allow it
  RefusedHost(String host, String why, boolean allowable) {
    super(host + " " + why);
    this.allowable = allowable;
  }

  /// Whether the job file can allow it.
  boolean isAllowable() {
    return allowable;
  }
}
