package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StructuredLogTest {
  @TempDir Path folder;

  private Path job(String log) throws IOException {
    return Files.writeString(folder.resolve("job.yaml"), "nightdesk:\n  name: x\n" + log);
  }

  @Test
  void isAskedForByTheJobFileOrAnOverride() throws IOException {
    assertThat(StructuredLog.asked(job("  log: {format: json}\n"), List.of())).isTrue();
    assertThat(StructuredLog.asked(job(""), List.of())).isFalse();
    assertThat(StructuredLog.asked(job(""), List.of("nightdesk.log.format=JSON"))).isTrue();
  }

  @Test
  void anEventIsOneLineOfJson() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    context.putObject(Environment.class.getName(), new StandardEnvironment());
    LoggingEvent event =
        new LoggingEvent(
            "x",
            context.getLogger(StructuredLog.RUN),
            Level.INFO,
            "waiting\nat most \"10m\"",
            new IllegalStateException("broken"),
            null);
    String line = new String(StructuredLog.encoder(context).encode(event), StandardCharsets.UTF_8);
    assertThat(line.lines()).hasSize(1);
    JsonNode json = JsonMapper.shared().readTree(line);
    assertThat(json.path("message").asString()).isEqualTo("waiting\nat most \"10m\"");
    assertThat(json.at("/log/level").asString()).isEqualTo("INFO");
    assertThat(json.at("/log/logger").asString()).isEqualTo("press.nightdesk.run");
    assertThat(json.at("/error/type").asString()).isEqualTo("java.lang.IllegalStateException");
    assertThat(json.has("@timestamp")).isTrue();
  }
}
