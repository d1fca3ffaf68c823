package press.nightdesk.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.output.FinishReason;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Stories;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.Fault;
import press.nightdesk.llm.ScriptedAsker;
import press.nightdesk.prompt.Prompt;

class SummarizerTest {
  private static final List<String> TOPICS = List.of("politics", "society");
  private static final Article ARTICLE = Stories.story("Мост", "Раз.", "Два.");
  private static final Summary SOUND =
      new Summary("Bridge closed", "One.", List.of(new Point("Two.", List.of(2))), "society");

  private final ScriptedAsker asker = new ScriptedAsker();

  @Nested
  class ASummary {
    @Test
    void isAskedForFromTheEnglishWithTheTopics() {
      asker.says(summary("One."));
      summarize();
      assertThat(asker.asked(1).toString())
          .isEqualTo(
              """
              {"task":"summarize","topics":["politics","society"],\
              "headline":{"ru":"Мост","en":"Bridge"},"published":"2025-10-28",\
              "paragraphs":[{"n":1,"en":"One."},{"n":2,"en":"Two."}]}""");
    }

    @Test
    void isAskedForWithASchemaThatKnowsTheTopics() {
      asker.says(summary("One."));
      summarize();
      assertThat(asker.requests().getFirst().responseFormat().jsonSchema().rootElement())
          .isInstanceOfSatisfying(
              JsonObjectSchema.class,
              root -> {
                assertThat(root.required())
                    .containsExactly("headline", "abstract", "points", "topic");
                assertThat(root.additionalProperties()).isFalse();
                assertThat(root.properties().get("topic"))
                    .isInstanceOfSatisfying(
                        JsonEnumSchema.class,
                        topic -> assertThat(topic.enumValues()).isEqualTo(TOPICS));
              });
    }

    @Test
    void comesBackCleanWithItsProvenance() {
      asker.says(summary("One."));
      Checked<Summary> checked = summarize();
      assertThat(checked.work()).isEqualTo(SOUND);
      assertThat(checked.verdict()).isEqualTo(Verdict.CLEAN);
      assertThat(checked.provenance().tokens()).isEqualTo(new Tokens(100, 10));
      assertThat(asker.labels())
          .containsExactly(
              new CallLabel("2026-11-22", "story-1", "summarize", ARTICLE.hash().value(), 1, 0));
    }

    @Test
    void hasItsTopicInTheJobsSpelling() {
      asker.says(summary("One.").replace("society", "Society"));
      assertThat(summarize().work()).isEqualTo(SOUND);
    }
  }

  @Nested
  class AFault {
    @Test
    void isMendedByAskingForTheWholeAgain() {
      asker.says(summary("BAD")).says(summary("One."));
      Checked<Summary> checked = summarize();
      assertThat(checked.work()).isEqualTo(SOUND);
      assertThat(checked.mended()).extracting(Finding::code).containsExactly("bad");
      assertThat(asker.asked(2).path("again").path("findings").toString())
          .isEqualTo("[{\"code\":\"bad\",\"evidence\":\"1 BAD\"}]");
      assertThat(asker.turns(2)).containsExactly("system", "user", "assistant", "user");
    }

    @Test
    void thatStaysLeadsToQuarantine() {
      asker.says(summary("BAD")).says(summary("BAD")).says(summary("BAD"));
      Checked<Summary> checked = summarize();
      assertThat(checked.verdict()).isEqualTo(Verdict.QUARANTINED);
      assertThat(checked.work()).isNotNull();
      assertThat(checked.mended()).isEmpty();
    }

    @Test
    void thatGetsWorseLeavesTheBetterSummary() {
      asker.says(summary("BAD")).says(summary("BAD BAD")).says("Done.");
      Checked<Summary> checked = summarize();
      assertThat(Objects.requireNonNull(checked.work()).lead()).isEqualTo("BAD");
      assertThat(checked.findings())
          .extracting(Finding::code)
          .containsExactly("bad", "reply-unreadable");
    }

