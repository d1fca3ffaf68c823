package press.nightdesk.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;

/// What is said of the edition that was run last. What it has no more is said no more.
final class EditionMeters {
  private final MeterRegistry registry;
  private final Tags job;
  private final MultiGauge articles;
  private final MultiGauge failures;
  private final MultiGauge findings;
  private final MultiGauge cost;
  private final AtomicReference<Last> last = new AtomicReference<>(new Last(0, Instant.EPOCH));
  private boolean told;

  private record Last(int exit, Instant at) {}

  EditionMeters(MeterRegistry registry, Tags job) {
    this.registry = registry;
    this.job = job;
    this.articles = gauge("nightdesk.articles", "Articles of the last edition, by outcome");
    this.failures = gauge("nightdesk.failures", "Failed articles of the last edition, by kind");
    this.findings = gauge("nightdesk.findings", "Findings that stand in the last edition, by code");
    this.cost =
        MultiGauge.builder("nightdesk.edition.cost")
            .description("What the last edition cost over all its runs; absent if unknown")
            .baseUnit("usd")
            .tags(job)
            .register(registry);
  }

  private MultiGauge gauge(String name, String description) {
    return MultiGauge.builder(name).description(description).tags(job).register(registry);
  }

  void set(NightEdition night) {
    articles.register(articles(night.tally()), true);
    failures.register(
        counted(night.failures(), f -> Tags.of("stage", f.stage().label(), "kind", f.kind())),
        true);
    findings.register(
        counted(
            night.dispatches().stream()
                .flatMap(d -> d.findings().stream())
                .filter(f -> f.stands())
                .toList(),
            f ->
                Tags.of(
                    "code", f.code(), "severity", f.severity().name().toLowerCase(Locale.ROOT))),
        true);
    BigDecimal usd = night.spending().usd();
    cost.register(
        usd == null ? List.of() : List.of(MultiGauge.Row.of(Tags.empty(), usd.doubleValue())),
        true);
  }

  private static List<MultiGauge.Row<?>> articles(Tally tally) {
    return List.of(
        row("published", tally.published()),
        row("quarantined", tally.quarantined()),
        row("failed", tally.failed()),
        row("skipped", tally.skipped()),
        row("open", tally.open()));
  }

  private static MultiGauge.Row<Number> row(String outcome, int articles) {
    return MultiGauge.Row.of(Tags.of("outcome", outcome), articles);
  }

  private static <T> List<MultiGauge.Row<?>> counted(List<T> each, Function<T, Tags> by) {
    Map<Tags, Long> counts =
        each.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    return counts.entrySet().stream()
        .<MultiGauge.Row<?>>map(e -> MultiGauge.Row.of(e.getKey(), e.getValue()))
        .toList();
  }

  void ended(Ending ending, Instant now) {
    last.set(new Last(ending.exit(), now));
    if (!told) {
      told = true;
      register(
          "nightdesk.last.run.timestamp",
          "When a run ended last",
          "seconds",
          l -> l.at().toEpochMilli() / 1000.0);
      register("nightdesk.last.exit.code", "The exit code of the last run", null, Last::exit);
    }
  }

  private void register(
      String name, String description, @Nullable String unit, ToDoubleFunction<Last> value) {
    Gauge.builder(name, last, each -> value.applyAsDouble(each.get()))
        .description(description)
        .baseUnit(unit)
        .tags(job)
        .strongReference(true)
        .register(registry);
  }
}
