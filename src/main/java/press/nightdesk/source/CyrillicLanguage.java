package press.nightdesk.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import press.nightdesk.domain.Language;

/// Languages written in Cyrillic, with what tells them apart word by word: their alphabets, and
/// small words that are common in some and not to be met in the others.
enum CyrillicLanguage {
  RUSSIAN("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "", "ыьэёщ", 0.22),
  UKRAINIAN("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "", "іїєґ", 0.37),
  BELARUSIAN("be", "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "", "іў", 0.33),
  BULGARIAN("bg", "абвгдежзийклмнопрстуфхцчшщъьюяѝ", "", "ъщ", 0.13),
  SERBIAN("sr", "абвгдђежзијклљмнњопрстћуфхцчџш", "", "јљњћђџ", 0.33),
  MACEDONIAN("mk", "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "", "јљњќѓџѕ", 0.17),
  KAZAKH("kk", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі", "әғқңөұүһ", "әғқңөұүһ", 0.5),
  KYRGYZ("ky", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяңөү", "ңөү", "ңөү", 0.5),
  TATAR("tt", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәөүҗңһ", "әөүҗңһ", "әөүҗңһ", 0.5),
  BASHKIR("ba", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәөүғҙҡңҫһ", "әөүғҙҡңҫһ", "әөүғҙҡңҫһ", 0.5),
  MONGOLIAN("mn", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөү", "өү", "өү", 0.5),
  TAJIK("tg", "абвгдеёжзийклмнопрстуфхчшъэюяғӣқӯҳҷ", "ғӣқӯҳҷ", "ғӣқӯҳҷ", 0.5),
  UZBEK("uz", "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ", "қғҳ", "ўқғҳ", 0.5);

  /// Each with the languages that have it. A word that is not here may belong to any.
  private static final String WORDS =
      """
      ru: что это его они она был было были после также уже еще ещё который которая которое
      ru: которые которых которой если только чтобы сказал заявил заявила сообщил сообщает
      ru: сообщили году года лет когда где их им ему мы вы этом этого том тем чем однако
      ru: россии россия рф российский сша более менее несколько между сейчас поэтому свою
      ru: своей своих этой быть может будет будут этот эта эти ее её него ней них об обо
      ru,bg: или как от
      ru,uk,be: для про
      ru,uk: через
      ru,mk: со во
      ru,bg,sr: из
      uk: що це від його її був була було були щодо під після заявив заявила повідомив
      uk: повідомили цього які який яка яке також вже має мають року цей ця ці допомогою
      uk: україни україна росії уряд й проте лише понад навіть де саме
      uk,be: але як або
      be: гэта ён яна яго пра быў была было былі паводле каб яшчэ таксама беларусі
      be,sr,mk: што
      bg: че със във като това които който която което още обаче към през заради няма бъде
      bg: тази този тези ще след според българия каза бяха беше също вече
      uk,bg,sr,mk: може
      bg,sr: са
      bg,mk: е го ги беше според
      bg,sr,mk: се си има му
      sr: је су као због код док ће није који која које србије рекао
      sr,mk: од како
      mk: ја дека ќе кој која кои македонија рече откако бидејќи
      """;

  /// @param languages in which a word can end so
  private record Ending(String letters, int languages) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("много", -1),
          // Articles at the end of a word, as only the two southern languages have them.
          new Ending("иот", MACEDONIAN.bit()),
          new Ending("ијата", MACEDONIAN.bit()),
          new Ending("њето", MACEDONIAN.bit()),
          new Ending("ията", BULGARIAN.bit()),
          new Ending("ният", BULGARIAN.bit()),
          new Ending("ският", BULGARIAN.bit()),
          new Ending("нето", BULGARIAN.bit()),
          new Ending("остта", BULGARIAN.bit()),
          new Ending("ите", ~(RUSSIAN.bit() | UKRAINIAN.bit() | BELARUSIAN.bit())),
          new Ending("иха", BULGARIAN.bit()),
          new Ending("аха", ~(RUSSIAN.bit() | UKRAINIAN.bit() | MACEDONIAN.bit())),
          // Cases and forms of the verb that these have lost.
          new Ending("ого", ~(BULGARIAN.bit() | MACEDONIAN.bit() | SERBIAN.bit())),
          new Ending("его", ~(BULGARIAN.bit() | MACEDONIAN.bit() | SERBIAN.bit())),
          new Ending("ся", ~(BULGARIAN.bit() | BELARUSIAN.bit())),
          new Ending("ами", ~(BULGARIAN.bit() | MACEDONIAN.bit() | SERBIAN.bit())),
          new Ending("ями", ~BULGARIAN.bit()),
          new Ending("ают", ~(BULGARIAN.bit() | MACEDONIAN.bit() | SERBIAN.bit())),
          new Ending("ает", ~(BULGARIAN.bit() | UKRAINIAN.bit() | SERBIAN.bit())),
          new Ending("яет", ~(BULGARIAN.bit() | UKRAINIAN.bit())),
          new Ending("ует", ~(BULGARIAN.bit() | UKRAINIAN.bit() | MACEDONIAN.bit())),
          new Ending("ю", ~BULGARIAN.bit()));

  /// The block of Cyrillic letters in Unicode.
  private static final int FIRST = 0x400;

  private static final int BLOCK = 0x100;

  private static final List<List<Ending>> BY_LAST_LETTER =
      IntStream.range(FIRST, FIRST + BLOCK)
          .mapToObj(Character::toString)
          .map(last -> ENDINGS.stream().filter(e -> e.letters().endsWith(last)).toList())
          .toList();

  private static final Map<String, Integer> COMMON = common();
  private static final int LONGEST_COMMON =
      COMMON.keySet().stream().mapToInt(String::length).max().orElseThrow();
  private static final char[] SMALL = small();
  private static final int[] LETTERS = letters(language -> language.alphabet);
  private static final int[] OWN = letters(language -> language.own);
  private static final int[] USUAL = letters(language -> language.usual);

  private final String code;
  private final String alphabet;
  private final String own;
  private final String usual;
  private final double share;

  /// @param own letters that no Slavic language has, without which a text is not in it
  /// @param usual letters that many of its words have and its neighbours lack
  /// @param share of its words that have one of these
  CyrillicLanguage(String code, String alphabet, String own, String usual, double share) {
    this.code = code;
    this.alphabet = alphabet;
    this.own = own;
    this.usual = usual;
    this.share = share;
  }

  /// About the share of words of an ordinary text that hold one of its {@link #usual} letters.
  double usualShare() {
    return share;
  }

  Language language() {
    return new Language(code);
  }

  // Bits by language, of which none is ever stored.
  @SuppressWarnings("EnumOrdinal")
  int bit() {
    return 1 << ordinal();
  }

  /// Whether it is a language that uses the whole Russian alphabet and letters of its own, so
  /// that a text without these letters is not written in it.
  boolean needsOwnLetters() {
    return !own.isEmpty();
  }

  /// The languages, as bits, in which a word can be: by its letters, the rules of spelling and
  /// the list of small words.
  ///
  /// @param word small letters only
  static int of(String word) {
    int languages = -1;
    for (int i = 0; i < word.length(); i++) {
      languages &= LETTERS[word.charAt(i) - FIRST] & bySpelling(word, i);
    }
    int known = word.length() <= LONGEST_COMMON ? COMMON.getOrDefault(word, -1) : -1;
    return languages & byEnding(word) & known;
  }

  /// The languages, as bits, of which a word has one of the letters that none of the greater
  /// Slavic languages has.
  static int ownLetters(String word) {
    return any(OWN, word);
  }

  /// The languages, as bits, of which a word has one of the letters usual there.
  static int usual(String word) {
    return any(USUAL, word);
  }

  private static int any(int[] letters, String word) {
    int languages = 0;
    for (int i = 0; i < word.length(); i++) {
      languages |= letters[word.charAt(i) - FIRST];
    }
    return languages;
  }

  private static int byEnding(String word) {
    if (word.length() < 5) {
      return -1;
    }
    for (Ending ending : BY_LAST_LETTER.get(word.charAt(word.length() - 1) - FIRST)) {
      if (word.endsWith(ending.letters())) {
        return ending.languages();
      }
    }
    return -1;
  }

  private static int bySpelling(String word, int i) {
    char c = word.charAt(i);
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    return switch (c) {
      // The soft sign: before о only in Bulgarian.
      case 'ь' ->
          next == 'о'
              ? -1
              : next == 'к' && i > 0 && "сц".indexOf(word.charAt(i - 1)) >= 0
                  ? ~(BULGARIAN.bit() | RUSSIAN.bit())
                  : ~BULGARIAN.bit();
      // The hard sign: in Russian only before a vowel with a y.
      case 'ъ' -> "еёюя".indexOf(next) >= 0 ? -1 : ~RUSSIAN.bit();
      // Long consonants before я: Ukrainian знання, Belarusian пытання, no Russian word.
      case 'н', 'т', 'л' ->
          next == c && i + 3 == word.length() && word.charAt(i + 2) == 'я' ? ~RUSSIAN.bit() : -1;
      default -> -1;
    };
  }

  private static int[] letters(Function<CyrillicLanguage, String> of) {
    int[] letters = new int[BLOCK];
    for (CyrillicLanguage language : values()) {
      of.apply(language).chars().forEach(c -> letters[c - FIRST] |= language.bit());
    }
    return letters;
  }

  private static Map<String, Integer> common() {
    Map<String, Integer> common = new HashMap<>();
    for (String line : WORDS.lines().toList()) {
      String[] parts = line.split(": ", 2);
      int languages = 0;
      for (CyrillicLanguage language : values()) {
        boolean named = Arrays.asList(parts[0].split(",", -1)).contains(language.code);
        languages |= named ? language.bit() : 0;
      }
      int bits = languages;
      for (String word : parts[1].split(" ", -1)) {
        common.merge(word, bits, (one, other) -> one | other);
      }
    }
    return Collections.unmodifiableMap(common);
  }

  private static char[] small() {
    char[] small = new char[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      small[i] = (char) Character.toLowerCase(FIRST + i);
    }
    return small;
  }

  private static boolean isInside(String text, int i) {
    char c = text.charAt(i);
    int next = i + 1 < text.length() ? text.charAt(i + 1) - FIRST : -1;
    return (c == '\'' || c == '\u2019' || c == '\u02BC') && next >= 0 && next < BLOCK;
  }

  /// The words of a text that are wholly Cyrillic, in small letters; an apostrophe inside, as
  /// Ukrainian and Belarusian have it, is left out.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    char[] word = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      int letter = text.charAt(i) - FIRST;
      if (letter >= 0 && letter < BLOCK) {
        word[length++] = SMALL[letter];
      } else if (length > 0 && !isInside(text, i)) {
        words.add(new String(word, 0, length));
        length = 0;
      }
    }
    if (length > 0) {
      words.add(new String(word, 0, length));
    }
    return words;
  }
}
