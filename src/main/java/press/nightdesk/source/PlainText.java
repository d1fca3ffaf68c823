package press.nightdesk.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a reader sees it: strictly decoded, free of control characters, and with nothing
/// invisible in it.
final class PlainText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

  /// Every format character (Unicode category Cf), except a joiner or non-joiner that has
  /// something to join on either side.
  ///
  /// They go, and are not kept, for safety's sake: a bidirectional control makes a screen or an
  /// e-mail show another text than the one that was translated; a zero-width space, a soft
  /// hyphen or a tag character splits a word for the checks and the glossary or hides words from
  /// people that a model reads. None of them carries meaning in Russian. A joiner inside a word
  /// or an emoji does.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}&&[^\\u200C\\u200D]]|(?<!\\S)[\\u200C\\u200D]|[\\u200C\\u200D](?!\\S)");

  private PlainText() {}

  /// Decodes UTF-8, with or without a byte order mark.
  ///
  /// @throws UnfitException if the bytes are not UTF-8, or hold control characters other than
  ///     tabs and line ends
  static String of(byte[] utf8) throws UnfitException {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    CoderResult result = strict.decode(in, out, true);
    if (result.isError()) {
      throw new UnfitException(Unfit.NOT_UTF8, "byte %,d is not UTF-8".formatted(in.position()));
    }
    String text = out.flip().toString();
    return withoutControls(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
  }

  private static String withoutControls(String text) throws UnfitException {
    Matcher control = CONTROL.matcher(text);
    if (control.find()) {
      long line = 1 + LINE_END.matcher(text.substring(0, control.start())).results().count();
      throw new UnfitException(
          Unfit.NOT_TEXT,
          "line %d holds the control character U+%04X"
              .formatted(line, (int) control.group().charAt(0)));
    }
    return INVISIBLE.matcher(text).replaceAll("");
  }
}
