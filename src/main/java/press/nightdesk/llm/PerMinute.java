package press.nightdesk.llm;

/// What a job file allows itself of one model in any minute.
///
/// @param requests most requests sent; 0 for no limit
/// @param tokens most tokens, sent and received; 0 for no limit
public record PerMinute(int requests, int tokens) {
  /// The provider's own word alone.
  public static final PerMinute UNLIMITED = new PerMinute(0, 0);

  /// The highest limit that can be set.
  public static final int MOST = 1_000_000_000;

  public PerMinute {
    within("requests-per-minute", requests);
    within("tokens-per-minute", tokens);
  }

  private static void within(String setting, int value) {
    if (value < 0 || value > MOST) {
      throw SettingMistaken.of(setting, "%d: from 0 (no limit) to %d".formatted(value, MOST));
    }
  }
}
