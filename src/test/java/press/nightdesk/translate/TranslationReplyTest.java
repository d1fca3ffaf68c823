package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.FinishReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.ScriptedAsker;

class TranslationReplyTest {
  private static final Set<Integer> ASKED = Set.of(0, 1, 2);

  @Nested
  class ASoundReply {
    @Test
    void isReadByNumberInAnyOrder() {
      TranslationReply reply = read(paragraphs("2:Two", "0:Zero", "1:One"));
      assertThat(reply.texts()).isEqualTo(Map.of(0, "Zero", 1, "One", 2, "Two"));
      assertThat(reply.doubts()).isEmpty();
    }

    @Test
    void mayWriteNumbersAsText() {
      TranslationReply reply = read(paragraphs("\"0\":Zero", "\"1\":One", "2.0:Two"));
      assertThat(reply.texts()).hasSize(3);
    }

    @Test
    void bringsNamesWithoutWhatCannotBeSeen() {
      TranslationReply reply =
          read("{\"paragraphs\":[],\"names\":[{\"ru\":\"Ива\u00ADнов\",\"en\":\"Iva\u202Enov\"}]}");
      assertThat(reply.names()).containsExactly(new Name("Иванов", "Ivanov"));
    }

    @Test
    void bringsNamesThatHaveBothForms() {
      TranslationReply reply =
          read(
              """
              {"paragraphs":[],"names":[{"ru":"Восход","en":"Voskhod"},{"ru":"","en":"X"},
              {"ru":"Мост"},"Bridge",{"ru":"Киев","en":"Киев"}]}""");
      assertThat(reply.names()).containsExactly(new Name("Восход", "Voskhod"));
    }

    @Test
    void mayRepeatParagraphsOfThePassageThatWereNotAskedForThisTime() {
      Answer answer = answer(paragraphs("0:Zero", "1:One", "2:Two"), FinishReason.STOP);
      TranslationReply reply = TranslationReply.read(answer, Set.of(1), ASKED);
      assertThat(reply.texts()).isEqualTo(Map.of(1, "One"));
      assertThat(reply.doubts()).isEmpty();
    }
  }

  @Nested
  class AParagraph {
    @Test
    void isMissingIfNothingHasItsNumber() {
      assertThat(codes(read(paragraphs("0:Zero", "2:Two"))))
          .isEqualTo(Map.of(1, "paragraph-missing"));
    }

    @Test
    void isDoubledIfTwoAnswersHaveItsNumberAndNeitherIsTaken() {
      TranslationReply reply = read(paragraphs("0:Zero", "1:One", "1:Uno", "2:Two"));
      assertThat(codes(reply)).isEqualTo(Map.of(1, "paragraph-doubled"));
      assertThat(reply.texts()).doesNotContainKey(1);
    }

    @Test
    void isEmptyIfItsTextIsBlankOrNoText() {
      assertThat(
              codes(read("{\"paragraphs\":[{\"n\":0,\"en\":\" \"},{\"n\":1},{\"n\":2,\"en\":3}]}")))
          .isEqualTo(Map.of(0, "paragraph-empty", 1, "paragraph-empty", 2, "paragraph-empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1-2\"", "\"1–2\"", "\"1, 2\"", "\"1 and 2\"", "[1,2]"})
    void isMergedIfAnAnswerHasSeveralNumbers(String id) {
      assertThat(codes(read(paragraphs("0:Zero", id + ":Both"))))
          .isEqualTo(Map.of(1, "paragraph-merged", 2, "paragraph-merged"));
    }
  }

  @Nested
  class AHostileReply {
    @Test
    void mayHoldThousandsOfNumbersInOneIdAndBlamesNoParagraphForThem() {
      String id = "[" + "1,".repeat(2_000) + "2]";
      assertThat(codes(read(paragraphs("0:Zero", "1:One", "2:Two", id + ":All"))).values())
          .containsOnly("paragraph-unasked");
    }

    @Test
    void leavesShortEvidence() {
      String id = "\"1" + " and 2".repeat(60) + "\"";
      assertThat(read(paragraphs("0:Zero", id + ":Both")).doubts().values())
          .extracting(Finding::code)
          .contains("paragraph-merged");
      assertThat(read(paragraphs("0:Zero", id + ":Both")).doubts().values())
          .allSatisfy(finding -> assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(160));
    }

