package press.nightdesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/// A job file and what the command line sets over it, as Spring Boot's configuration.
final class JobFile {
  private static final String COMMAND_LINE = "commandLine";

  private JobFile() {}

  /// Loads `file`; settings win in the order command line, environment, job file.
  ///
  /// @param overrides `nightdesk.model.name=…`, one each
  /// @throws JobMistaken if the file is missing or no YAML, or an override has no `=`
  static ConfigurableEnvironment load(Path file, List<String> overrides) {
    requireReadable(file);
    StandardEnvironment environment = new StandardEnvironment();
    Map<String, Object> settings = new LinkedHashMap<>(parse(overrides));
    settings.put("spring.config.location", "file:" + file.toAbsolutePath());
    environment.getPropertySources().addFirst(new MapPropertySource(COMMAND_LINE, settings));
    try {
      ConfigDataEnvironmentPostProcessor.applyTo(
          environment, new DefaultResourceLoader(), new DefaultBootstrapContext());
    } catch (RuntimeException failed) {
      throw new JobMistaken(List.of(UnreadableYaml.in(file, failed)));
    }
    return environment;
  }

  private static void requireReadable(Path file) {
    if (Files.isDirectory(file)) {
      throw new JobMistaken(
          file.toString(), "is a folder: give the path of a job file in it, which ends in .yaml");
    }
    if (!Files.exists(file)) {
      throw new JobMistaken(
          file.toString(), "no such job file: check the path" + Whereabouts.of(file));
    }
    if (!Files.isReadable(file)) {
      throw new JobMistaken(
          file.toString(), "may not be read by this user: change its rights, or its owner");
    }
  }

  private static Map<String, Object> parse(List<String> overrides) {
    Map<String, Object> settings = new LinkedHashMap<>();
    List<Mistake> mistakes = new ArrayList<>();
    for (String override : overrides) {
      int equals = override.indexOf('=');
      if (equals < 1) {
        mistakes.add(new Mistake("--set " + override, "has the form --set key=value"));
      } else {
        settings.put(override.substring(0, equals).strip(), override.substring(equals + 1));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new JobMistaken(mistakes);
    }
    return settings;
  }
}
