package press.nightdesk.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// The log of this process, on stderr. `logback.xml` says how it looks.
final class Logs {
  private Logs() {}

  /// Keeps Spring Boot from setting the log up a second time while the database's threads
  /// already write to it.
  static void keepOurs() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
  }

  /// Logs what happens, with stack traces, or only what went wrong.
  static void verbose(boolean verbose) {
    if (verbose) {
      level(Logger.ROOT_LOGGER_NAME, Level.INFO);
      level("org.springframework.batch", Level.INFO);
      level("org.springframework.transaction", Level.INFO);
      level("org.springframework.context", Level.INFO);
      level("org.flywaydb", Level.INFO);
    }
  }

  private static void level(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof Logger logger) {
      logger.setLevel(level);
    }
  }
}
