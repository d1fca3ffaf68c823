package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// People have the last word on what a model left that always gets one number wrong, through the
/// whole job.
class CopyDeskIT {
  private static final Edition NEXT = Edition.parse("2026-11-23");
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
          "The engineer Pavel Dorokhov said that construction had cost 370 million roubles.",
          "Bus services will begin on December 5, said the operator Vashana-Trans.");
  private static final String RIGHT =
      "The engineer Pavel Dorokhov said that construction had cost 340 million roubles.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LoopbackProvider provider =
      LoopbackProvider.answering(
              call -> {
                JsonNode task = JSON.readTree(call.userMessage());
                ObjectNode content = LoopbackNewsroom.content(task);
                for (JsonNode paragraph : content.path("paragraphs")) {
                  ((ObjectNode) paragraph).put("en", ENGLISH.get(paragraph.path("n").asInt()));
                }
                return LoopbackNewsroom.completion(content.toString(), "stop", 10, 10);
              })
          .remembering();

  @TempDir Path folder;

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @Nested
  class AQuarantinedArticleThatIsCorrected {
    @Test
    void isSummarisedByTheNextRunAndPublished() throws IOException {
      quarantined();
      int before = provider.requests();

      Judgement judgement = at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));

      assertThat(provider.requests()).isEqualTo(before);
      assertThat(judgement.articles().getFirst().stand()).isEqualTo(Judgement.Stand.TO_SUMMARIZE);
      night().runToTheEnd();
      JsonNode record = record();
      assertThat(record.at("/quality/verdict").asString()).isNotEqualTo("quarantined");
      assertThat(record.at("/paragraphs/1/en").asString()).isEqualTo(RIGHT);
      assertThat(record.at("/paragraphs/1/corrected/by").asString()).isEqualTo("Anna");
      assertThat(record.at("/paragraphs/1/corrected/instead").asString()).isEqualTo(ENGLISH.get(2));
      assertThat(provider.requests()).isEqualTo(before + 1);
    }

    @Test
    void keepsItThroughARetryThatDoesNotAskForIt() {
      quarantined();
      ArticleId id = id();
      at(desk -> desk.correct(Night.EDITION, id, 2, "Construction cost a lot.", "Anna"));
      at(desk -> desk.correct(Night.EDITION, id, 3, ENGLISH.get(3), "Boris"));
      at(desk -> desk.correct(Night.EDITION, id, 2, RIGHT, "Anna"));
      int before = provider.requests();
      night().runToTheEnd();
      night().retry();

      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(RIGHT);
      assertThat(record().at("/paragraphs/1/corrected/instead").asString())
          .isEqualTo(ENGLISH.get(2));
      assertThat(record().at("/paragraphs/2/corrected/by").asString()).isEqualTo("Boris");
      assertThat(provider.requests()).isEqualTo(before + 1);
    }

    @Test
    void isFinalEvenIfTheChecksFindSomethingInIt() {
      quarantined();
      Judgement judgement =
          at(desk -> desk.correct(Night.EDITION, id(), 2, "It cost a договор.", "Anna"));
      assertThat(judgement.articles().getFirst().before()).isEqualTo(Verdict.QUARANTINED);
      assertThat(judgement.articles().getFirst().theirs())
          .extracting(Finding::code)
          .contains("russian-left");
      night().runToTheEnd();

      assertThat(record().at("/quality/verdict").asString()).isNotEqualTo("quarantined");
      assertThat(record().at("/quality/findings"))
          .anySatisfy(
              finding -> {
                assertThat(finding.path("code").asString()).isEqualTo("russian-left");
                assertThat(finding.at("/waived/by").asString()).isEqualTo("Anna");
              });
    }
  }

  @Nested
  class WhenTheSourceChanges {
    @Test
    void aCorrectionHoldsWhereverItsRussianStands() {
      quarantined();
      at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));
      night().runToTheEnd();

      night().article("bridge", ARTICLE.replace("5 декабря", "5 декабря утром")).runToTheEnd();

      assertThat(record().path("revision").asInt()).isEqualTo(2);
      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(RIGHT);
      assertThat(record().at("/paragraphs/1/corrected/by").asString()).isEqualTo("Anna");
      assertThat(record().at("/quality/setAside")).isEmpty();
    }

    @Test
    void aCorrectionIsSetAsideWithItsRussianAndTheRecordSaysSo() {
      quarantined();
      at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));
      night().runToTheEnd();

      night().article("bridge", ARTICLE.replace("обошлось", "уже обошлось")).runToTheEnd();

      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(ENGLISH.get(2));
      assertThat(record().at("/paragraphs/1/corrected").isNull()).isTrue();
      assertThat(record().at("/quality/verdict").asString()).isEqualTo("quarantined");
      assertThat(record().at("/quality/setAside/0/place").asString()).isEqualTo("paragraph");
      assertThat(record().at("/quality/setAside/0/by").asString()).isEqualTo("Anna");
    }

    @Test
    void aWaiverHoldsAndAsksForNothingAgain() {
      quarantined();
      waiveNumbers();
      night().runToTheEnd();
      int before = provider.requests();

      night().article("bridge", ARTICLE.replace("5 декабря", "5 декабря утром")).runToTheEnd();

      assertThat(record().path("revision").asInt()).isEqualTo(2);
      assertThat(record().at("/quality/verdict").asString()).isNotEqualTo("quarantined");
      // Paragraph 3; the summary's request is the one before, word for word.
      assertThat(provider.requests()).isEqualTo(before + 1);
    }
  }

  @Nested
  class AFindingThatIsWaived {
    @Test
    void doesNotCountAnyMoreAndTheRecordSaysWhoSaidSo() {
      quarantined();
      waiveNumbers();
      night().runToTheEnd();

      assertThat(record().at("/quality/verdict").asString()).isNotEqualTo("quarantined");
      assertThat(record().at("/quality/findings"))
          .filteredOn(finding -> finding.path("code").asString().startsWith("number-"))
          .hasSize(2)
          .allSatisfy(
              finding -> {
                assertThat(finding.at("/waived/by").asString()).isEqualTo("Anna");
                assertThat(finding.at("/waived/note").asString()).isEqualTo("so the minister");
              });
    }

    @Test
    void countsAgainOnceItIsTakenBack() {
      quarantined();
      waiveNumbers();
      night().runToTheEnd();
      Judgement judgement = at(desk -> desk.takeBack(Night.EDITION, pick("number-added")));

      assertThat(judgement.articles().getFirst().stand()).isEqualTo(Judgement.Stand.QUARANTINED);
      assertThat(record().at("/quality/verdict").asString()).isEqualTo("quarantined");
      assertThat(record().at("/summary").isNull()).isTrue();
      assertThat(night().retry()).isInstanceOf(RunResult.Complete.class);
    }
  }

  @Nested
  class AnEditedFileOfRecords {
    @Test
    void comesBackAsItIsWithItsChangesAsCorrections() throws IOException {
      quarantined();
      Path file = edited(records().replace("370 million", "340 million"));

      Judgement judgement = at(desk -> desk.correct(Night.EDITION, file, "Anna"));

      assertThat(judgement.articles()).hasSize(1);
      assertThat(judgement.articles().getFirst().corrected()).isEqualTo(1);
      night().runToTheEnd();
      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(RIGHT);
    }

    @Test
    void changesTheSummaryToo() throws IOException {
      quarantined();
      at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));
      night().runToTheEnd();
      String headline = record().at("/summary/headline").asString();
      Path file = edited(records().replace(headline, "The bridge is open"));

      at(desk -> desk.correct(Night.EDITION, file, "Boris"));

      assertThat(record().at("/summary/headline").asString()).isEqualTo("The bridge is open");
      assertThat(record().at("/summary/corrected/by").asString()).isEqualTo("Boris");
      assertThat(Files.readString(night().output("digest.txt"))).contains("The bridge is open");
    }

    @Test
    void thatGivesASummaryATopicTheJobHasNotIsToldTheNearest() throws IOException {
      quarantined();
      at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));
      night().runToTheEnd();
      String topic = "\"topic\":\"%s\"".formatted(record().at("/summary/topic").asString());
      Path file = edited(records().replace(topic, "\"topic\":\"Politcs\""));
      assertThatThrownBy(() -> at(desk -> desk.correct(Night.EDITION, file, "Anna")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("topic 'Politcs' is none of politics, ")
          .hasMessageEndingWith(", perhaps 'politics' is meant");
    }

    @Test
    void saysNothingIfNothingIsChanged() throws IOException {
      quarantined();
      Path file = edited(records());
      assertThat(at(desk -> desk.correct(Night.EDITION, file, "Anna")).articles()).isEmpty();
    }

    @Test
    void isNotTakenOverAtAllIfAnyLineIsWrongAndEveryMistakeIsNamed() throws IOException {
      quarantined();
      String good = records().strip().replace("370 million", "340 million");
      Path file =
          edited(
              good
                  + "\n{\"id\":\"nobody\",\"paragraphs\":[{\"n\":1,\"en\":\"x\"}]}\n{\n"
                  + "{\"id\":\"%s\",\"paragraphs\":[{\"n\":9,\"en\":\"x\"},{\"n\":1,\"en\":\"\"}]}"
                      .formatted(id()));

      assertThatThrownBy(() -> at(desk -> desk.correct(Night.EDITION, file, "Anna")))
          .isInstanceOfSatisfying(
              JobMistaken.class,
              mistaken ->
                  assertThat(mistaken.mistakes())
                      .extracting(Mistake::toString)
                      .satisfiesExactlyInAnyOrder(
                          m -> assertThat(m).contains("line 2: ", "no article 'nobody'"),
                          m -> assertThat(m).contains("line 3: not JSON"),
                          m -> assertThat(m).contains("line 4: there is no paragraph 9"),
                          m -> assertThat(m).contains("line 4: paragraph 1 is empty")));
      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(ENGLISH.get(2));
    }

    @Test
    void isRefusedWhereTheRussianWasChanged() throws IOException {
      quarantined();
      Path file = edited(records().replace("340 млн", "350 млн"));
      assertThatThrownBy(() -> at(desk -> desk.correct(Night.EDITION, file, "Anna")))
          .hasMessageContaining("line 1: paragraph 2: only the English is corrected");
    }
  }

  @Nested
  class AnEditedReview {
    @Test
    void comesBackAsCorrections() throws IOException {
      Night night = night().with("nightdesk.publish=records,review");
      night.article("bridge", ARTICLE).runToTheEnd();
      Path file = folder.resolve("edited.xlf");
      Files.writeString(
          file,
          Files.readString(night.output("review.xlf"))
              .replace("370 million roubles.</target>", "340 million roubles.</target>"));

      Judgement judgement = at(desk -> desk.correct(Night.EDITION, file, "Anna"));

      assertThat(judgement.articles().getFirst().corrected()).isEqualTo(1);
      night.runToTheEnd();
      assertThat(record().at("/paragraphs/1/en").asString()).isEqualTo(RIGHT);
      assertThat(record().at("/paragraphs/1/corrected/by").asString()).isEqualTo("Anna");
    }

    @Test
    void saysNothingOfASummaryThatWasMadeSince() throws IOException {
      Night night = night().with("nightdesk.publish=records,review");
      night.article("bridge", ARTICLE).runToTheEnd();
      String review = Files.readString(night.output("review.xlf"));
      at(desk -> desk.correct(Night.EDITION, id(), 2, RIGHT, "Anna"));
      night.runToTheEnd();
      Path file =
          Files.writeString(
              folder.resolve("edited.xlf"),
              review.replace("Bus services will begin", "Buses will run"));

      at(desk -> desk.correct(Night.EDITION, file, "Boris"));

      assertThat(record().at("/paragraphs/2/en").asString()).startsWith("Buses will run");
      assertThat(record().at("/summary/headline").asString()).isNotEmpty();
    }

    @Test
    void thatIsNoneIsRefusedWithItsReason() throws IOException {
      quarantined();
      Path file = Files.writeString(folder.resolve("edited.xlf"), "<html/>");
      assertThatThrownBy(() -> at(desk -> desk.correct(Night.EDITION, file, "Anna")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("no XLIFF 2 (line 1); edit the review.xlf of the edition");
    }
  }

  @Nested
  class AMistake {
    @Test
    void inTheFindingSaysWhatThereIs() {
      quarantined();
      assertThatThrownBy(() -> at(desk -> desk.waive(Night.EDITION, pick("nomber"), "A", null)))
          .hasMessageContaining("number-missing (paragraph 2)");
    }

    @Test
    void inTheParagraphSaysHowManyThereAre() {
      quarantined();
      assertThatThrownBy(() -> at(desk -> desk.correct(Night.EDITION, id(), 4, "x", "A")))
          .hasMessageContaining("there is no paragraph 4: it has 1 to 3");
    }

    @Test
    void inTheEditionIsOneInTheArticle() {
      quarantined();
      assertThatThrownBy(() -> at(desk -> desk.correct(NEXT, id(), 1, "x", "A")))
          .hasMessageContaining("edition 2026-11-23 has no article");
    }

    @Test
    void isToCorrectWhatNeverRan() {
      night().article("bridge", ARTICLE);
      assertThatThrownBy(() -> CopyDesk.open(night().job(), List.of()))
          .hasMessageContaining("no run has been");
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void nobodyCorrectsWhileARunIsOn() {
    quarantined();
    try (Desk run = Desk.open(night().job(), List.of(), new Night.Watcher(), new StopSignal())) {
      assertThat(run.grace()).isNotNull();
      assertThatThrownBy(() -> CopyDesk.open(night().job(), List.of()))
          .isInstanceOf(DeskBusy.class);
    }
  }

  private void quarantined() {
    night().article("bridge", ARTICLE).runToTheEnd();
    assertThat(record().at("/quality/verdict").asString()).isEqualTo("quarantined");
  }

  private void waiveNumbers() {
    at(desk -> desk.waive(Night.EDITION, pick("number-missing"), "Anna", "so the minister"));
    at(desk -> desk.waive(Night.EDITION, pick("number-added"), "Anna", "so the minister"));
  }

  private Pick pick(String code) {
    return new Pick(id(), code, null, null);
  }

  private Judgement at(Function<CopyDesk, Judgement> work) {
    try (CopyDesk desk = CopyDesk.open(night().job(), List.of())) {
      return work.apply(desk);
    }
  }

  private ArticleId id() {
    return new ArticleId(JSON.readTree(line()).path("id").asString());
  }

  private JsonNode record() {
    return JSON.readTree(line());
  }

  private String line() {
    try {
      return records().lines().findFirst().orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String records() throws IOException {
    return Files.readString(night().output("records.jsonl"));
  }

  private Path edited(String lines) throws IOException {
    return Files.writeString(folder.resolve("edited.jsonl"), lines);
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl());
  }
}
