package press.nightdesk.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Recognises UTF-16 without a byte order mark. Of every two bytes of Cyrillic or Latin text one
/// is 00 or 04, and the other hardly ever; in no other encoding are there such bytes at all.
final class Utf16 {
  private static final double MOST = 0.7;
  private static final double FEW = 0.1;
  private static final int LETTERS = 3;

  private Utf16() {}

  /// Whether it is UTF-32, of whose every four bytes of text two are 00 at the same end, and which
  /// are letters.
  static boolean isUtf32(byte[] bytes) {
    int quads = Math.min(bytes.length, Encoding.ENOUGH) / 4;
    int little = 0;
    int big = 0;
    for (int i = 0; i < quads; i++) {
      little += bytes[4 * i + 2] == 0 && bytes[4 * i + 3] == 0 ? 1 : 0;
      big += bytes[4 * i] == 0 && bytes[4 * i + 1] == 0 ? 1 : 0;
    }
    if (quads < LETTERS || Math.max(little, big) <= MOST * quads || little == big) {
      return false;
    }
    Charset order = Charset.forName(little > big ? "UTF-32LE" : "UTF-32BE");
    String text = new String(bytes, 0, 4 * quads, order);
    return text.codePoints().filter(Character::isLetter).count() > quads / 2;
  }

  /// The byte order; empty if it is not UTF-16.
  static Optional<Charset> tell(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int pairs = Math.min(bytes.length, Encoding.ENOUGH) / 2;
    for (int i = 0; i < pairs; i++) {
      even += isHigh(bytes[2 * i]) ? 1 : 0;
      odd += isHigh(bytes[2 * i + 1]) ? 1 : 0;
    }
    if (odd > MOST * pairs && even < FEW * pairs) {
      return plausible(bytes, pairs, StandardCharsets.UTF_16LE);
    }
    return even > MOST * pairs && odd < FEW * pairs
        ? plausible(bytes, pairs, StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isHigh(byte b) {
    return b == 0x00 || b == 0x04;
  }

  private static Optional<Charset> plausible(byte[] bytes, int pairs, Charset charset) {
    String text = new String(bytes, 0, 2 * pairs, charset);
    long letters = text.chars().filter(Character::isLetter).limit(LETTERS).count();
    return letters < LETTERS ? Optional.empty() : Optional.of(charset);
  }
}
