package press.nightdesk.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import press.nightdesk.domain.Language;

/// Identification by the model that Apache OpenNLP ships, with letters deciding where the model
/// is unsure. Safe for use by any number of threads.
///
/// Of 183 languages the model is asked about those of the text's own script. Over 500 Russian
/// characters its share for Russian is 95 % and more; on a headline it guesses among all of
/// Russian's neighbours, so below {@value #SURE} {@link CyrillicLetters} decides.
public final class OpenNlpLanguages implements LanguageIdentifier {
  private static final String MODEL = "/langdetect-183.bin";

  /// Beyond this many characters the answer does not change any more, but the time goes on.
  private static final int ENOUGH = 1_000;

  private static final double SURE = 0.9;

  private static final Set<String> CYRILLIC =
      Set.of(
          "rus", "ukr", "bel", "bul", "srp", "mkd", "kaz", "kir", "tat", "bak", "che", "tgk",
          "mon");

  private final LanguageDetectorModel model;

  private OpenNlpLanguages(LanguageDetectorModel model) {
    this.model = model;
  }

  /// Loads the model, which takes the better part of a second and 100 MB: once per program.
  ///
  /// @throws IllegalStateException if the program was put together without the model
  public static OpenNlpLanguages load() {
    try (InputStream in = OpenNlpLanguages.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the language model " + MODEL + " is not on the classpath");
      }
      return new OpenNlpLanguages(new LanguageDetectorModel(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the language model cannot be read", unreadable);
    }
  }

  @Override
  public Language identify(String text) {
    String start = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    long letters = start.codePoints().filter(Character::isLetter).count();
    if (letters == 0) {
      return UNDETERMINED;
    }
    long cyrillic = start.codePoints().filter(OpenNlpLanguages::isCyrillic).count();
    // A third, because Russian news is full of Latin names and no other news of Cyrillic ones.
    return 3 * cyrillic >= letters ? ofCyrillic(start) : ofOther(start);
  }

  private Language ofCyrillic(String text) {
    opennlp.tools.langdetect.Language[] guesses = guesses(text, true);
    double all = Arrays.stream(guesses).mapToDouble(guess -> guess.getConfidence()).sum();
    Language best = LanguageCode.of(guesses[0].getLang());
    return guesses[0].getConfidence() >= SURE * all
        ? best
        : CyrillicLetters.language(text).orElse(best);
  }

  private Language ofOther(String text) {
    return LanguageCode.of(guesses(text, false)[0].getLang());
  }

  private opennlp.tools.langdetect.Language[] guesses(String text, boolean cyrillic) {
    // A detector keeps state between calls and costs nothing to make; the model is shared.
    return Arrays.stream(new LanguageDetectorME(model).predictLanguages(text))
        .filter(guess -> CYRILLIC.contains(guess.getLang()) == cyrillic)
        .sorted(Comparator.comparingDouble(guess -> -guess.getConfidence()))
        .toArray(opennlp.tools.langdetect.Language[]::new);
  }

  private static boolean isCyrillic(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.CYRILLIC;
  }
}
