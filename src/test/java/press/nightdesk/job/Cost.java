package press.nightdesk.job;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/// What something took: time on the clock, and processor time of this process and of the
/// provider's.
///
/// @param compiling what of this process's went to the just-in-time compiler, about
record Cost(Duration wall, Duration cpu, Duration provider, Duration compiling) {
  static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// What both processes have taken by now.
  static Cost soFar(BenchmarkProvider provider) {
    return new Cost(
        Duration.ofNanos(System.nanoTime()),
        Duration.ofNanos(SYSTEM.getProcessCpuTime()),
        provider.cpu(),
        Duration.ofMillis(ManagementFactory.getCompilationMXBean().getTotalCompilationTime()));
  }

  static Cost sum(List<Cost> costs) {
    return costs.stream().reduce(NONE, Cost::plus);
  }

  Cost since(Cost earlier) {
    return new Cost(
        wall.minus(earlier.wall),
        cpu.minus(earlier.cpu),
        provider.minus(earlier.provider),
        compiling.minus(earlier.compiling));
  }

  Cost plus(Cost other) {
    return new Cost(
        wall.plus(other.wall),
        cpu.plus(other.cpu),
        provider.plus(other.provider),
        compiling.plus(other.compiling));
  }

  double seconds() {
    return wall.toNanos() / 1e9;
  }

  /// The share of this process's processor time that went to the just-in-time compiler.
  double compilingShare() {
    return (double) compiling.toNanos() / Math.max(1, cpu.toNanos());
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
