package press.nightdesk.source.web;

/// The run is told to stop while a source reads from the web. It blames no article and passes
/// through whatever else would make a failure of an exception.
public final class StoppedReading extends RuntimeException {
  StoppedReading(InterruptedException cause) {
    super("told to stop while reading from the web", cause);
  }
}
