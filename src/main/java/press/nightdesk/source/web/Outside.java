package press.nightdesk.source.web;

/// What a source needs to read from outside this machine. Whoever plans a night has it too, but
/// it may only be used while a night's articles are read.
public interface Outside {
  /// The web.
  ///
  /// @throws IllegalStateException outside the reading
  Web web();

  /// What is remembered of feeds.
  ///
  /// @throws IllegalStateException outside the reading
  Visits visits();

  /// Says something that a person should know and that stops nothing.
  void notice(String message);
}
