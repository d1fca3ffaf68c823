package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEstimateTest {
  private static final String RUSSIAN =
      """
      Река за ночь поднялась на три с половиной метра, сообщили в областной администрации. \
      «Эвакуировано 1 240 человек», — уточнил губернатор Иван Петренко на брифинге 28 октября.""";
  private static final String ENGLISH =
      """
      The river rose by three and a half metres overnight, the regional administration said. \
      "We have evacuated 1,240 people," Governor Ivan Petrenko told reporters on 28 October.""";

  @ParameterizedTest
  @ValueSource(strings = {"gpt-4", "gpt-4o"})
  void expectsNoFewerTokensThanOpenAisTokenisersCountInNews(String model) {
    OpenAiTokenCountEstimator counter = new OpenAiTokenCountEstimator(model);
    for (String text : List.of(RUSSIAN, ENGLISH)) {
      assertThat(of(text).expected())
          .isGreaterThanOrEqualTo(counter.estimateTokenCountInText(text));
    }
  }

  @Test
  void expectsMoreOfRussianThanOfAsManyLettersOfEnglish() {
    assertThat(of("молоко".repeat(100)).expected())
        .isGreaterThan(of("cheese".repeat(100)).expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "я", "№ 5 — «Да»", "👩‍👩‍👧", "漢字"})
  void isNeverMoreThanItsBytesAndAFrame(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertThat(of("я" + text).atMost()).isBetween(bytes + 2L, bytes + 2L + 16);
    assertThat(of("я" + text).expected()).isLessThanOrEqualTo(of("я" + text).atMost());
  }

  @Test
  void countsEveryMessage() {
    assertThat(of(UserMessage.from("один"), AiMessage.from("two")).atMost()).isEqualTo(8 + 3 + 32);
  }

  @Test
  void countsTheSchema() {
    ChatRequest plain = ChatRequest.builder().messages(Specs.request().messages()).build();
    assertThat(TokenEstimate.of(Specs.request()).atMost())
        .isGreaterThan(TokenEstimate.of(plain).atMost() + "{\"en\":\"string\"}".length());
  }

  private static TokenEstimate of(String text) {
    return of(UserMessage.from(text));
  }

  private static TokenEstimate of(ChatMessage... messages) {
    return TokenEstimate.of(ChatRequest.builder().messages(messages).build());
  }
}
