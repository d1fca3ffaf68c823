package press.nightdesk.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import press.nightdesk.job.StructuredLog;

/// The log of this process, on stderr. `logback.xml` says how it looks.
final class Logs {
  private static volatile boolean structured;

  private Logs() {}

  /// Keeps Spring Boot from setting the log up a second time while the database's threads
  /// already write to it.
  static void keepOurs() {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
  }

  /// Makes all that is said on stderr from now on a structured log, if the job asks for it.
  ///
  /// @throws press.nightdesk.job.JobMistaken if the job file is missing or no YAML
  static void format(Path job, List<String> overrides) {
    if (StructuredLog.asked(job, overrides)) {
      StructuredLog.begin();
      structured = true;
    }
  }

  /// Whether what is said to people is part of the log.
  static boolean structured() {
    return structured;
  }

  /// Says a line to people by the log.
  static void say(String line) {
    LoggerFactory.getLogger(StructuredLog.RUN).info(line);
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
