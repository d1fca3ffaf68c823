package press.nightdesk.check.name;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of an English text, to find those of another text that it does not have.
public final class KnownNames {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern FIRST =
      Pattern.compile("(?:^|[.!?:;]|[\"“«(\\[]|[.!?][\"”»)])\\s*$");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 3;

  /// What may stand for another: whoever has one has all.
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("uk", "britain", "british", "briton", "britons", "england", "english", "kingdom"),
          Set.of("us", "usa", "america", "american", "americans", "states"),
          Set.of("eu", "european", "europe", "europeans", "union"),
          Set.of("un", "nations"),
          Set.of("netherlands", "dutch", "holland"),
          Set.of("france", "french", "frenchman"),
          Set.of("spain", "spanish", "spaniards"),
          Set.of("poland", "polish", "poles"),
          Set.of("denmark", "danish", "danes"),
          Set.of("ireland", "irish"),
          Set.of("wales", "welsh"),
          Set.of("switzerland", "swiss"),
          Set.of("philippines", "filipino", "philippine"),
          Set.of("kyiv", "kiev"),
          Set.of("uae", "emirates", "emirati"),
          Set.of("russia", "russian", "russians", "kremlin", "moscow"));

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private final Set<String> words = new HashSet<>();
  private final Set<String> initials = new HashSet<>();

  private KnownNames() {}

  public static KnownNames of(String text) {
    KnownNames known = new KnownNames();
    StringBuilder run = new StringBuilder();
    int end = -1;
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      String word = plain(found.group());
      known.words.add(word);
      boolean capital = Character.isUpperCase(found.group().charAt(0));
      if (!capital || found.start() - end > 1) {
        known.initials(run);
        // "of" and "and" within a name have no initial.
        if (!capital && !(word.length() <= 3 && found.start() - end <= 1)) {
          run.setLength(0);
        }
      }
      if (capital) {
        run.append(found.group().charAt(0));
      }
      end = found.end();
    }
    known.initials(run);
    for (Set<String> same : SAME) {
      if (same.stream().anyMatch(known.words::contains)) {
        known.words.addAll(same);
      }
    }
    return known;
  }

  private void initials(StringBuilder run) {
    for (int from = 0; from < run.length() - 1; from++) {
      initials.add(run.substring(from).toLowerCase(Locale.ROOT));
    }
  }

  /// The capitalised words of a text, other than at the beginning of a sentence, that this text
  /// has in no form.
  public List<String> unknownIn(String text) {
    List<String> unknown = new ArrayList<>();
    if (isTitleCase(text)) {
      return unknown;
    }
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      String word = found.group();
      if (Character.isUpperCase(word.charAt(0))
          && word.length() > 1
          && !isFirst(text, found.start())
          && !isKnown(plain(word))) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  private boolean isKnown(String word) {
    return words.contains(word)
        || CURRENCIES.contains(word)
        || initials.contains(word)
        || (word.endsWith("s") && initials.contains(word.substring(0, word.length() - 1)))
        || words.stream().anyMatch(other -> isRelated(word, other));
  }

  /// In a headline set in capitals nothing tells a name.
  private static boolean isTitleCase(String text) {
    long capital = 0;
    long all = 0;
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      if (found.group().length() > 3) {
        all++;
        capital += Character.isUpperCase(found.group().charAt(0)) ? 1 : 0;
      }
    }
    return all > 3 && capital > 0.8 * all;
  }

  private static boolean isFirst(String text, int at) {
    return FIRST.matcher(text).region(Math.max(0, at - 4), at).find();
  }

  private static String plain(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return small.indexOf('\'') < 0 && small.indexOf('’') < 0
        ? small
        : POSSESSIVE.matcher(small).replaceFirst("").replace('’', '\'');
  }

  /// Ukraine and Ukrainian, China and Chinese.
  private static boolean isRelated(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int least = Math.max(SHORTEST_STEM, shorter - LONGEST_ENDING);
    return shorter >= least && one.regionMatches(0, other, 0, least);
  }
}
