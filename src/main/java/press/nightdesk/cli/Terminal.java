package press.nightdesk.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Where a command speaks: results to one stream, progress and complaints to the other, both in
/// UTF-8 whatever the locale.
///
/// @param results stdout
/// @param messages stderr
record Terminal(PrintWriter results, PrintWriter messages) {
  /// Control, format (bidirectional, zero-width), surrogate and private characters: an article
  /// must not be able to steer a terminal.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]");

  /// The streams of this process.
  static Terminal ofProcess() {
    Messages messages = new Messages(writer(new CurrentErr()), Logs::structured, Logs::say);
    return new Terminal(writer(System.out), new PrintWriter(messages, false));
  }

  void result(String line) {
    results.println(printable(line));
  }

  /// What was said on the other stream comes out first, so that neither cuts into a line of the
  /// other where both go to one place.
  void message(String line) {
    results.flush();
    messages.println(printable(line));
    messages.flush();
  }

  /// JSON as it is, but for what a terminal would obey: that is escaped, which changes no value.
  void json(String page) {
    page.lines().forEach(line -> results.println(Visible.json(line)));
  }

  void flush() {
    results.flush();
    messages.flush();
  }

  /// The line without what a terminal would obey rather than print.
  static String printable(String line) {
    return UNPRINTABLE.matcher(line).replaceAll(" ");
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
