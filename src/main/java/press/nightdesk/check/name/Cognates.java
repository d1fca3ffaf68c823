package press.nightdesk.check.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The beginnings of a text's words by sound: what names and international words have in common
/// in both languages, whatever their endings.
public final class Cognates {
  private static final Pattern WORD = Pattern.compile("[\\p{L}'’]{4,}");
  private static final int SOUNDS = 3;
  private static final int SOUNDS_OF_NAMES = 2;
  private static final int LONGEST = 4;

  private Cognates() {}

  public static Set<String> russian(String text) {
    Set<String> sounds = new HashSet<>();
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      boolean latin = word.group().charAt(0) < 'А';
      add(sounds, latin ? Sound.english(word.group()) : Sound.russian(word.group()), word.group());
    }
    return sounds;
  }

  public static Set<String> english(String text) {
    Set<String> sounds = new HashSet<>();
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      add(sounds, Sound.english(word.group()), word.group());
    }
    return sounds;
  }

  private static void add(Set<String> sounds, String sound, String word) {
    boolean name =
        Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT));
    String plain = plain(sound);
    if (plain.length() >= (name ? SOUNDS_OF_NAMES : SOUNDS)) {
      sounds.add(plain.substring(0, Math.min(LONGEST, plain.length())));
    }
  }

  /// Without the sounds that transliteration loses.
  private static String plain(String sound) {
    StringBuilder plain = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      switch (c) {
        case Sound.VOWEL, Sound.W, Sound.J, Sound.H -> {}
        case Sound.G, Sound.C -> plain.append('S');
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
