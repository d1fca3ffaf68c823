package press.nightdesk.source.web;

/// Bytes as they came, decompressed. Nobody changes them.
final class Body {
  static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  Body(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
