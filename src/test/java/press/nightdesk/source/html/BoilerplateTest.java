package press.nightdesk.source.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  private static List<String> left(List<String> own, String... paragraphs) {
    return Fragment.paragraphs(
        "<p>" + String.join("</p><p>", paragraphs) + "</p>", Boilerplate.with(own));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Читайте также: Мэр ушёл в отпуск",
        "ЧИТАЙТЕ ЕЩЁ",
        "Смотрите также",
        "По теме:",
        "По теме: Мэр ушёл в отпуск",
        "👉 Подписывайтесь на наш Telegram-канал",
        "Подпишитесь на рассылку",
        "Фото: Иван Петров / ТАСС",
        "Фото © РИА",
        "© Reuters",
        "Источник фото: пресс-служба",
        "Поделиться",
        "На правах рекламы",
        "Нашли ошибку? Выделите текст",
        "Если вы нашли ошибку, сообщите нам",
        "Все права защищены.",
        "Мы в Telegram",
        "Комментарии (12)",
        "Сообщение Мэр ушёл появились сначала на Вести."
      })
  void goes(String paragraph) {
    assertThat(left(List.of(), paragraph)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Реклама на телевидении подорожала на 5 %.", "Фотографии опубликовало издание.",
        "Комментарии чиновников разошлись.", "Поделиться опытом приехали гости из Минска.",
        "Читайте книги, советует писатель.", "Подписывая договор, стороны спорили.",
        "По теме выступили трое.", "Наш канал связи надёжен, уверяет завод"
      })
  void looksLikeItAndStays(String paragraph) {
    assertThat(left(List.of(), paragraph)).containsExactly(paragraph);
  }

  @Test
  void aCallToReadMoreTakesTheLinksBelowItAlong() {
    assertThat(
            Fragment.paragraphs(
                """
                <p>Текст.</p><p><b>Читайте также:</b></p>
                <ul><li><a href="/1">Одна новость</a></li><li><a href="/2">Другая</a></li></ul>
                <p>Ещё текст с <a href="/3">ссылкой</a>.</p><p><a href="/4">Только ссылка</a></p>""",
                Boilerplate.with(List.of())))
        .containsExactly("Текст.", "Ещё текст с ссылкой.", "Только ссылка");
  }

  @Test
  void aLongParagraphIsText() {
    String text = "Читайте также, " + "пишет он. ".repeat(40).strip();
    assertThat(left(List.of(), text)).containsExactly(text);
  }

  @Test
  void aJobsOwnPhrasesAndPatternsGo() {
    assertThat(
            left(
                List.of("Напомним, что", "/\\(18\\+\\)\\s*$/"),
                "Напомним, что вчера было иначе.",
                "НАПОМНИМ, ЧТО и позавчера.",
                "Реклама (18+) ",
                "Напомнимая"))
        .containsExactly("Напомнимая");
  }

  @Test
  void whatIsNoPatternIsNamedByItsNumber() {
    assertThatThrownBy(() -> Boilerplate.with(List.of("а", "/(/")))
        .hasMessageStartingWith("[1] '/(/' is no regular expression");
    assertThatThrownBy(() -> Boilerplate.with(List.of(" "))).hasMessageStartingWith("[0] is blank");
  }

  static List<String> known() {
    return Boilerplate.documented();
  }

  @ParameterizedTest
  @MethodSource("known")
  void everyKnownBeginningIsDocumented(String known) throws IOException {
    assertThat(Files.readString(Path.of("docs/sources.md"))).contains(known);
  }
}
