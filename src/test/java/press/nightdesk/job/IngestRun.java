package press.nightdesk.job;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;

/// The main class of a process that runs a job up to the end of its first step, and leaves a file
/// that says what became of the articles, how long the step took and how much memory it held.
public final class IngestRun {
  private IngestRun() {}

  /// Takes in what there is.
  ///
  /// @param arguments the job file, the edition, and where to write
  public static void main(String[] arguments) throws IOException {
    AtomicLong mostHeld = watchTheHeap();
    StopSignal stop = new StopSignal();
    Timer timer = new Timer(stop);
    NightEdition edition;
    try (Desk desk = Desk.open(Path.of(arguments[0]), List.of(), timer, stop)) {
      RunResult.Stopped stopped = (RunResult.Stopped) desk.run(Edition.parse(arguments[1]), null);
      edition = Objects.requireNonNull(stopped.night(), "the database is there");
    }
    Map<String, Long> facts = new TreeMap<>(causes(edition));
    facts.put("millis", timer.nanos / 1_000_000);
    facts.put("cpu-millis", timer.cpuNanos / 1_000_000);
    facts.put("heap-kilobytes", mostHeld.get() / 1024);
    Files.write(
        Path.of(arguments[2]),
        facts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  private static Map<String, Long> causes(NightEdition edition) {
    Map<String, Long> causes =
        Stream.concat(
                edition.skips().stream().map(skip -> "skipped:" + skip.reason()),
                edition.failures().stream().map(failure -> "failed:" + failure.kind()))
            .collect(Collectors.groupingBy(cause -> cause, TreeMap::new, Collectors.counting()));
    causes.put("open", (long) edition.tally().open());
    causes.put("in", (long) edition.tally().in());
    return causes;
  }

  /// What the heap held after a collection, at most: what the program needed, without what it had
  /// thrown away.
  private static AtomicLong watchTheHeap() {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notice, _) -> {
                var collected =
                    GarbageCollectionNotificationInfo.from((CompositeData) notice.getUserData());
                long held =
                    collected.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                most.accumulateAndGet(held, Math::max);
              },
              null,
              null);
    }
    return most;
  }

  /// Takes the time of the first step, then tells the run to stop.
  private static final class Timer implements Progress {
    private final StopSignal stop;
    private long started;
    private long startedCpu;
    private long nanos;
    private long cpuNanos;

    Timer(StopSignal stop) {
      this.stop = stop;
    }

    @Override
    public void started(Stage stage, long articles) {
      if (stage == Stage.INGEST) {
        started = System.nanoTime();
        startedCpu = cpu();
      }
    }

    private static long cpu() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    @Override
    public void advanced(Stage stage, List<Outcome> outcomes) {}

    @Override
    public void ended(Stage stage) {
      if (stage == Stage.INGEST) {
        nanos = System.nanoTime() - started;
        cpuNanos = cpu() - startedCpu;
        stop.give();
      }
    }

    @Override
    public void notice(String message) {}
  }
}
