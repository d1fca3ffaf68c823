package press.nightdesk.llm;

import java.io.Serial;

/// A model's setting that makes no sense, in the words of the job file.
public final class SettingMistaken extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private static final String GROUP = "nightdesk.model.";

  private final String setting;
  private final String problem;
  private final boolean absent;

  private SettingMistaken(String setting, String problem, boolean absent) {
    super(GROUP + setting + " " + problem);
    this.setting = GROUP + setting;
    this.problem = problem;
    this.absent = absent;
  }

  /// A value that breaks a rule.
  ///
  /// @param setting below `nightdesk.model`: `timeout`
  /// @param problem to follow it: `PT0S: more than zero, at most an hour`
  public static SettingMistaken of(String setting, String problem) {
    return new SettingMistaken(setting, problem, false);
  }

  /// A value that is due and not there.
  ///
  /// @param problem to follow the setting: `is empty`
  static SettingMistaken absent(String setting, String problem) {
    return new SettingMistaken(setting, problem, true);
  }

  /// The whole key, as if it stood in the group for all work: `nightdesk.model.timeout`.
  public String setting() {
    return setting;
  }

  /// What is wrong with it, to follow the key.
  public String problem() {
    return problem;
  }

  /// Whether it is mended by giving it any value.
  public boolean absent() {
    return absent;
  }
}
