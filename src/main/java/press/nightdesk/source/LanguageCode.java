package press.nightdesk.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import press.nightdesk.domain.Language;

/// From ISO 639-3, which OpenNLP speaks, to BCP 47, which records speak.
final class LanguageCode {
  /// Members of a macrolanguage that BCP 47 knows by the macrolanguage's two letters.
  private static final Map<String, String> MEMBERS =
      Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg");

  private static final Map<String, String> TWO_LETTERS =
      Arrays.stream(Locale.getISOLanguages())
          .collect(
              Collectors.toUnmodifiableMap(
                  two -> Locale.of(two).getISO3Language(), two -> two, (one, other) -> one));

  private LanguageCode() {}

  /// The two-letter code where there is one, else the three letters as they are.
  static Language of(String iso639Part3) {
    String two = MEMBERS.getOrDefault(iso639Part3, TWO_LETTERS.get(iso639Part3));
    return new Language(two == null ? iso639Part3 : two);
  }
}
