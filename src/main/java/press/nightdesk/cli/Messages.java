package press.nightdesk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What is said to people: as it is or, once the log is structured, each line as an event of it.
final class Messages extends Writer {
  private final Writer plain;
  private final BooleanSupplier structured;
  private final Consumer<String> log;
  private final StringBuilder line = new StringBuilder();

  /// @param plain where it goes as it is
  /// @param structured whether it goes to the log instead; asked each time
  /// @param log takes a line without its end
  Messages(Writer plain, BooleanSupplier structured, Consumer<String> log) {
    this.plain = plain;
    this.structured = structured;
    this.log = log;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    synchronized (lock) {
      if (!structured.getAsBoolean()) {
        plain.write(text, offset, length);
        return;
      }
      for (int at = offset; at < offset + length; at++) {
        if (text[at] == '\n') {
          tell();
        } else if (text[at] != '\r') {
          line.append(text[at]);
        }
      }
    }
  }

  private void tell() {
    String whole = line.toString();
    line.setLength(0);
    if (!whole.isBlank()) {
      log.accept(whole.strip());
    }
  }

  @Override
  public void flush() throws IOException {
    plain.flush();
  }

  @Override
  public void close() throws IOException {
    plain.close();
  }
}
