package press.nightdesk.domain;

import java.util.Locale;

/// How much a finding weighs.
public enum Severity {
  /// Leads to asking again, then to quarantine.
  ERROR,
  /// Flags the record; never costs a call.
  WARNING;

  /// The name used in JSON, in the database and on screen: `error`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
