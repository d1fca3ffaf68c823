package press.nightdesk.deliver;

/// A password or token that never shows: its text form is `***`.
///
/// @param value as it is sent
public record Credential(String value) {
  private static final String MASK = "***";

  /// The text without it.
  String redact(String text) {
    return value.isBlank() ? text : text.replace(value, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
