package press.nightdesk.cli;

/// A command that may be asked for stack traces.
interface Debuggable {
  CommonOptions common();
}
