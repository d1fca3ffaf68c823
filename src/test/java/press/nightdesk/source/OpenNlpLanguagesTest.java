package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpLanguagesTest {
  private static final OpenNlpLanguages LANGUAGES = new OpenNlpLanguages();

  @Nested
  class ABriefInRussian {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Мост открыли",
          "Путин и Ким обсудили договор",
          "Погода в Минске: дождь, снег, туман",
          "Встреча в Анкаре завершилась. Стороны договорились продолжить работу.",
          "Хакеры взломали Twitter премьера. Записи в Twitter удалили, Twitter Inc. молчит.",
          "Объявлен подъём ставки. Съезд объявил об этом.",
          "Об этом сообщает газета The Wall Street Journal Europe.",
          "Совет предложил снизить плату за проезд",
          "Граждан обязали предъявлять паспорта при въезде в страну",
          "Цены на нефть\nНефть подорожала на два доллара.",
          "Новый мост\nОткрыт новый мост.",
          "Школы закроют\nШколы закроют.",
          "Премьера\nПремьера состоялась.",
          "Восьмая новость\nТекст восьмой новости о городе.",
          "Apple выпустила iPhone 17 Pro Max\nApple показала iPhone 17 Pro Max, iPad Air, MacBook Pro.",
          "Глава МИД сказал: «Слава Україні» скандировали на площади, но он этого уже не слышал.",
        })
    void isRussianHoweverShort(String text) {
      assertThat(LANGUAGES.identify(text).code()).isEqualTo("ru");
    }
  }

  @Nested
  class ABriefInAnotherLanguage {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "uk | Суд у Києві відмовив",
          "uk | Путін і Кім обговорили договір",
          "uk | Президент підписав закон про мобілізацію. Документ набуде чинності через місяць.",
          "be | Народны банк захаваў стаўку. Урад абмеркаваў праект бюджэту на наступны год.",
          "bg | Българската народна банка запази лихвата. Правителството обсъди бюджета.",
          "sr | Народна банка Србије задржала каматну стопу. Влада је усвојила буџет.",
          "kk | Қазақстан Ұлттық банкі базалық мөлшерлемені сақтап қалды",
          "be | Надвор'е. Заўтра дождж.",
          "uk | Погода. Завтра ґроза, її чекали",
          "sr | Време. Сутра ће киша, грађани.",
          "en | The central bank kept its key rate at 16%. Analysts had expected a cut.",
          "de | Bundeskanzler Merz reist nach Kiew. Das Treffen ist für Montag geplant.",
          "pl | Sejm przyjął ustawę budżetową. Głosowanie trwało do późnej nocy.",
        })
    void isNamedByItsTwoLetterCode(String code, String text) {
      assertThat(LANGUAGES.identify(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345 678", "— … !", "Wetter"})
    void isUndeterminedWithoutLettersOrWithFew(String text) {
      assertThat(LANGUAGES.identify(text)).isEqualTo(LanguageIdentifier.UNDETERMINED);
    }
  }

  @Test
  void oneIdentifierServesManyThreads() {
    String russian = "Банк России сохранил ключевую ставку. Решение принято на заседании совета.";
    String ukrainian = "Національний банк зберіг облікову ставку. Рішення ухвалила рада.";

    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> LANGUAGES.identify(i % 2 == 0 ? russian : ukrainian).code())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting())))
        .containsOnlyKeys("ru", "uk")
        .containsValues(100L);
  }
}
