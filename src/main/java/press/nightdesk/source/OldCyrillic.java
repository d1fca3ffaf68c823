package press.nightdesk.source;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Tells the encodings of Cyrillic apart that are older than Unicode. All of them hold the same
/// letters in different places, so that a wrong reading is letters too, but other ones and in the
/// wrong case. The reading that looks most like Russian counts, if it does so by far, and if it is
/// beyond doubt or Mozilla's detector sees no other script in the bytes.
final class OldCyrillic {
  /// Those that are read without being named. The others are recognised so that none of these is
  /// taken for them; whoever has such a file names its encoding.
  private static final Set<String> ACCEPTED = Set.of("windows-1251", "KOI8-R", "KOI8-U");

  private static final List<Charset> ALL =
      List.of("windows-1251", "KOI8-R", "KOI8-U", "IBM866", "ISO-8859-5", "x-MacCyrillic").stream()
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private static final int LETTERS = 10;

  /// How much likelier than the next a reading must be: a thousand times.
  private static final double LEAD = Math.log(1_000);

  /// Beyond this much of a text its encoding is beyond doubt.
  private static final int ENOUGH = 4_096;

  private record Candidate(Charset charset, String text, RussianReading reading) {
    static Candidate of(byte[] bytes, int from, int length, Charset charset) {
      String text = new String(bytes, from, length, charset);
      return new Candidate(charset, text, RussianReading.of(text));
    }
  }

  private OldCyrillic() {}

  /// @param bytes that are not UTF-8
  /// @throws UnfitException if no reading is certain
  static Charset tell(byte[] bytes) throws UnfitException {
    int length = Math.min(bytes.length, Encoding.ENOUGH);
    Candidate best = best(bytes, 0, length);
    boolean enough = best.reading().letters() >= LETTERS && best.reading().isPlausible();
    String proposed = best.reading().isBeyondDoubt() ? null : propose(bytes, length);
    if (!enough || !isCyrillic(proposed)) {
      throw unknown(
          proposed == null || isCyrillic(proposed)
              ? "it is not UTF-8 and looks like no encoding of Russian"
              : "it is not UTF-8 and rather looks like " + proposed);
    }
    if (!leads(best, bytes, 0, length)) {
      throw unknown("it may be %s, which is not certain".formatted(best.charset().name()));
    }
    if (!ACCEPTED.contains(best.charset().name())) {
      String name = best.charset().name();
      throw unknown("it is not UTF-8 and rather looks like " + name)
          .withRemedy(
              "save the file as UTF-8, or say encoding: %s in its source; then retry"
                  .formatted(name));
    }
    return best.charset();
  }

  /// Whether a charset is one of those that are told apart here.
  static boolean isOneOf(Charset charset) {
    return ALL.contains(charset);
  }

  /// The encoding that makes far better Russian of bytes than the one they were read in.
  ///
  /// @param charset the encoding of the reading, {@link #isOneOf one of these}
  /// @return null if there is none
  static @Nullable Charset rival(byte[] bytes, int from, int length, Charset charset) {
    int part = Math.min(length, ENOUGH);
    Candidate given = Candidate.of(bytes, from, part, charset);
    if (given.reading().letters() < LETTERS || given.reading().isBeyondDoubt()) {
      return null;
    }
    Candidate best = best(bytes, from, part);
    boolean better = best.reading().likelihood() - given.reading().likelihood() >= LEAD;
    return better && best.reading().isPlausible() ? best.charset() : null;
  }

  private static Candidate best(byte[] bytes, int from, int length) {
    return ALL.stream()
        .map(charset -> Candidate.of(bytes, from, length, charset))
        .max(Comparator.comparingDouble(candidate -> candidate.reading().likelihood()))
        .orElseThrow();
  }

  /// Whether every other reading is the same text or a far worse one.
  private static boolean leads(Candidate best, byte[] bytes, int from, int length) {
    return ALL.stream()
        .map(charset -> Candidate.of(bytes, from, length, charset))
        .filter(other -> !other.text().equals(best.text()))
        .allMatch(other -> best.reading().likelihood() - other.reading().likelihood() >= LEAD);
  }

  /// Whether a detector's word is one of these encodings, or no word. It knows no KOI8-U, takes
  /// MacCyrillic for windows-1251 and the other way round, and capitals of one for small letters
  /// of another: which of them it is, is told by reading.
  private static boolean isCyrillic(@Nullable String proposed) {
    String name = proposed == null ? "" : proposed.toUpperCase(Locale.ROOT);
    return name.isEmpty()
        || name.equals("MACCYRILLIC")
        || ALL.stream().anyMatch(charset -> charset.name().equalsIgnoreCase(name));
  }

  private static UnfitException unknown(String detail) {
    return new UnfitException(Unfit.UNKNOWN_ENCODING, detail);
  }

  private static @Nullable String propose(byte[] bytes, int length) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, length);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }
}