    @Test
    void hasTextsLeftOutThatAreFarTooLong() {
      Passage passage =
          new Passage(
              1,
              1,
              List.of(new Paragraph(0, "Нуль"), new Paragraph(1, "Раз"), new Paragraph(2, "Два")));
      TranslationReply reply =
          read(paragraphs("0:Zero", "1:" + "a".repeat(2_060), "2:" + "a".repeat(2_061)))
              .within(passage);
      assertThat(reply.texts()).containsOnlyKeys(0, 1);
      assertThat(codes(reply)).isEqualTo(Map.of(2, "too-long"));
    }
  }

  @Nested
  class AnAnswerNobodyAskedFor {
    @Test
    void castsDoubtOnAllOthersBecauseTheyMayHaveShifted() {
      TranslationReply reply = read(paragraphs("0:Zero", "1:One", "2:Two", "3:Three"));
      assertThat(reply.texts()).hasSize(3);
      assertThat(reply.doubts().values().stream().distinct())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.code()).isEqualTo("paragraph-unasked");
                assertThat(finding.paragraph()).isNull();
                assertThat(finding.evidence()).endsWith("n = 3");
              });
    }

    @Test
    void saysThatAMissingNeighbourMayBeMergedIntoIt() {
      TranslationReply reply = read(paragraphs("0:Zero", "1:One", "3:Three"));
      assertThat(codes(reply)).containsEntry(2, "paragraph-missing");
      assertThat(reply.doubts().values())
          .extracting(Finding::evidence)
          .contains(
              "answered without being asked for: n = 3 (2 is missing and may be merged into it)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"note\"", "-1", "1.5", "99999999999999999999", "null", "{\"n\":1}"})
    void needNotHaveANumber(String id) {
      assertThat(codes(read(paragraphs("0:Zero", "1:One", "2:Two", id + ":Note"))))
          .containsValue("paragraph-unasked");
    }
  }

  @Nested
  class AReplyAsAWhole {
    @ParameterizedTest
    @ValueSource(strings = {"", "Done.", "{\"text\":\"Zero\"}", "{\"paragraphs\":\"Zero\"}"})
    void isUnreadableWithoutAListOfParagraphs(String text) {
      assertThat(codes(read(text)).values()).containsOnly("reply-unreadable").hasSize(3);
    }

    @Test
    void isRefusedOnce() {
      TranslationReply reply = read("I'm sorry, but I can't help with that.");
      assertThat(reply.doubts().values().stream().distinct())
          .singleElement()
          .satisfies(finding -> assertThat(finding.code()).isEqualTo("refusal"));
    }

    @Test
    void isCutShortIfItsJsonIsNotClosed() {
      TranslationReply reply = read("{\"paragraphs\":[{\"n\":0,\"en\":\"Zero\"},{\"n\":1");
      assertThat(codes(reply).values()).containsOnly("reply-cut-short");
      assertThat(reply.texts()).isEmpty();
    }

    @Test
    void keepsWhatArrivedWholeBeforeTheCutIfItCanBeRead() {
      Answer answer = answer(paragraphs("0:Zero", "1:On"), FinishReason.LENGTH);
      TranslationReply reply = TranslationReply.read(answer, ASKED, ASKED);
      assertThat(codes(reply)).isEqualTo(Map.of(1, "reply-cut-short", 2, "reply-cut-short"));
      assertThat(reply.texts()).containsEntry(0, "Zero");
    }
  }

  private static Map<Integer, String> codes(TranslationReply reply) {
    return reply.doubts().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().code()));
  }

  private static TranslationReply read(String text) {
    return TranslationReply.read(answer(text, FinishReason.STOP), ASKED, ASKED);
  }

  private static Answer answer(String text, FinishReason finish) {
    return Answer.of(ScriptedAsker.reply(text, finish), reply -> reply.startsWith("I'm sorry"));
  }

  /// `n:text` each.
  static String paragraphs(String... entries) {
    return Arrays.stream(entries)
        .map(
            entry -> {
              int colon = entry.lastIndexOf(':');
              return "{\"n\":%s,\"en\":\"%s\"}"
                  .formatted(entry.substring(0, colon), entry.substring(colon + 1));
            })
        .collect(Collectors.joining(",", "{\"paragraphs\":[", "],\"names\":[]}"));
  }
}
