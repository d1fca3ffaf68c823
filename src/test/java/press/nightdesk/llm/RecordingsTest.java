package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingsTest {
  private static final String HASH = "sha256:" + "ab".repeat(32);

  @TempDir Path folder;

  @Nested
  class AFolder {
    @Test
    void answersByTaskTextAndAskFromSeveralFilesInBothForms() throws IOException {
      write("a.json", recording(1, "{\"paragraphs\": []}").replace(",", ",\n") + "\n\n");
      write("b.jsonl", recording(2, "\"plain\"") + "\n" + recording(3, "\"more\"") + "\n");
      write("notes.md", "not a recording");

      assertThat(ask(1).text()).isEqualTo("{\"paragraphs\":[]}");
      assertThat(ask(2).text()).isEqualTo("plain");
      assertThat(ask(3).text()).isEqualTo("more");
    }

    @Test
    void saysOfEachReplyThatItIsRecordedAndByWhom() throws IOException {
      write("a.json", recording(1, "\"plain\""));
      Reply reply = ask(1);
      assertThat(reply)
          .returns(true, Reply::recorded)
          .returns("recorded", Reply::provider)
          .returns("an editor", Reply::model)
          .returns(FinishReason.STOP, Reply::finish)
          .returns(null, Reply::usage)
          .returns(null, Reply::usd)
          .returns(Instant.parse("2026-11-23T00:00:00Z"), Reply::at);
    }

    @Test
    void ofALedgerAnswersWithTheReplyOfTheLastRound() throws IOException {
      write("a.jsonl", ofRound(1, "late") + "\n" + ofRound(0, "early"));
      write("b.jsonl", ofRound(1, "later").replace("2026-11-23", "2026-11-24"));
      assertThat(ask(1).text()).isEqualTo("later");
    }

    @Test
    void knowsTokensWhereTheyAreRecorded() throws IOException {
      write(
          "a.json",
          recording(1, "\"plain\"")
              .replace("\"content\"", "\"tokens\":{\"input\":7,\"output\":5},\"content\""));
      assertThat(ask(1).usage()).isEqualTo(new Usage(7, 5));
    }

    @Test
    void servesAnEditedRecordingAndNotTheOldReply() throws IOException {
      write("a.json", recording(1, "\"first\""));
      assertThat(ask(1).text()).isEqualTo("first");
      write("a.json", recording(1, "\"edited\""));
      assertThat(ask(1).text()).isEqualTo("edited");
    }

    @Test
    void namesWhatIsMissing() throws IOException {
      write("a.json", recording(1, "\"plain\""));
      assertThatThrownBy(() -> ask(2))
          .asInstanceOf(type(CallFailed.class))
          .satisfies(failed -> assertThat(failed.fault()).isInstanceOf(Fault.NotRecorded.class))
          .satisfies(
              failed ->
                  assertThat(failed)
                      .hasMessageContainingAll(
                          "translate", "article-1", HASH, "ask 2", folder.toString()));
    }
  }

  @Nested
  class Mistakes {
    @Test
    void areNamedAllAtOnceWithFileAndPlace() throws IOException {
      write("a.jsonl", recording(1, "\"x\"") + "\n" + recording(1, "\"y\""));
      write("b.json", "{\"task\":\"translate\",\"text\":\"abc\",\"note\":1}");
      write("c.json", recording(4, "\"x\"") + "{\"task\":");
      assertThatThrownBy(() -> Recordings.read(folder))
          .asInstanceOf(type(RecordingsUnreadable.class))
          .extracting(RecordingsUnreadable::mistakes)
          .asString()
          .contains("a.jsonl, recording 2: answers the same task, text and ask as")
          .contains("b.json, recording 1: 'note' is unknown")
          .contains("b.json, recording 1: 'text' is")
          .contains("'ask' is missing", "'by' is missing", "'at' is missing", "'about' is missing")
          .contains("'finishReason' is missing", "'content' is missing")
          .contains("c.json, recording 2: no JSON");
    }

    @Test
    void includeAFolderThatIsNotThere() {
      Path gone = folder.resolve("gone");
      assertThatThrownBy(() -> Recordings.read(gone))
          .isInstanceOf(RecordingsUnreadable.class)
          .hasMessageContaining(gone.toString());
    }
  }

  private Reply ask(int ask) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    JdbcConnectionPool database = Ledgers.database(data);
    try (ReplyLedger ledger = new ReplyLedger(database);
        Models models =
            new Models(
                ledger,
                Budget.UNLIMITED,
                Ledgers.CLOCK,
                Ledgers.CLOCK,
                _ -> {},
                new Random(1),
                _ -> {})) {
      return models.asker(Specs.recorded(folder)).ask(Ledgers.label(ask), Specs.request());
    } finally {
      database.dispose();
    }
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  private static String ofRound(int round, String content) {
    return recording(1, "\"" + content + "\"")
        .replace("\"content\"", "\"round\":%d,\"content\"".formatted(round));
  }

  private static String recording(int ask, String content) {
    return """
    {"task":"translate","text":"%s","ask":%d,"about":"article-1 all","by":"an editor",\
    "at":"2026-11-23","finishReason":"stop","content":%s}"""
        .formatted(HASH, ask, content);
  }
}
