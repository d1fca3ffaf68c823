package press.nightdesk.check.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a name sounds, by its consonants: what is left of it however it was transliterated.
///
/// A sound is one letter per consonant; consonants that transliteration mixes share a letter, and
/// letters that may be read in two ways have one of their own. Vowels count only at the beginning.
/// The method is that of Soundex (Russell and Odell, 1918), for two alphabets at once.
final class Sound {
  /// Any vowel at the beginning.
  static final char VOWEL = 'A';

  /// Silent or к: х, English h.
  static final char H = 'H';

  /// Silent or в: English w.
  static final char W = 'W';

  /// й or дж: English j.
  static final char J = 'J';

  /// г or дж: English g before e, i, y.
  static final char G = 'G';

  /// ч or к: English ch.
  static final char C = 'C';

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
  private static final String RUSSIAN_SOUNDS = "APFKTASSAAKLMNAPRSTAFHSSSS A AAA";

  private Sound() {}

  static String russian(String word) {
    StringBuilder sounds = new StringBuilder(word.length());
    String plain =
        word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("дж", "ж").replace("тч", "ч");
    for (int i = 0; i < plain.length(); i++) {
      int at = RUSSIAN.indexOf(plain.charAt(i));
      if (at >= 0) {
        add(sounds, RUSSIAN_SOUNDS.charAt(at), i == 0);
      }
    }
    return sounds.toString();
  }

  static String english(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    plain = plain.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ł', 'l').replace('ı', 'i');
    StringBuilder sounds = new StringBuilder(plain.length());
    int at = 0;
    while (at < plain.length()) {
      at += letter(sounds, plain, at);
    }
    return sounds.toString();
  }

  /// @return how many letters were read
  private static int letter(StringBuilder sounds, String word, int at) {
    boolean first = at == 0;
    for (String[] group : GROUPS) {
      if (word.startsWith(group[0], at)) {
        for (int i = 0; i < group[1].length(); i++) {
          add(sounds, group[1].charAt(i), first && i == 0);
        }
        return group[0].length();
      }
    }
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    add(sounds, one(word.charAt(at), soft), first);
    return 1;
  }

  private static final String[][] GROUPS = {
    {"shch", "S"},
    {"sch", "S"},
    {"tch", "S"},
    {"tsch", "S"},
    {"dzh", "S"},
    {"zh", "S"},
    {"sh", "S"},
    {"ch", "C"},
    {"ts", "S"},
    {"tz", "S"},
    {"cz", "S"},
    {"dj", "S"},
    {"dg", "S"},
    {"ph", "F"},
    {"kh", "H"},
    {"gh", "H"},
    {"th", "T"},
    {"ck", "K"},
    {"qu", "K"},
    {"x", "KS"}
  };

  private static char one(char letter, boolean soft) {
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> VOWEL;
      case 'b', 'p' -> 'P';
      case 'v', 'f' -> 'F';
      case 'w' -> W;
      case 'k', 'q' -> 'K';
      case 'c' -> soft ? 'S' : 'K';
      case 'g' -> soft ? G : 'K';
      case 'h' -> H;
      case 'd', 't' -> 'T';
      case 's', 'z' -> 'S';
      case 'j' -> J;
      case 'l', 'm', 'n', 'r' -> Character.toUpperCase(letter);
      default -> ' ';
    };
  }

  private static void add(StringBuilder sounds, char sound, boolean first) {
    boolean repeated = sounds.length() > 0 && sounds.charAt(sounds.length() - 1) == sound;
    if (sound != ' ' && !repeated && (sound != VOWEL || first)) {
      sounds.append(sound);
    }
  }
}
