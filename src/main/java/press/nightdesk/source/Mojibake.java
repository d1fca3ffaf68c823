package press.nightdesk.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Text that was decoded wrongly before it came here: `РџСЂРёРІРµС‚`, `оПХБЕР`, `Ïðèâåò`.
///
/// Such a text is sound UTF-8 and would be translated, or skipped as being in some other
/// language. It betrays itself by what becomes of it when the mistake is undone: good Russian.
final class Mojibake {
  /// More lost characters than this are no slip.
  private static final int FEW_LOST = 3;

  private static final char LOST = '\uFFFD';

  /// As much of a text as is looked at.
  private static final int ENOUGH = 2_000;

  private static final int LETTERS = 20;

  /// How much likelier the text must be once the mistake is undone: three million times.
  private static final double LEAD = 15;

  private static final List<Charset> TAKEN_FOR = charsets("windows-1251", "KOI8-R", "IBM866");
  private static final List<Charset> ARE =
      charsets("UTF-8", "windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Mojibake() {}

  /// How many characters were lost when the text was decoded.
  static long lost(String text) {
    return text.indexOf(LOST) < 0 ? 0 : text.chars().filter(c -> c == LOST).count();
  }

  /// @param text a headline and its paragraphs, a line each
  /// @throws UnfitException if it was decoded wrongly, or so that much was lost
  static void refuse(String headline, String text) throws UnfitException {
    long lost = lost(text);
    if (lost > FEW_LOST || headline.indexOf(LOST) >= 0) {
      throw new UnfitException(
          Unfit.MOJIBAKE,
          "it holds U+FFFD %,d times: characters were lost before it came here".formatted(lost),
          headline);
    }
    RussianReading asItIs = RussianReading.of(text, ENOUGH);
    if (asItIs.letters() < LETTERS || asItIs.isBeyondDoubt()) {
      return;
    }
    String mistake = mistake(text.substring(0, Math.min(ENOUGH, text.length())), asItIs);
    if (mistake != null) {
      throw new UnfitException(Unfit.MOJIBAKE, mistake, headline);
    }
  }

  private static @Nullable String mistake(String text, RussianReading asItIs) {
    for (Charset wrong : TAKEN_FOR) {
      for (Charset right : ARE) {
        if (!wrong.equals(right) && isBetter(bytes(text, wrong), right, asItIs)) {
          return described(right, wrong);
        }
      }
    }
    byte[] western = western(text);
    for (Charset right : ARE) {
      if (isBetter(western, right, asItIs)) {
        return described(right, WESTERN);
      }
    }
    return null;
  }

  private static String described(Charset right, Charset wrong) {
    return "it reads like %s that was taken for %s".formatted(right.name(), wrong.name());
  }

  private static boolean isBetter(byte[] bytes, Charset right, RussianReading asItIs) {
    RussianReading undone = RussianReading.of(new String(bytes, right));
    return undone.letters() >= LETTERS / 2
        && undone.letters() >= asItIs.letters() / 3
        && undone.isLikely()
        && (undone.mean() - asItIs.mean()) * undone.letters() >= LEAD;
  }

  /// The bytes the text was made of, if it was decoded so. What the encoding does not have is left
  /// out: a character typed later, or one that was lost.
  private static byte[] bytes(String text, Charset wrong) {
    CharsetEncoder encoder =
        wrong
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.IGNORE)
            .onMalformedInput(CodingErrorAction.IGNORE);
    ByteBuffer out = ByteBuffer.allocate(text.length() + 1);
    encoder.encode(CharBuffer.wrap(text), out, true);
    byte[] exact = new byte[out.position()];
    out.flip().get(exact);
    return exact;
  }

  /// Browsers and many programs let the five codes that windows-1252 has no character for stand
  /// for themselves, as ISO 8859-1 does with all from 80 to 9F.
  private static byte[] western(String text) {
    ByteBuffer out = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= '\u00FF') {
        out.put((byte) c);
      } else {
        byte[] one = String.valueOf(c).getBytes(WESTERN);
        if (one.length == 1 && one[0] != '?') {
          out.put(one[0]);
        }
      }
    }
    byte[] exact = new byte[out.position()];
    out.flip().get(exact);
    return exact;
  }

  private static List<Charset> charsets(String... names) {
    return Stream.of(names).filter(Charset::isSupported).map(Charset::forName).toList();
  }
}
