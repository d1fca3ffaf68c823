package press.nightdesk.llm;

/// A key that never shows: its text form is `***`.
///
/// @param value the key without white space around it; empty if there is none
public record Secret(String value) {
  /// No key at all, as local endpoints have it.
  public static final Secret NONE = new Secret("");

  private static final String MASK = "***";

  /// A shorter key is one that nobody guards, such as the `x` a local endpoint is given: masking
  /// it would blank that letter in every message.
  private static final int WORTH_MASKING = 6;

  public Secret {
    value = value.strip();
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw SettingMistaken.of("api-key", "holds characters that no HTTP header can carry");
    }
  }

  /// Whether there is a key.
  public boolean present() {
    return !value.isEmpty();
  }

  /// The text with every occurrence of this key masked, unless it is too short for a secret.
  String redact(String text) {
    return value.length() >= WORTH_MASKING ? text.replace(value, MASK) : text;
  }

  @Override
  public String toString() {
    return MASK;
  }
}