    @Test
    void thatOnlyWarnsCostsNoCall() {
      asker.says(summary("odd"));
      assertThat(summarize().verdict()).isEqualTo(Verdict.FLAGGED);
      assertThat(asker.requests()).hasSize(1);
    }
  }

  @Nested
  class AReply {
    @Test
    void isIncompleteIfAFieldIsMissingAndSaysWhich() {
      asker.says("{\"headline\":\"Bridge\",\"points\":[]}").says(summary("One."));
      assertThat(summarize().mended())
          .containsExactly(
              Finding.error(
                  "summary-incomplete",
                  Stage.SUMMARIZE,
                  null,
                  "missing: abstract, topic, points (three to five)"));
    }

    @Test
    void isIncompleteIfATextIsLongerThanAnySummary() {
      asker.says(summary("One ".repeat(2_000))).says(summary("One."));
      assertThat(summarize().mended())
          .extracting(Finding::evidence)
          .containsExactly("missing: abstract");
    }

    @Test
    void isNotTrustedIfItWasCut() {
      asker.says(summary("One."), FinishReason.LENGTH).says(summary("One."));
      assertThat(summarize().mended()).extracting(Finding::code).containsExactly("reply-cut-short");
    }

    @Test
    void thatRefusesLeadsToQuarantineWithoutAnyWorkIfItStays() {
      asker
          .says("I'm sorry, but I can't help with that.")
          .fails(new Fault.Filtered("content_filter"), 1)
          .says("Я не могу помочь с этим запросом.");
      Checked<Summary> checked = summarize();
      assertThat(checked.work()).isNull();
      assertThat(checked.findings()).extracting(Finding::code).containsExactly("refusal");
      assertThat(checked.provenance().replies()).containsExactly("reply-1", "reply-2");
    }

    @Test
    void mayCiteInAnyWayThatIsANumber() {
      asker.says(summary("One.").replace("[2]", "[\"2\",\"x\",-1]"));
      assertThat(summarize().work()).isEqualTo(SOUND);
    }
  }

  @Test
  void anyOtherFaultIsThrown() {
    asker.fails(new Fault.NoQuota("no credit"), 1);
    assertThatThrownBy(() -> summarize()).isInstanceOf(CallFailed.class);
  }

  private Checked<Summary> summarize() {
    return new Summarizer(
            List.of(asker),
            Clock.fixed(ScriptedAsker.START, ZoneOffset.UTC),
            new Prompt("summarize", "Rules.", "sha256:p"),
            words(),
            reply -> reply.startsWith("I'm sorry") || reply.startsWith("Я не могу"),
            TOPICS,
            2)
        .summarize(translated(), "2026-11-22", 0);
  }

  /// Finds the words BAD (an error, counted) and odd (a warning) in the abstract.
  private static SummaryCheck words() {
    return (_, summary) -> {
      if (summary.lead().contains("odd")) {
        return List.of(Finding.warning("odd", Stage.SUMMARIZE, null, "odd"));
      }
      int bad = summary.lead().split("BAD", -1).length - 1;
      return IntStream.rangeClosed(1, bad)
          .mapToObj(i -> Finding.error("bad", Stage.SUMMARIZE, null, i + " BAD"))
          .toList();
    };
  }

  private static String summary(String lead) {
    return """
        {"headline":"Bridge closed","abstract":"%s",\
        "points":[{"text":"Two.","paragraphs":[2]}],"topic":"society"}"""
        .formatted(lead);
  }

  private static Translated translated() {
    Translation translation =
        new Translation(
            List.of(new Paragraph(0, "Bridge"), new Paragraph(1, "One."), new Paragraph(2, "Two.")),
            List.of());
    Provenance provenance =
        new Provenance(
            "scripted", "script", true, "sha256:p", List.of(), null, null, 1, ScriptedAsker.START);
    return new Translated(ARTICLE, new Checked<>(translation, List.of(), List.of(), provenance));
  }
}
