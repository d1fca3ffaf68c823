package press.nightdesk.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns of phrase in which a model speaks for itself, at the beginning of a text or (code fences,
/// parting words) anywhere, each with the Russian that would justify it: "I cannot" in answer to
/// «Я не могу» is what somebody in the news said.
final class Phrases {
  static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final String APOSTROPHES = "’ʼ‘`";
  private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "](?=\\w)");
  private static final Pattern ORNAMENT = Pattern.compile("[\\s(*#>-]*", FLAGS);

  /// As far as this the Russian is searched for a counterpart, in characters.
  private static final int BEGINNING = 200;

  /// @param signs strings of which a text with the phrase has at least one, whatever their case:
  ///     to look for them costs far less than to look for the phrase; none for an opening
  record Phrase(Pattern english, Pattern counterpart, List<String> signs) {
    boolean isOpening() {
      return signs.isEmpty();
    }

    boolean isPossibleIn(String text) {
      for (String sign : signs) {
        for (int at = 0; at <= text.length() - sign.length(); at++) {
          if (text.regionMatches(true, at, sign, 0, sign.length())) {
            return true;
          }
        }
      }
      return false;
    }
  }

  static final Phrases ASSISTANT_TALK =
      new Phrases(
          phrase(
              "(?:(?:sure|certainly|of course|absolutely|okay|ok|great)[,.!:]? ?)?"
                  + "(?:here(?:'s| is| are)|below (?:is|are)) "
                  + "(?:the|your|a|an|my)(?: [\\w-]+){0,3} (?:translation|summary|headline|abstract)\\b",
              "перев|верси|сводк|резюме|изложен|заголов|кратк|итог|обзор"),
          phrase(
              "(?:(?:english|the|full) )?(?:translation|translated text|english version)(?: \\(.{0,20}\\))?:",
              "перев|верси"),
          phrase(
              "[\\[(]?(?:translator's note|translation note|note from the translator)\\b",
              "перевод"),
          phrase("(?s).*```", "```", "```"),
          phrase(
              "(?s).*\\b(?:let me know if you(?:'d like| need| want| have)|I hope this (?:helps"
                  + "|translation))\\b",
              "дай\\w* знать|сообщи|напиши|надеюсь|над[её]емся",
              "know if you",
              "hope this"));

  /// Labels that belong to a summary's form and not into its text; a translation may well have
  /// them.
  static final Phrases LABEL =
      new Phrases(
          phrase("[*#_ ]{0,4}(?:summary|abstract|headline|title|key points?)[*_]{0,2}:", "(?!)"));

  private final List<Phrase> phrases;
  private final List<Phrase> anywhere;
  private final Pattern anyOpening;

  Phrases(Phrase... phrases) {
    this.phrases = List.of(phrases);
    anywhere = this.phrases.stream().filter(phrase -> !phrase.isOpening()).toList();
    anyOpening =
        Pattern.compile(
            this.phrases.stream()
                .filter(Phrase::isOpening)
                .map(phrase -> phrase.english().pattern())
                .collect(Collectors.joining("|")),
            FLAGS);
  }

  static Phrase phrase(String english, String counterpart, String... signs) {
    return new Phrase(
        Pattern.compile(english, FLAGS), Pattern.compile(counterpart, FLAGS), List.of(signs));
  }

  /// The first of these phrases that the English has and the Russian does not call for, as it
  /// stands there. A text that opens with a quotation mark quotes somebody.
  ///
  /// @param source what the English is a translation of; empty if of nothing
  Optional<String> in(String source, String english) {
    String plain = withPlainApostrophes(english.strip());
    Matcher text = ORNAMENT.matcher(plain);
    text.region(text.lookingAt() ? text.end() : 0, plain.length());
    // Hardly any text has any of them: one look at its beginning tells.
    if (!isPossibleIn(text, plain)) {
      return Optional.empty();
    }
    String beginning = source.substring(0, Math.min(BEGINNING, source.length()));
    for (Phrase phrase : phrases) {
      if (text.usePattern(phrase.english()).lookingAt()
          && !phrase.counterpart().matcher(beginning).find()) {
        return Optional.of(plain.substring(Math.max(0, text.end() - 60), text.end()).strip());
      }
    }
    return Optional.empty();
  }

  /// The openings among these phrases, as one pattern.
  String openings() {
    return anyOpening.pattern();
  }

  private boolean isPossibleIn(Matcher text, String plain) {
    if (text.usePattern(anyOpening).lookingAt()) {
      return true;
    }
    for (Phrase phrase : anywhere) {
      if (phrase.isPossibleIn(plain)) {
        return true;
      }
    }
    return false;
  }

  static String withPlainApostrophes(String text) {
    for (int i = 0; i < APOSTROPHES.length(); i++) {
      if (text.indexOf(APOSTROPHES.charAt(i)) >= 0) {
        return APOSTROPHE.matcher(text).replaceAll("'");
      }
    }
    return text;
  }
}
