package press.nightdesk.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A summary that has "increase" where its article has only "decrease" may have it the wrong way
/// round.
final class Opposites {
  /// A few plain pairs; a dictionary of antonyms has far more, and most of those would be wrong
  /// here, because a summary may well speak of both.
  private static final String PAIRS =
      """
      more fewer; increase decrease; increased decreased; rise fall; rise drop; rose \
      fell; gain loss; gained lost; win lose; won lost; victory defeat; allow ban; allow prevent; \
      allowed banned; permit prohibit; allow forbid; support oppose; supported opposed; supports \
      opposes; approve reject; approved rejected; accept reject; accepted rejected; agreed refused; \
      confirm deny; confirmed denied; admitted denied; began ended; start stop; started stopped; \
      launch halt; launched halted; open close; opened closed; accelerate delay; upper lower; \
      higher lower; highest lowest; large small; larger smaller; big small; major minor; earlier \
      later; best worst; better worse; strong weak; stronger weaker; strengthen weaken; success \
      failure; succeeded failed; guilty innocent; convicted acquitted; arrested released; \
      detained released; include exclude; including excluding; add remove; delete keep; raise \
      lower; raised lowered; raised cut; expand shrink; expand reduce; grow shrink; grew shrank; \
      positive negative; old new; older younger; rich poor; male female; man woman; men women; \
      northern southern; eastern western; north south; east west; war peace; praised criticised; \
      praised criticized; praised condemned; welcomed condemned; buy sell; bought sold; imports \
      exports; import export; legal illegal; lawful unlawful; safe dangerous; alive dead; \
      survived died; saved killed; attack defend; entered left; joined left; arrived left; \
      voluntary forced; voluntary compulsory; temporary permanent; likely unlikely; possible \
      impossible; boost curb; spur slow; ease tighten; eased tightened; improve worsen; improved \
      worsened; cheap expensive; majority minority; always never; above below; maximum minimum; \
      most least; gain lose; optimism pessimism; optimistic pessimistic; manned unmanned; crewed \
      uncrewed; armed unarmed; public secret; named unnamed; known unknown; able unable; \
      vaccinated unvaccinated; official unofficial; successful unsuccessful; legitimate \
      illegitimate; responsible irresponsible; regular irregular; local global; domestic foreign\
      """;

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Map<String, Set<String>> OPPOSITES = read();

  private Opposites() {}

  /// The first word that the text does not have, where a sentence of the text that says much the
  /// same has its opposite.
  static Optional<String> of(String summary, Evidence text) {
    return Sentences.english(summary).stream()
        .flatMap(sentence -> in(sentence, text).stream())
        .findFirst();
  }

  private static Optional<String> in(String sentence, Evidence text) {
    for (String word : Wording.words(sentence)) {
      if (!OPPOSITES.containsKey(word) || text.has(stem(word))) {
        continue;
      }
      List<String> opposites =
          OPPOSITES.getOrDefault(word, Set.of()).stream()
              .filter(opposite -> text.parallels().say(sentence, stem(opposite)))
              .sorted()
              .toList();
      if (!opposites.isEmpty()) {
        return Optional.of(
            "\"%s\", where the article has only \"%s\"".formatted(word, opposites.getFirst()));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> opposites = new HashMap<>();
    for (String pair : SEMICOLON.splitAsStream(PAIRS.strip()).toList()) {
      List<String> words = SPACE.splitAsStream(pair.strip()).toList();
      opposites.computeIfAbsent(words.getFirst(), _ -> new HashSet<>()).add(words.getLast());
      opposites.computeIfAbsent(words.getLast(), _ -> new HashSet<>()).add(words.getFirst());
    }
    return opposites;
  }

  /// Rough, but the same for both sides.
  static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s", "d", "e")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
