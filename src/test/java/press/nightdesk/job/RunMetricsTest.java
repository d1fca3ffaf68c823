package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.EditionPause;
import press.nightdesk.llm.PastRequest;
import press.nightdesk.llm.Usage;
import press.nightdesk.publish.Editions;

class RunMetricsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T22:00:00Z");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final RunMetrics metrics = new RunMetrics(registry, "nightly");

  private static PastRequest request(@Nullable String fault) {
    return new PastRequest(
        "translate",
        "openai",
        "gpt-5-mini",
        false,
        NOW,
        Duration.ofSeconds(3),
        fault == null ? new Usage(1200, 900) : null,
        fault == null ? new BigDecimal("0.0021") : null,
        fault);
  }

  private static EditionPause pause(int from, int until) {
    return new EditionPause(
        "2026-11-23", "openai", "rate-limited", NOW.plusSeconds(from), NOW.plusSeconds(until));
  }

  private List<String> samples() {
    return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
  }

  @Nested
  class WhileARunIsOn {
    @Test
    void callsAreCountedByWhatCameOfThem() {
      metrics.request(request(null));
      metrics.request(request("rate-limited"));
      assertThat(samples())
          .contains(
              "nightdesk_calls_total{job_name=\"nightly\",model=\"gpt-5-mini\","
                  + "outcome=\"answered\",provider=\"openai\",stage=\"translate\"} 1.0",
              "nightdesk_calls_total{job_name=\"nightly\",model=\"gpt-5-mini\","
                  + "outcome=\"rate-limited\",provider=\"openai\",stage=\"translate\"} 1.0");
    }

    @Test
    void repliesCostTokensMoneyAndTime() {
      metrics.request(request(null));
      String labels =
          "job_name=\"nightly\",model=\"gpt-5-mini\",provider=\"openai\",stage=\"translate\"";
      assertThat(samples())
          .contains(
              "nightdesk_cost_usd_total{%s} 0.0021".formatted(labels),
              "nightdesk_call_latency_seconds_count{%s} 1".formatted(labels),
              "nightdesk_call_latency_seconds_sum{%s} 3.0".formatted(labels))
          .anyMatch(line -> line.startsWith("nightdesk_tokens_total{direction=\"input\","));
    }

    @Test
    void aPauseThatGrowsIsOne() {
      metrics.pause(pause(0, 5));
      metrics.pause(pause(0, 9));
      metrics.pause(pause(60, 61));
      String labels = "cause=\"rate-limited\",job_name=\"nightly\",provider=\"openai\"";
      assertThat(samples())
          .contains(
              "nightdesk_pauses_total{%s} 2.0".formatted(labels),
              "nightdesk_pause_seconds_total{%s} 10.0".formatted(labels));
    }

    @Test
    void requestsUnderWayAreAsked() {
      metrics.begun(() -> 17, null);
      assertThat(samples()).contains("nightdesk_in_flight{job_name=\"nightly\"} 17.0");
    }
  }

  @Nested
  class WhenARunHasEnded {
    @BeforeEach
    void end() {
      metrics.begun(() -> 3, Instant.parse("2026-11-22T22:00:00Z"));
      metrics.ended(Stage.TRANSLATE, Duration.ofMillis(61_500));
      metrics.ended(Ending.INCOMPLETE_ARTICLES, Editions.mixed(), NOW);
    }

    @Test
    void everyArticleIsInTheBooks() {
      assertThat(samples())
          .contains(
              "nightdesk_articles{job_name=\"nightly\",outcome=\"published\"} 2.0",
              "nightdesk_articles{job_name=\"nightly\",outcome=\"quarantined\"} 2.0",
              "nightdesk_articles{job_name=\"nightly\",outcome=\"failed\"} 1.0",
              "nightdesk_articles{job_name=\"nightly\",outcome=\"skipped\"} 2.0",
              "nightdesk_failures{job_name=\"nightly\",kind=\"not-utf8\",stage=\"ingest\"} 1.0",
              "nightdesk_edition_cost_usd{job_name=\"nightly\"} 0.0421",
              "nightdesk_stage_duration_seconds{job_name=\"nightly\",stage=\"translate\"} 61.5",
              "nightdesk_last_exit_code{job_name=\"nightly\"} 3.0",
              "nightdesk_in_flight{job_name=\"nightly\"} 0.0")
          .anyMatch(line -> line.startsWith("nightdesk_findings{code=\"name-spelling\""));
    }

    @Test
    void theTimeOfTheLastSuccessIsThis() {
      assertThat(samples())
          .contains("nightdesk_last_success_timestamp_seconds{job_name=\"nightly\"} 1.7954712E9");
    }

    @Test
    void theNextEditionTakesItsPlace() {
      metrics.ended(Ending.FLAWLESS, Editions.of(Editions.clean()), NOW);
      assertThat(samples())
          .contains("nightdesk_articles{job_name=\"nightly\",outcome=\"published\"} 1.0")
          .noneMatch(line -> line.startsWith("nightdesk_failures{"))
          .noneMatch(line -> line.startsWith("nightdesk_edition_cost_usd{"));
    }

    @Test
    void aRunThatStoppedIsNoSuccess() {
      metrics.ended(Ending.STOPPED, null, NOW.plusSeconds(3600));
      assertThat(samples())
          .contains(
              "nightdesk_last_exit_code{job_name=\"nightly\"} 4.0",
              "nightdesk_last_success_timestamp_seconds{job_name=\"nightly\"} 1.7954712E9",
              "nightdesk_last_run_timestamp_seconds{job_name=\"nightly\"} 1.7954748E9");
    }

    @Test
    void everyMetricIsDocumented() throws IOException {
      metrics.request(request(null));
      metrics.pause(pause(0, 5));
      String documented = Files.readString(Path.of("docs/metrics.md"));
      Stream<String> names =
          registry
              .scrape()
              .lines()
              .filter(line -> line.startsWith("# TYPE "))
              .map(line -> line.split(" ", -1)[2]);
      assertThat(names).isNotEmpty().allMatch(name -> documented.contains("`" + name + "`"));
    }
  }

  @Nested
  class TheTextFile {
    @Test
    void standsWholeInPlaceOfTheOneBefore(@TempDir Path folder) throws IOException {
      Path file = folder.resolve("collector/nightly.prom");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "old");
      MetricsFile text = new MetricsFile(file);
      new RunMetrics(text.registry(), "nightly").begun(() -> 0, NOW);
      text.write();
      assertThat(Files.readString(file))
          .startsWith("# HELP nightdesk_")
          .matches(Pattern.compile("(?s).*\n"))
          .contains("nightdesk_last_success_timestamp_seconds");
      try (Stream<Path> all = Files.list(file.getParent())) {
        assertThat(all).containsExactly(file);
      }
    }
  }
}
