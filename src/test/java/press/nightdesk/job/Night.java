package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A whole job in a folder of its own: articles, job file, shelf and output.
public final class Night {
  public static final Edition EDITION = Edition.parse("2026-11-22");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final List<String> overrides = new ArrayList<>();

  private Night(Path folder) {
    this.folder = folder;
  }

  /// A job whose model is an OpenAI-compatible endpoint.
  public static Night at(Path folder, URI endpoint) {
    Night night = new Night(folder);
    night.write(
        "job.yaml",
        """
        nightdesk:
          name: test
          sources:
            - {type: text, path: "%1$s/articles/**/*.txt", name: Test wire}
          model:
            provider: openai
            name: test-model
            base-url: %2$s
            api-key: test-key
            timeout: 20s
            concurrency: 8
            max-attempts: 2
            outage-patience: 2s
          prompts: prompts
          output: %1$s/out
          database: %1$s/data
        """
            .formatted(folder, endpoint));
    return night;
  }

  /// Sets something over the job file from now on.
  public Night with(String override) {
    overrides.add(override);
    return this;
  }

  /// Puts articles number `first` to `last` into the folder.
  public Night articles(int first, int last) {
    IntStream.rangeClosed(first, last).forEach(n -> article("%05d".formatted(n), text(n)));
    return this;
  }

  /// Puts one article into the folder.
  public Night article(String name, String text) {
    write("articles/" + name + ".txt", text);
    return this;
  }

  /// An article that differs from every other in each line.
  public static String text(int n) {
    return """
     date 2026-11-%02d Городской совет обсудил бюджет номер %d
    Депутаты городского совета во вторник обсудили проект бюджета номер %d на следующий год.
    По словам председателя комиссии, расходы на ремонт дорог вырастут на %d млн рублей.
    Решение номер %d вступит в силу после публикации, сообщила пресс-служба совета.
    """
        .formatted(1 + n % 22, n, n, n, n);
  }

  public RunResult run() {
    return run(new Watcher());
  }

  public RunResult run(Progress progress) {
    try (Desk desk = Desk.open(job(), overrides, progress, new StopSignal())) {
      return desk.run(EDITION, null);
    }
  }

  /// Takes up what failed or is quarantined.
  public RunResult retry() {
    try (Desk desk = Desk.open(job(), overrides, new Watcher(), new StopSignal())) {
      return desk.retry(EDITION, null);
    }
  }

  public RunResult.Complete runToTheEnd() {
    return (RunResult.Complete) run();
  }

  /// The same, of at most so many new articles.
  public RunResult.Complete runToTheEnd(int limit) {
    try (Desk desk = Desk.open(job(), overrides, new Watcher(), new StopSignal())) {
      return (RunResult.Complete) desk.run(EDITION, limit);
    }
  }

  /// What is set over the job file.
  public List<String> overrides() {
    return List.copyOf(overrides);
  }

  public Path folder() {
    return folder;
  }

  public Path job() {
    return folder.resolve("job.yaml");
  }

  public Path output(String file) {
    return folder.resolve("out/test").resolve(EDITION.toString()).resolve(file);
  }

  /// The records without what differs between two runs of the same night in two folders: when
  /// replies came, and where the folder is.
  public List<JsonNode> records() {
    try (Stream<String> lines = Files.lines(output("records.jsonl"))) {
      return lines
          .map(line -> line.replace(folder.toString(), ""))
          .map(JSON::readTree)
          .map(Night::withoutTimes)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode withoutTimes(JsonNode line) {
    line.path("provenance").forEach(stage -> ((ObjectNode) stage).remove("at"));
    return line;
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Remembers what it was told.
  static class Watcher implements Progress {
    final List<Outcome> outcomes = new ArrayList<>();
    final List<String> notices = new ArrayList<>();

    @Override
    public void started(Stage stage, long articles) {}

    @Override
    public void advanced(Stage stage, List<Outcome> some) {
      outcomes.addAll(some);
    }

    @Override
    public void ended(Stage stage) {}

    @Override
    public void notice(String message) {
      notices.add(message);
    }
  }
}
