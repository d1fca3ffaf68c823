package press.nightdesk.check.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Захаровой, Zakharova",
    "Лаврову, Lavrov",
    "Лавровым, Lavrov",
    "Хьюстоне, Houston",
    "Вашингтоном, Washington",
    "Уильямса, Williams",
    "Джонсону, Johnson",
    "Жозепом, Josep",
    "Макрона, Macron",
    "Цзиньпина, Jinping",
    "Шольцем, Scholz",
    "Зеленского, Zelensky",
    "Зеленского, Zelenskyy",
    "Горбачёва, Gorbachev",
    "Семёнову, Semyonov",
    "Черчилля, Churchill",
    "Харькове, Kharkiv",
    "Чикаго, Chicago",
    "Эрдогана, Erdoğan",
    "Юнкера, Juncker",
    "Хаменеи, Khamenei",
    "Гаваной, Havana"
  })
  void soundAlikeInWhateverCase(String russian, String english) {
    assertThat(isSame(russian, english)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Макрона, Merkel",
    "Лаврову, Shoigu",
    "Берлине, London",
    "Захаровой, Peskova",
    "Джонсону, Thatcher",
    "Эрдогана, Assad",
    "Хьюстоне, Dallas"
  })
  void soundDifferentWhereTheyAre(String russian, String english) {
    assertThat(isSame(russian, english)).isFalse();
  }

  private static boolean isSame(String russian, String english) {
    Morphology.Word word = new Morphology().word(russian);
    return word.lemmas().stream()
        .anyMatch(lemma -> Likeness.isLike(Sound.russian(lemma), Sound.english(english)));
  }
}
