package press.nightdesk.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The log as JSON, by Spring Boot's own encoder. Its logging system is not used, because it would
/// set the log up a second time while the database's threads already write to it.
public final class StructuredLog {
  /// The logger of what a run says to people otherwise.
  public static final String RUN = "press.nightdesk.run";

  private static final String FORMAT = "nightdesk.log.format";

  private StructuredLog() {}

  /// Whether a job asks for it: in its file, by the variable `NIGHTDESK_LOG_FORMAT` or by an
  /// override. What the setting holds otherwise is looked at with all the others.
  ///
  /// @throws JobMistaken if the job file is missing or no YAML
  public static boolean asked(Path file, List<String> overrides) {
    return LogSettings.Format.JSON
        .name()
        .equalsIgnoreCase(JobFile.load(file, overrides).getProperty(FORMAT));
  }

  /// From now on every event is a JSON object on a line of its own, and what is said by {@link
  /// #RUN} is part of the log.
  public static void begin() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return;
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("names", Map.of("spring.application.name", "nightdesk")));
    context.putObject(Environment.class.getName(), environment);
    Iterator<Appender<ILoggingEvent>> appenders =
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
    while (appenders.hasNext()) {
      if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> stream) {
        stream.setEncoder(encoder(context));
      }
    }
    Logger run = context.getLogger(RUN);
    run.setLevel(Level.INFO);
  }

  static StructuredLogEncoder encoder(LoggerContext context) {
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    return encoder;
  }
}
