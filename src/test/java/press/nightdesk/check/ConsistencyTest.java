package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.check.Translations.numbered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Finding;

class ConsistencyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Приехал Зеленский.|Слова Зеленского.|Then Zelensky came.|The words of Zelenskyy.",
        "Вчера Сергей Лавров ушел.|О Сергее Лаврове.|Then Sergei Lavrov left.|About Sergey Lavrov.",
        "Завод в Киеве.|Мост через Киев.|A plant in Kyiv.|A bridge in Kiev.",
        "Ждут Дорофееву.|Ответ Дорофеевой.|For Dorofeyeva they wait.|The answer of Dorofeeva."
      })
  void aNameSpeltInTwoWaysIsAWarning(String first, String second, String one, String other) {
    assertThat(inconsistent(List.of(first, second), List.of(one, other)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.paragraph()).isEqualTo(1))
        .satisfies(finding -> assertThat(finding.isError()).isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ушел Захаров.|Ответ Захаровой.|Then Zakharov left.|The answer of Zakharova.",
        "Война в Украине.|Армия Украины.|The war in Ukraine.|The Ukrainian army.",
        "Там Александр Овечкин.|И Александр Стубб.|There is Aleksandr Ovechkin.|And Alexander Stubb.",
        "Поездка во Францию.|Выборы во Франции.|A trip to France.|The French election.",
        "Слова Зеленского.|Зеленский и Шмыгаль.|The words of Zelensky.|He and Shmyhal.",
        "Игра «Зари».|Ответ Зарина.|The game of Zarya.|The answer of Zarin."
      })
  void whatOnlyLooksLikeItIsLetPass(String first, String second, String one, String other) {
    assertThat(inconsistent(List.of(first, second), List.of(one, other))).isEmpty();
  }

  @Test
  void theSpellingOfMostParagraphsIsTheUsualOne() {
    List<Finding> findings =
        inconsistent(
            List.of("Ушел Зеленский.", "Слова Зеленского.", "О Зеленском."),
            List.of("Then Zelenskiy left.", "The words of Zelensky.", "About Zelensky."));
    assertThat(findings).extracting(Finding::paragraph).containsExactly(0);
    assertThat(findings.getFirst().evidence())
        .contains("Зеленский → Zelenskiy, elsewhere Zelensky");
  }

  private static List<Finding> inconsistent(List<String> russian, List<String> english) {
    return Checks.translation()
        .findings(
            numbered(russian.toArray(String[]::new)), numbered(english.toArray(String[]::new)))
        .stream()
        .filter(finding -> finding.code().equals("name-inconsistent"))
        .toList();
  }
}
