package press.nightdesk.deliver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts a program of this machine, without a shell, and gives it the alert: as JSON on its
/// standard input, and the most needed of it in variables. What it prints goes nowhere, but for the
/// beginning of what it complains of if it fails.
public final class CommandAlarm implements Alarm {
  private static final int COMPLAINT = 2000;
  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private final List<String> command;
  private final Duration timeout;

  /// @param command the program and its arguments
  /// @param timeout until it has ended; it is killed then, and what it started with it
  public CommandAlarm(List<String> command, Duration timeout) {
    this.command = List.copyOf(command);
    this.timeout = timeout;
  }

  @Override
  public String place() {
    return "command " + command.getFirst();
  }

  @Override
  public Optional<String> raise(Alert alert) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(variables(alert));
    try {
      return watched(builder.start(), AlertJson.of(alert));
    } catch (IOException cannotStart) {
      return Optional.of(
          "it cannot be started: " + Words.line(String.valueOf(cannotStart.getMessage())));
    }
  }

  private Optional<String> watched(Process process, String json) {
    ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    Thread listener = Thread.startVirtualThread(() -> listen(process.getErrorStream(), complaint));
    Thread.startVirtualThread(() -> tell(process.getOutputStream(), json));
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of("it had not ended after %d s".formatted(timeout.toSeconds()));
      }
      boolean _ = listener.join(LAST_WORDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("it was not waited for");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of(
            "it ended with %d %s".formatted(process.exitValue(), said(complaint)).strip());
  }

  private static Map<String, String> variables(Alert alert) {
    return Map.of(
        "NIGHTDESK_NAME",
        alert.name(),
        "NIGHTDESK_EDITION",
        alert.edition() == null ? "" : alert.edition().toString(),
        "NIGHTDESK_EXIT",
        String.valueOf(alert.exit()),
        "NIGHTDESK_REASONS",
        String.join(",", alert.reasons()),
        "NIGHTDESK_TEXT",
        Words.line(alert.text()));
  }

  /// It need not read what it is told.
  private static void tell(OutputStream input, String json) {
    try (input) {
      input.write(json.getBytes(StandardCharsets.UTF_8));
      input.write('\n');
    } catch (IOException notRead) {
      // Nothing is owed to a program that does not listen.
    }
  }

  private static void listen(InputStream errors, ByteArrayOutputStream complaint) {
    try (errors) {
      byte[] some = errors.readNBytes(COMPLAINT);
      synchronized (complaint) {
        complaint.write(some, 0, some.length);
      }
      errors.transferTo(OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // It was killed; what it said until then is enough.
    }
  }

  private static String said(ByteArrayOutputStream complaint) {
    synchronized (complaint) {
      return Words.line(complaint.toString(StandardCharsets.UTF_8));
    }
  }
}
