package press.nightdesk.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What encoding bytes are written in, and the text in them. A reading that is not certain is a
/// failure: a wrong one is text to every later step.
public final class Encoding {
  /// How many bytes of a file tell its encoding.
  static final int ENOUGH = 64 * 1024;

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

  /// What stands for bytes that do not fit, and in few texts for itself. The decoder of String is
  /// many times faster than a strict one; only where this is in its text a strict one has to look.
  private static final char REPLACEMENT = '\uFFFD';

  private Encoding() {}

  /// The text in the bytes of a whole file, without a byte order mark.
  ///
  /// @param given the encoding that the job file names; null to find it out
  /// @throws UnfitException if the encoding cannot be told, or is not what was given
  public static String decode(byte[] bytes, @Nullable Charset given) throws UnfitException {
    int mark = markLength(bytes);
    if (given != null) {
      requireMark(bytes, given);
      return decodeAs(bytes, mark, bytes.length - mark, given);
    }
    return decode(bytes, mark, bytes.length - mark, tell(bytes, false), Unfit.UNKNOWN_ENCODING);
  }

  /// The text in bytes that are said to be in an encoding, such as a record of a dump. Its word is
  /// not taken against the evidence: almost any bytes are letters in an old encoding.
  ///
  /// @throws UnfitException if a byte does not fit, if they are UTF-8 after all, or if they read
  ///     far better in another encoding
  static String decodeAs(byte[] bytes, int from, int length, Charset given) throws UnfitException {
    if (isSingleByte(given) && isUtf8(bytes, from, length)) {
      throw new UnfitException(Unfit.WRONG_ENCODING, "it is UTF-8 and not " + given.name());
    }
    String text = decode(bytes, from, length, given, Unfit.WRONG_ENCODING);
    requireNoRival(bytes, from, length, given, Unfit.WRONG_ENCODING);
    return text;
  }

  /// The text in a record of a dump whose encoding was told by the dump's beginning. One that is
  /// UTF-8 is read as such, for nothing else looks like it.
  ///
  /// @throws UnfitException if a byte does not fit, or if the record reads far better in another
  ///     encoding
  static String decodeLike(byte[] bytes, int from, int length, Charset told) throws UnfitException {
    Charset charset =
        isSingleByte(told) && isUtf8(bytes, from, length) ? StandardCharsets.UTF_8 : told;
    String text = decode(bytes, from, length, charset, Unfit.UNKNOWN_ENCODING);
    requireNoRival(bytes, from, length, charset, Unfit.UNKNOWN_ENCODING);
    return text;
  }

  private static void requireNoRival(
      byte[] bytes, int from, int length, Charset charset, Unfit kind) throws UnfitException {
    Charset rival =
        OldCyrillic.isOneOf(charset) ? OldCyrillic.rival(bytes, from, length, charset) : null;
    if (rival != null) {
      throw new UnfitException(
          kind, "it reads like %s and not like %s".formatted(rival.name(), charset.name()));
    }
  }

  /// @throws UnfitException if the bytes begin with the mark of another encoding
  static void requireMark(byte[] bytes, Charset given) throws UnfitException {
    boolean fits =
        markLength(bytes) == 0
            || (startsWith(bytes, UTF_8_MARK)
                ? given.equals(StandardCharsets.UTF_8)
                : given.name().contains("UTF-16"));
    if (!fits) {
      throw new UnfitException(
          given.equals(StandardCharsets.UTF_8) ? Unfit.NOT_UTF8 : Unfit.WRONG_ENCODING,
          "it begins with the mark of %s and is not %s"
              .formatted(startsWith(bytes, UTF_8_MARK) ? "UTF-8" : "UTF-16", given.name()));
    }
  }

  private static boolean isSingleByte(Charset charset) {
    return OldCyrillic.isOneOf(charset)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.name().startsWith("windows-125");
  }

  /// Whether bytes are UTF-8 beyond doubt: not all ASCII, and without an error.
  private static boolean isUtf8(byte[] bytes, int from, int length) {
    boolean ascii = true;
    for (int i = from; i < from + length && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    return !ascii
        && new String(bytes, from, length, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
  }

  /// @param kind of failure if a byte does not fit
  private static String decode(byte[] bytes, int from, int length, Charset charset, Unfit kind)
      throws UnfitException {
    if (charset.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, from, length, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        return text;
      }
    }
    CharsetDecoder strict = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length);
    CharBuffer out = CharBuffer.allocate((int) (length * (double) strict.maxCharsPerByte()) + 1);
    CoderResult result = strict.decode(in, out, true);
    if (result.isError()) {
      boolean utf8 = charset.equals(StandardCharsets.UTF_8);
      throw new UnfitException(
          utf8 ? Unfit.NOT_UTF8 : kind,
          "at byte %,d it is not %s".formatted(in.position() - from, charset.name()));
    }
    return out.flip().toString();
  }

  /// The encoding of a file that begins with these bytes: a byte order mark; UTF-16 by its zeros
  /// and fours; UTF-8, which nothing else looks like; else an old Cyrillic encoding.
  ///
  /// @param cut whether the file goes on, so that the last character may be in part
  /// @throws UnfitException if none is certain
  static Charset tell(byte[] bytes, boolean cut) throws UnfitException {
    return tell(bytes, cut, false);
  }

  /// The same of a dump, in which a damaged record costs no other: one that is UTF-8 for the most
  /// part is UTF-8.
  static Charset tellOfRecords(byte[] bytes, boolean cut) throws UnfitException {
    return tell(bytes, cut, true);
  }

  private static Charset tell(byte[] bytes, boolean cut, boolean inRecords) throws UnfitException {
    if (startsWith(bytes, UTF_8_MARK)) {
      return StandardCharsets.UTF_8;
    }
    if (Utf16.isUtf32(bytes)) {
      throw new UnfitException(Unfit.UNKNOWN_ENCODING, "it is UTF-32, which is not read");
    }
    if (startsWith(bytes, UTF_16LE_MARK)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, UTF_16BE_MARK)) {
      return StandardCharsets.UTF_16BE;
    }
    Optional<Charset> wide = Utf16.tell(bytes);
    if (wide.isPresent()) {
      return wide.get();
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) < 0) {
      return StandardCharsets.UTF_8;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    if (!strict.decode(in, out, !cut).isError()) {
      return StandardCharsets.UTF_8;
    }
    if (isDamagedUtf8(text)) {
      if (inRecords) {
        return StandardCharsets.UTF_8;
      }
      throw new UnfitException(
          Unfit.NOT_UTF8, "at byte %,d it is not UTF-8".formatted(in.position()));
    }
    requireText(bytes);
    return OldCyrillic.tell(bytes);
  }

  /// No encoding that is left by then has a zero byte in a text.
  private static void requireText(byte[] bytes) throws UnfitException {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new UnfitException(
            Unfit.NOT_TEXT, "byte %,d is zero, as in pictures and archives".formatted(i));
      }
    }
  }

  /// How many bytes at the beginning are a byte order mark.
  static int markLength(byte[] bytes) {
    if (startsWith(bytes, UTF_8_MARK)) {
      return UTF_8_MARK.length;
    }
    return startsWith(bytes, UTF_16LE_MARK) || startsWith(bytes, UTF_16BE_MARK) ? 2 : 0;
  }

  /// Whether most of what is not ASCII is sound UTF-8, which does not happen by chance.
  private static boolean isDamagedUtf8(String text) {
    long broken = text.chars().filter(c -> c == REPLACEMENT).count();
    long sound = text.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
    return sound > broken;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
  }
}
