package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import press.nightdesk.job.Night;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// A night with failures, a pause and an error, as it is seen from outside: log, metrics, alert.
class WatchedNightIT {
  private static final String SECRET = "sk-secret-of-this-night";
  private static final String WORDS = "Сверхсекретная фраза статьи";

  @TempDir Path folder;

  private final AtomicInteger calls = new AtomicInteger();
  private final LoopbackProvider provider = LoopbackProvider.answering(this::answer);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final StringWriter messages = new StringWriter();

  /// The second request is told to wait, the third finds the provider broken; one article is
  /// refused in the words of the article.
  private LoopbackAnswer answer(LoopbackCall call) {
    int number = calls.incrementAndGet();
    if (number == 2) {
      return LoopbackAnswer.of(429, "{}").with("Retry-After", "1");
    }
    if (number == 3) {
      return LoopbackAnswer.of(500, "{}");
    }
    return call.body().contains(WORDS)
        ? LoopbackAnswer.of(400, "{\"error\":{\"message\":\"cannot do: %s\"}}".formatted(WORDS))
        : LoopbackNewsroom.answer(call);
  }

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void end() {
    root().detachAppender(log);
    provider.close();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private int run(Night night) {
    List<String> line = new ArrayList<>(List.of("run", night.job().toString()));
    line.addAll(List.of("--edition", Night.EDITION.toString()));
    night.overrides().forEach(override -> line.addAll(List.of("--set", override)));
    Terminal terminal =
        new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(messages));
    return Nightdesk.execute(terminal, line.toArray(String[]::new));
  }

  @Test
  void isLoggedMeasuredAndToldWithoutAnybodysWords() throws IOException {
    Path metrics = folder.resolve("test.prom");
    Path told = folder.resolve("told.json");
    Night night =
        Night.at(folder, provider.baseUrl())
            .with("nightdesk.model.api-key=" + SECRET)
            .with("nightdesk.metrics.file=" + metrics)
            .with("nightdesk.alert.command[0]=sh")
            .with("nightdesk.alert.command[1]=-c")
            .with("nightdesk.alert.command[2]=cat > \"$0\"")
            .with("nightdesk.alert.command[3]=" + told)
            .articles(1, 6)
            .article("refused", Night.text(7).replace("Депутаты", WORDS));

    assertThat(run(night)).isEqualTo(3);

    assertThat(Files.readString(metrics))
        .contains("nightdesk_articles{job_name=\"test\",outcome=\"published\"} 6.0")
        .contains("nightdesk_failures{job_name=\"test\",kind=\"rejected\",stage=\"translate\"} 1.0")
        .contains("nightdesk_pauses_total{cause=\"rate-limited\"")
        .contains("nightdesk_last_exit_code{job_name=\"test\"} 3.0");
    assertThat(Files.readString(told))
        .contains("\"exit\":3", "\"failed\":1", "test, edition 2026-11-22: 7 in");
    assertThat(Files.readString(night.output("report.html"))).contains("1 pause is marked");

    StringBuilder said = new StringBuilder(messages.toString());
    log.list.forEach(event -> said.append(event.getFormattedMessage()).append('\n'));
    said.append(Files.readString(metrics)).append(Files.readString(told));
    said.append(Files.readString(night.output("report.html")));
    assertThat(said.toString())
        .contains("translate")
        .doesNotContain(WORDS)
        .doesNotContain(SECRET)
        .doesNotContain("Городской совет")
        .doesNotContain("You are");
  }
}
