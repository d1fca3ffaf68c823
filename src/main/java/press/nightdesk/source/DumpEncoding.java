package press.nightdesk.source;

import java.nio.charset.Charset;

/// The encoding of a dump. A dump is often put together of several files, so that its records are
/// doubted one by one.
///
/// @param isGiven whether the job file names it; else it was told by the dump's beginning
record DumpEncoding(Charset charset, boolean isGiven) {
  static DumpEncoding given(Charset charset) {
    return new DumpEncoding(charset, true);
  }

  static DumpEncoding told(Charset charset) {
    return new DumpEncoding(charset, false);
  }

  /// The text of a line, whatever is wrong with it.
  String shown(byte[] bytes) {
    return new String(bytes, charset);
  }

  /// The text of a line.
  ///
  /// @throws UnfitException if it is in another encoding
  String decode(byte[] bytes) throws UnfitException {
    return isGiven
        ? Encoding.decodeAs(bytes, 0, bytes.length, charset)
        : Encoding.decodeLike(bytes, 0, bytes.length, charset);
  }
}
