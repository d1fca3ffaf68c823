package press.nightdesk.cli;

import java.io.OutputStream;

/// What is stderr at the moment of writing, as the log does too: while a {@link Screen} is drawn
/// on, that is what keeps lines and drawing apart.
final class CurrentErr extends OutputStream {
  @Override
  public void write(int octet) {
    System.err.write(octet);
  }

  @Override
  public void write(byte[] octets, int from, int length) {
    System.err.write(octets, from, length);
  }

  @Override
  public void flush() {
    System.err.flush();
  }
}
