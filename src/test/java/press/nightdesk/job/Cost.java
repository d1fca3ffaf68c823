package press.nightdesk.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/// What something took: time on the clock, and processor time of this process and of the
/// provider's.
record Cost(Duration wall, Duration cpu, Duration provider) {
  static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// What both processes have taken by now.
  static Cost soFar(BenchmarkProvider provider) {
    return new Cost(
        Duration.ofNanos(System.nanoTime()),
        Duration.ofNanos(SYSTEM.getProcessCpuTime()),
        provider.cpu());
  }

  static Cost sum(List<Cost> costs) {
    return costs.stream().reduce(NONE, Cost::plus);
  }

  Cost since(Cost earlier) {
    return new Cost(
        wall.minus(earlier.wall), cpu.minus(earlier.cpu), provider.minus(earlier.provider));
  }

  Cost plus(Cost other) {
    return new Cost(wall.plus(other.wall), cpu.plus(other.cpu), provider.plus(other.provider));
  }

  double seconds() {
    return wall.toNanos() / 1e9;
  }

  /// Milliseconds of this process's processor time for each call.
  double cpuMillis(int calls) {
    return cpu.toNanos() / 1e6 / calls;
  }

  /// Milliseconds of the provider's processor time for each call.
  double providerMillis(int calls) {
    return provider.toNanos() / 1e6 / calls;
  }
}
