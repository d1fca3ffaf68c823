package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");
  private static final Pattern CYRILLIC = Pattern.compile("[\\p{L}\\p{M}&&[\\p{IsCyrillic}]]");

  @Test
  void wordsAreRunsOfLettersAndDigitsInSmallLetters() {
    assertThat(Wording.words("Не «ё-моё», а\u0301 SARS-CoV-2: ½ Ⅷ!"))
        .containsExactly("не", "ё", "моё", "а\u0301", "sars", "cov", "2", "½", "ⅷ");
  }

  @Test
  void wordsAreWhatThePatternSaysWhicheverCharacterStandsWhereverInThem() {
    assertThat(everyCharacter().flatMap(c -> Stream.of(c + "a " + c, "a" + c + "b", "a " + c)))
        .allMatch(text -> Wording.words(text).equals(found(text)));
  }

  @Test
  void wordsAreCountedBetweenSpacesOfEveryKind() {
    assertThat(Wording.count("— One, two-three\u00a0\u2009four … 5")).isEqualTo(4);
    assertThat(everyCharacter().flatMap(c -> Stream.of("a" + c + "b", c + " " + c)))
        .allMatch(text -> Wording.count(text) == counted(text));
  }

  @Test
  void everyCyrillicLetterAndMarkIsSeenInEnglish() {
    assertThat(everyCharacter())
        .allMatch(
            letter ->
                CyrillicWords.of("the " + letter).equals(new CyrillicWords(List.of(), List.of()))
                    != CYRILLIC.matcher(letter).find());
  }

  private static List<String> found(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  private static long counted(String text) {
    return SPACE.splitAsStream(text).filter(Wording::saysSomething).count();
  }

  private static Stream<String> everyCharacter() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString);
  }
}
