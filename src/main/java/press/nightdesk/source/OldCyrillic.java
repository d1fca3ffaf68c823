package press.nightdesk.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Tells windows-1251 from KOI8-R. Mozilla's detector proposes; its proposal counts only if the
/// text then reads like Cyrillic, and under no rival encoding better. All these encodings
/// hold the same letters in different places, so a wrong reading is letters too, but the wrong
/// ones and in the wrong case.
final class OldCyrillic {
  private static final List<String> ACCEPTED = List.of("windows-1251", "KOI8-R");

  /// Its small letters stand where those of windows-1251 do, all but one, so that a text with few
  /// capitals reads alike in both; and nobody has written it for twenty years.
  private static final String MAC = "MACCYRILLIC";

  private static final List<Charset> RIVALS =
      List.of("windows-1251", "KOI8-R", "IBM866", "ISO-8859-5").stream()
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  /// The fifteen letters that make up four fifths of Russian and most of its neighbours' text.
  private static final String COMMON = "оеаинтсрвлкмдпу";

  /// Letters that a wrong reading makes of Russian ones.
  private static final String RARE = "ЂЃЉЊЌЋЏђѓќћџ";

  private static final int LETTERS = 10;
  private static final double READS_WELL = 0.5;

  private OldCyrillic() {}

  /// @param bytes that are not UTF-8
  /// @throws UnfitException if no reading is certain
  static Charset tell(byte[] bytes) throws UnfitException {
    int length = Math.min(bytes.length, Encoding.ENOUGH);
    String proposed = likelier(propose(bytes, length));
    if (proposed == null || ACCEPTED.stream().noneMatch(proposed::equalsIgnoreCase)) {
      throw unknown(
          proposed == null
              ? "it is not UTF-8 and looks like no encoding of Russian"
              : "it is not UTF-8 and rather looks like " + proposed);
    }
    Charset charset = Charset.forName(proposed);
    Map<Charset, Double> readings =
        RIVALS.stream()
            .collect(Collectors.toMap(c -> c, c -> quality(new String(bytes, 0, length, c))));
    double best = readings.getOrDefault(charset, 0.0);
    boolean rivalled =
        readings.entrySet().stream()
            .anyMatch(rival -> !rival.getKey().equals(charset) && rival.getValue() > best);
    if (best < READS_WELL || rivalled) {
      throw unknown("it may be %s, which is not certain".formatted(charset.name()));
    }
    return charset;
  }

  /// MacCyrillic has its small letters where windows-1251 has them, and the detector takes one for
  /// the other; which of them it is shows in the capitals, which are looked at below.
  private static @Nullable String likelier(@Nullable String proposed) {
    return "MACCYRILLIC".equals(proposed) ? "windows-1251" : proposed;
  }

  private static UnfitException unknown(String detail) {
    return new UnfitException(Unfit.UNKNOWN_ENCODING, detail);
  }

  private static @Nullable String propose(byte[] bytes, int length) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    String detected = detector.getDetectedCharset();
    return MAC.equalsIgnoreCase(detected) ? ACCEPTED.getFirst() : detected;
  }

  /// The share of common small letters, less rare ones, in all that is not ASCII; 0 if that is
  /// too little, or stands inside Latin words as accented letters do.
  private static double quality(String text) {
    int common = 0;
    int letters = 0;
    int foreign = 0;
    int inLatin = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u0400' && c <= '\u04FF') {
        letters++;
        common += COMMON.indexOf(c) >= 0 ? 1 : RARE.indexOf(c) >= 0 ? -1 : 0;
        inLatin += isLatin(before) ? 1 : 0;
      } else if (c >= '\u0080') {
        foreign++;
      }
      before = c;
    }
    boolean cyrillic = letters >= LETTERS && 10 * inLatin <= letters;
    return cyrillic ? (double) common / (letters + foreign) : 0;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
