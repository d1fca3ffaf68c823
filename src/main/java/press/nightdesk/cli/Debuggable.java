package press.nightdesk.cli;

/// A command that may be asked for stack traces.
interface Debuggable {
  CommonOptions common();

  /// What a mistake leaves undone.
  default String untouched() {
    return "Nothing was started.";
  }
}
