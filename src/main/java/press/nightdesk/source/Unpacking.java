package press.nightdesk.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// A gzip stream that ends with {@link TooMuch} before it can fill memory or disk: a few
/// kilobytes can be made to unpack to gigabytes.
final class Unpacking extends FilterInputStream {
  /// Up to here any ratio is harmless.
  private static final long HARMLESS = 1 << 20;

  /// More came out of a packed file than the limits allow.
  static final class TooMuch extends IOException {
    TooMuch(String message) {
      super(message);
    }
  }

  /// Counts what was taken out of the packed file.
  private static final class Packed extends FilterInputStream {
    private long bytes;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }

  private final Packed packed;
  private final Limits limits;
  private long bytes;

  Unpacking(InputStream file, Limits limits) throws IOException {
    this(new Packed(file), limits);
  }

  private Unpacking(Packed packed, Limits limits) throws IOException {
    super(new GZIPInputStream(packed, 8192));
    this.packed = packed;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    bytes += Math.max(0, read);
    if (bytes > limits.unpackedBytes()) {
      throw new TooMuch(
          "it unpacks to over %,d bytes (unpacked-size)".formatted(limits.unpackedBytes()));
    }
    if (bytes > HARMLESS && bytes / limits.unpackedRatio() > packed.bytes) {
      throw new TooMuch(
          "it unpacks to over %,d times its size (unpacked-ratio)"
              .formatted(limits.unpackedRatio()));
    }
    return read;
  }
}
