package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;

/// An article whose text changes between two runs, through the whole job.
class RevisionsIT {
  private static final String TEXT = Night.text(1);

  private final LoopbackProvider provider =
      LoopbackProvider.answering(LoopbackNewsroom::answer).remembering();

  @TempDir Path folder;

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @Test
  void onlyTheParagraphThatChangedIsTranslatedAgain() {
    night().article("00001", TEXT).runToTheEnd();
    JsonNode first = night().records().getFirst();
    night()
        .article("00001", TEXT.replace("Решение номер", "Отложенное решение номер"))
        .runToTheEnd();

    JsonNode second = night().records().getFirst();
    assertThat(second.path("revision").asInt()).isEqualTo(2);
    assertThat(second.at("/paragraphs/0")).isEqualTo(first.at("/paragraphs/0"));
    assertThat(second.at("/provenance/translate/kept/0/paragraphs").toString())
        .isEqualTo("[0,1,2]");
    assertThat(second.at("/provenance/translate/kept/0/replies"))
        .isEqualTo(first.at("/provenance/translate/replies"));
    assertThat(second.at("/provenance/translate/replies"))
        .isNotEqualTo(first.at("/provenance/translate/replies"));
    assertThat(asked(2)).contains("\"n\":3").doesNotContain("\"n\":2,", "\"n\":1,");
  }

  private String asked(int call) {
    return provider.calls().get(call).userMessage();
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl());
  }
}
