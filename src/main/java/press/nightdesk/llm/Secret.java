package press.nightdesk.llm;

/// A key that never shows: its text form is `***`.
///
/// @param value the key without white space around it; empty if there is none
public record Secret(String value) {
  /// No key at all, as local endpoints have it.
  public static final Secret NONE = new Secret("");

  private static final String MASK = "***";

  public Secret {
    value = value.strip();
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "nightdesk.model.api-key holds characters that no HTTP header can carry");
    }
  }

  /// Whether there is a key.
  public boolean present() {
    return !value.isEmpty();
  }

  /// The text with every occurrence of this key masked.
  String redact(String text) {
    return present() ? text.replace(value, MASK) : text;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
