package press.nightdesk.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import press.nightdesk.domain.Language;

/// Identification by letters and small words, and where these leave a doubt by the model that
/// Apache OpenNLP ships. Safe for use by any number of threads.
///
/// The model takes a millisecond and more for a text, and on a headline it guesses among all of
/// Russian's neighbours; letters and small words take microseconds and tell most texts. Of 183
/// languages the model is asked about those of the text's own script.
///
/// The language of a text is that of the majority of its letters, line by line: quotations and
/// paragraphs in other languages do not change it.
public final class OpenNlpLanguages implements LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";

  /// Beyond this many characters the answer does not change any more, but the time goes on.
  private static final int ENOUGH = 600;

  /// Of fewer letters the model can only guess.
  private static final int FEW = 20;

  /// Of a short text the model's no is not to be taken for more than this.
  private static final double LEAST = 0.02;

  private static final Set<Language> CYRILLIC =
      Arrays.stream(CyrillicLanguage.values())
          .map(CyrillicLanguage::language)
          .collect(Collectors.toUnmodifiableSet());

  /// The languages of other scripts that news is written in. Left to itself the model takes a
  /// headline in English for Latin or Waray now and then.
  private static final Set<Language> OTHER =
      Stream.of(
              "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "bs", "sr",
              "hu", "ro", "sq", "el", "tr", "az", "uz", "tk", "et", "lv", "lt", "fi", "sv", "da",
              "no", "nb", "nn", "is", "ga", "ca", "eu", "mt", "ka", "hy", "he", "yi", "ar", "fa",
              "ur", "hi", "bn", "ta", "te", "th", "vi", "id", "ms", "zh", "ja", "ko", "sw", "tl",
              "af", "so", "am", "km", "my", "ne", "si", "mr", "gu", "kn", "ml", "pa")
          .map(Language::new)
          .collect(Collectors.toUnmodifiableSet());

  /// The model, read for the first text in doubt: that takes the better part of a second and
  /// 100 MB, and many a night has none.
  private static final class Loaded {
    static final LanguageDetectorModel MODEL = read();

    private static LanguageDetectorModel read() {
      try (InputStream in = OpenNlpLanguages.class.getResourceAsStream(OpenNlpLanguages.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the language model %s is not on the classpath".formatted(OpenNlpLanguages.MODEL));
        }
        return new LanguageDetectorModel(in);
      } catch (IOException unreadable) {
        throw new UncheckedIOException("the language model cannot be read", unreadable);
      }
    }
  }

  @Override
  public Language identify(String text) {
    LanguageVote vote = new LanguageVote();
    text.lines().forEach(vote::line);
    return vote.winner(this::ofCyrillic, this::ofOther);
  }

  private Language ofCyrillic(String text, CyrillicEvidence evidence) {
    if (evidence.isShortAndMayBeRussian()) {
      return Language.RUSSIAN;
    }
    List<Guess> guesses = guesses(text, CYRILLIC);
    double all = guesses.stream().mapToDouble(Guess::confidence).sum();
    Map<Language, Double> shares =
        guesses.stream().collect(Collectors.toMap(Guess::language, g -> g.confidence() / all));
    return evidence
        .best(language -> Math.log(Math.max(LEAST, shares.getOrDefault(language, 0.0))))
        .language();
  }

  private Language ofOther(String text) {
    if (text.codePoints().filter(Character::isLetter).limit(FEW).count() < FEW) {
      return UNDETERMINED;
    }
    return guesses(text, OTHER).stream()
        .findFirst()
        .map(Guess::language)
        .orElse(LanguageIdentifier.UNDETERMINED);
  }

  private record Guess(Language language, double confidence) {}

  private List<Guess> guesses(String text, Set<Language> among) {
    String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    // A detector keeps state between calls and costs nothing to make; the model is shared.
    return Arrays.stream(new LanguageDetectorME(Loaded.MODEL).predictLanguages(start))
        .map(guess -> new Guess(LanguageCode.of(guess.getLang()), guess.getConfidence()))
        .filter(guess -> among.contains(guess.language()))
        .sorted(Comparator.comparingDouble(guess -> -guess.confidence()))
        .toList();
  }
}
