package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.check.Translations.check;
import static press.nightdesk.check.Translations.codes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Мэр заявил, что новый мост через реку откроют в срок | "The new bridge across the river will open on time," the mayor said. | quotation-added
          «Новый мост через реку мы откроем точно в срок», — сказал мэр. | The mayor said they would open the new bridge across the river exactly on time. | quotation-lost
          Подробности на https://most.example/a1 | Details at https://most.example/a7 | address-changed
          Пишите на post@most.example | Write to mail@most.example | address-changed
          Об этом сообщил @most_news. | This was reported by @bridge_news. | address-changed
          Мост якобы взорвали ночью. | The bridge was blown up at night. | hedge-lost
          """)
  void areFoundWhereTheyChanged(String russian, String english, String code) {
    assertThat(codes(check(russian, english))).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          — Новый мост мы откроем в срок, — сказал мэр. | "We will open the new bridge on time," the mayor said.
          Мэр сказал: новый мост мы откроем точно в срок. | The mayor said: "We will open the new bridge exactly on time."
          Газета «Восход» вышла вчера утром. | Voskhod newspaper came out yesterday morning.
          «Новый мост через реку мы откроем в срок», — сказал мэр. | 'We will open the new bridge across the river on time,' the mayor said.
          Подробности на https://most.example/a1. | Details are at https://most.example/a1
          Об этом пишет Восход.ру. | Voskhod.ru writes about it.
          Мост якобы взорвали ночью. | The bridge was allegedly blown up at night.
          """)
  void areLeftAloneWhereTheyDidNot(String russian, String english) {
    assertThat(check(russian, english)).isEmpty();
  }
}
