package press.nightdesk.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a file as bytes, one at a time, with their numbers, whether they end in a line
/// feed, a carriage return or both. A line over the limit is passed over without being kept.
public final class Lines {
  private static final int BUFFER = 64 * 1024;

  /// One line.
  public static final class Line {
    private final long number;
    private final byte[] bytes;
    private final boolean tooLong;

    Line(long number, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /// From 1.
    public long number() {
      return number;
    }

    /// Without its end; empty if the line is too long.
    public byte[] bytes() {
      return bytes;
    }

    /// Whether the line is over the limit.
    public boolean tooLong() {
      return tooLong;
    }
  }

  private final InputStream in;
  private final int limit;
  private final int unit;
  private final int feedAt;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long number;
  private boolean afterReturn;

  /// @param in at its beginning, after a byte order mark
  /// @param charset tells how wide a line feed is
  /// @param limit the longest line, in bytes
  public Lines(InputStream in, Charset charset, int limit) {
    this.in = in;
    this.limit = limit;
    boolean wide =
        charset.equals(StandardCharsets.UTF_16LE)
            || charset.equals(StandardCharsets.UTF_16BE)
            || charset.equals(StandardCharsets.UTF_16);
    this.unit = wide ? 2 : 1;
    this.feedAt = wide && !charset.equals(StandardCharsets.UTF_16LE) ? 1 : 0;
  }

  /// The next line; null if there is none.
  public @Nullable Line next() throws IOException {
    byte[] line = new byte[256];
    int length = 0;
    boolean tooLong = false;
    while (true) {
      if (to - from < unit && !fill()) {
        return length == 0 && !tooLong ? null : new Line(++number, trim(line, length), tooLong);
      }
      if (afterReturn && is('\n', from)) {
        from += unit;
        afterReturn = false;
        continue;
      }
      afterReturn = false;
      int lineEnd = end();
      int end = lineEnd < 0 ? to - (to - from) % unit : lineEnd;
      tooLong |= length + (end - from) > limit;
      if (tooLong) {
        length = 0;
      } else {
        line = room(line, length + end - from);
        System.arraycopy(buffer, from, line, length, end - from);
        length += end - from;
      }
      from = end;
      if (lineEnd >= 0) {
        afterReturn = is('\r', from);
        from += unit;
        return new Line(++number, trim(line, length), tooLong);
      }
    }
  }

  private int end() {
    for (int i = from; i + unit <= to; i += unit) {
      if (is('\n', i) || is('\r', i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean is(char c, int at) {
    return buffer[at + feedAt] == c && (unit == 1 || buffer[at + 1 - feedAt] == 0);
  }

  /// At the end of the file half a unit is dropped.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    while (to < unit) {
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }

  private static byte[] room(byte[] line, int length) {
    return length <= line.length ? line : Arrays.copyOf(line, Math.max(length, 2 * line.length));
  }

  private static byte[] trim(byte[] line, int length) {
    return length == line.length ? line : Arrays.copyOf(line, length);
  }
}
