package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A model that makes one kind of mistake: what it gets wrong is mended or kept in quarantine, and
/// never published as if it were sound.
class FaultyModelIT {
  private static final String ARTICLE =
      """
       date 2026-11-20 Мост через Вашану открыли в Ясногорске
      Мэр Ясногорска Анна Белова в пятницу открыла мост длиной 412 метров.
      Инженер Павел Дорохов сказал, что строительство обошлось в 340 млн рублей.
      Движение автобусов начнётся 5 декабря, сообщил перевозчик «Вашана-Транс».
      """;
  private static final List<String> ENGLISH =
      List.of(
          "Bridge across the Vashana opens in Yasnogorsk",
          "The mayor of Yasnogorsk, Anna Belova, opened a bridge 412 metres long on Friday.",
          "The engineer Pavel Dorokhov said that construction had cost 340 million roubles.",
          "Bus services will begin on December 5, said the operator Vashana-Trans.");
  private static final String REFUSAL = "I'm sorry, but I can't help with that.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  enum Fault {
    DROPS_A_PARAGRAPH("paragraph-missing"),
    EMPTIES_A_PARAGRAPH("paragraph-empty"),
    CHANGES_A_DIGIT("number-missing"),
    CHANGES_A_SCALE("number-missing"),
    LEAVES_A_RUSSIAN_WORD("russian-left"),
    SWAPS_PARAGRAPHS("number-missing"),
    DOUBLES_A_SENTENCE("sentence-doubled"),
    FENCES_A_PARAGRAPH("assistant-talk"),
    REFUSES("refusal");

    private final String code;

    Fault(String code) {
      this.code = code;
    }

    private String reply(ObjectNode content) {
      ArrayNode paragraphs = (ArrayNode) content.path("paragraphs");
      for (int i = 0; i < paragraphs.size(); i++) {
        ObjectNode paragraph = (ObjectNode) paragraphs.get(i);
        if (paragraph.path("n").asInt() == 2) {
          String english = ENGLISH.get(2);
          switch (this) {
            case DROPS_A_PARAGRAPH -> paragraphs.remove(i);
            case EMPTIES_A_PARAGRAPH -> paragraph.put("en", "");
            case CHANGES_A_DIGIT -> paragraph.put("en", english.replace("340", "370"));
            case CHANGES_A_SCALE -> paragraph.put("en", english.replace("million", "billion"));
            case LEAVES_A_RUSSIAN_WORD -> paragraph.put("en", english.replace("cost", "стоило"));
            case SWAPS_PARAGRAPHS -> paragraph.put("en", ENGLISH.get(3));
            case DOUBLES_A_SENTENCE -> paragraph.put("en", english + " " + english);
            case FENCES_A_PARAGRAPH -> paragraph.put("en", "```\n" + english + "\n```");
            case REFUSES -> paragraph.put("en", REFUSAL);
          }
        } else if (this == SWAPS_PARAGRAPHS && paragraph.path("n").asInt() == 3) {
          paragraph.put("en", ENGLISH.get(2));
        }
      }
      return this == REFUSES ? REFUSAL : content.toString();
    }
  }

  @TempDir Path folder;

  private LoopbackProvider provider = LoopbackProvider.newsroom();

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatItGetsWrongOnceIsMended(Fault fault) {
    Dispatch dispatch = night(fault, task -> !task.has("again"));

    assertThat(dispatch.verdict()).isNotEqualTo(Verdict.QUARANTINED);
    assertThat(english(dispatch)).isEqualTo(ENGLISH);
    assertThat(dispatch.mended()).extracting(Finding::code).contains(fault.code);
  }

  @ParameterizedTest
  @EnumSource
  void whatItGetsWrongEveryTimeIsKeptInQuarantine(Fault fault) throws IOException {
    Dispatch dispatch = night(fault, _ -> true);

    assertThat(dispatch.verdict()).isEqualTo(Verdict.QUARANTINED);
    assertThat(dispatch.findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::code)
        .contains(fault.code);
    for (String digest : List.of("digest.md", "digest.html", "digest.txt")) {
      assertThat(Files.readString(Night.at(folder, provider.baseUrl()).output(digest)))
          .doesNotContain("Anna Belova", "Dorokhov", "Bus services", "стоило");
    }
  }

  @Test
  void aWholeReplyInAFenceIsReadAllTheSame() {
    provider.close();
    provider =
        LoopbackProvider.answering(
            call -> {
              JsonNode task = JSON.readTree(call.userMessage());
              return translates(task)
                  ? completion("```json\n" + faithful(task) + "\n```")
                  : LoopbackNewsroom.answer(call);
            });

    assertThat(english(only(Night.at(folder, provider.baseUrl())))).isEqualTo(ENGLISH);
  }

  private Dispatch night(Fault fault, Predicate<JsonNode> when) {
    provider.close();
    provider =
        LoopbackProvider.answering(
            call -> {
              JsonNode task = JSON.readTree(call.userMessage());
              if (!translates(task)) {
                return LoopbackNewsroom.answer(call);
              }
              ObjectNode content = faithful(task);
              return completion(when.test(task) ? fault.reply(content) : content.toString());
            });
    return only(Night.at(folder, provider.baseUrl()));
  }

  private static Dispatch only(Night night) {
    return night.article("bridge", ARTICLE).runToTheEnd().night().dispatches().getFirst();
  }

  private static boolean translates(JsonNode task) {
    return "translate".equals(task.path("task").asString(""));
  }

  private static LoopbackAnswer completion(String content) {
    return LoopbackNewsroom.completion(content, "stop", 10, 10);
  }

  /// A sound translation of the paragraphs that are asked for.
  private static ObjectNode faithful(JsonNode task) {
    ObjectNode content = LoopbackNewsroom.content(task);
    for (JsonNode paragraph : content.path("paragraphs")) {
      ((ObjectNode) paragraph).put("en", ENGLISH.get(paragraph.path("n").asInt()));
    }
    return content;
  }

  private static List<String> english(Dispatch dispatch) {
    return Objects.requireNonNull(dispatch.translation().work()).segments().stream()
        .map(Paragraph::text)
        .toList();
  }
}
