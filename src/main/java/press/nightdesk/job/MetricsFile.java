package press.nightdesk.job;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A text file in Prometheus' form, for node_exporter's textfile collector: there whole or not at
/// all, since it may be read at any time.
final class MetricsFile {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Path file;

  MetricsFile(Path file) {
    this.file = file;
  }

  /// What goes into the file.
  PrometheusMeterRegistry registry() {
    return registry;
  }

  /// Writes it in place of the one that may stand there.
  ///
  /// @throws IOException if it cannot be written; the one before is untouched then
  void write() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path fresh = file.resolveSibling("." + file.getFileName() + ".unfinished");
    Files.writeString(fresh, registry.scrape());
    try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
