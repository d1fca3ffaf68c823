package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A schedule with a real night and a real port.
class ScheduleIT {
  private final List<String> notices = new ArrayList<>();

  @Test
  void makesAnEditionTellsItAndAfterARestartMakesUpForTheNightItMissed(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path job = job(folder);
    SettableClock clock = new SettableClock(Instant.now().toString());
    StopSignal stop = new StopSignal();
    try (Schedule schedule = schedule(job, clock, stop)) {
      Lookout lookout = schedule.look(0);
      assertThat(get(lookout, "/health").statusCode()).isEqualTo(200);
      assertThat(get(lookout, "/env").statusCode()).isEqualTo(404);
      int exit =
          schedule.keep(
              () -> {
                stop.give();
                return run(job);
              });
      assertThat(exit).isZero();
      tells(lookout);
      clock.forward(Duration.ofDays(3));
      HttpResponse<String> later = get(lookout, "/health");
      assertThat(later.statusCode()).isEqualTo(503);
      assertThat(night(later).path("status").asString()).isEqualTo("STALE");
    }
    StopSignal again = new StopSignal();
    notices.clear();
    try (Schedule schedule = schedule(job, clock, again)) {
      Instant begun = clock.instant();
      schedule.keep(
          () -> {
            assertThat(clock.instant()).isEqualTo(begun);
            again.give();
            return 0;
          });
      assertThat(notices).first().asString().contains("was missed; making up for it now.");
    }
  }

  @Test
  void saysWhenItsPortIsTaken(@TempDir Path folder) throws IOException {
    Path job = job(folder);
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Schedule schedule =
            schedule(job, new SettableClock("2026-11-27T16:00:00Z"), new StopSignal())) {
      assertThatThrownBy(() -> schedule.look(other.getLocalPort()))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.schedule.port: " + other.getLocalPort());
    }
  }

  /// A variable of the environment reaches Boot as a system property does.
  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void isOneServerEvenWhereAVariableAsksForAnotherPort(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path job = job(folder);
    int other = freePort();
    System.setProperty("management.server.port", String.valueOf(other));
    try (Schedule schedule =
        schedule(job, new SettableClock("2026-11-27T16:00:00Z"), new StopSignal())) {
      assertThat(get(schedule.look(0), "/health").statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), other).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      System.clearProperty("management.server.port");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static void tells(Lookout lookout) throws IOException, InterruptedException {
    JsonNode night = night(get(lookout, "/health"));
    assertThat(night.path("status").asString()).isEqualTo("UP");
    assertThat(night.path("details").path("lastExit").asInt()).isZero();
    assertThat(night.path("details").path("lastMeans").asString()).isEqualTo("complete");
    assertThat(night.path("details").path("edition").asString()).isEqualTo("2026-11-22");
    assertThat(get(lookout, "/prometheus").body())
        .contains("nightdesk_schedule_last_exit 0.0")
        .contains("nightdesk_schedule_health{status=\"up\"} 1.0")
        .contains("jvm_memory_used_bytes");
  }

  private static JsonNode night(HttpResponse<String> health) {
    return JsonMapper.builder().build().readTree(health.body()).path("components").path("nights");
  }

  private Schedule schedule(Path job, SettableClock clock, StopSignal stop) {
    return new Schedule(job, List.of(), clock, clock::forward, notices::add, stop);
  }

  private static int run(Path job) {
    try (Desk desk = Desk.open(job, List.of(), new Night.Watcher(), new StopSignal())) {
      return desk.run(Night.EDITION, null) instanceof RunResult.Complete ? 0 : 4;
    }
  }

  private static HttpResponse<String> get(Lookout lookout, String endpoint)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(lookout.address() + endpoint)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  /// The demonstration, kept elsewhere and every night.
  private static Path job(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("job.yaml"),
        Files.readString(Path.of("jobs/demo.yaml"))
            + """
              output: %1$s/out
              database: %1$s/data
              schedule: {cron: "0 0 3 * * *"}
            """
                .formatted(folder));
  }
}
