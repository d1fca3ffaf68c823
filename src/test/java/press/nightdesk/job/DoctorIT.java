package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.job.Diagnosis.Level;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// What is found wrong with a job, and what is said to be done about it.
class DoctorIT {
  @TempDir Path folder;

  @Test
  void ofASoundJobEverythingIsFineAndNoRequestIsSent() {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, 1);
      Diagnoses found = Doctor.examine(night.job(), List.of(), false);
      assertThat(found.all()).filteredOn(one -> one.level() == Level.FAIL).isEmpty();
      assertThat(found.all()).extracting(Diagnosis::part).contains("endpoint", "database", "disk");
      assertThat(found.json()).contains("key set").doesNotContain("test-key");
      assertThat(provider.requests()).isZero();
    }
  }

  @Test
  void anEndpointWhereNobodyListensFails() {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:1/v1")).articles(1, 1);
    assertThat(part(Doctor.examine(night.job(), List.of(), false), "endpoint"))
        .returns(Level.FAIL, Diagnosis::level)
        .satisfies(one -> assertThat(one.found()).contains("127.0.0.1:1 cannot be reached"))
        .satisfies(one -> assertThat(one.remedy()).contains("nightdesk.model.base-url"));
  }

  @Test
  void aModelThatRefusesTheKeyIsFoundByAsking() {
    try (LoopbackProvider provider =
        LoopbackProvider.answering(_ -> LoopbackAnswer.of(401, "{}"))) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, 1);
      assertThat(part(Doctor.examine(night.job(), List.of(), true), "call"))
          .returns(Level.FAIL, Diagnosis::level);
      assertThat(provider.requests()).isEqualTo(1);
    }
  }

  @Test
  void aModelThatAnswersIsAskedOnceAndInNobodysBooks() {
    try (LoopbackProvider provider =
        LoopbackProvider.answering(_ -> LoopbackNewsroom.completion("OK", "stop", 10, 1))) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, 1);
      String[] priced = {"nightdesk.model.price.input=1", "nightdesk.model.price.output=1"};
      assertThat(part(Doctor.examine(night.job(), List.of(priced), true), "call"))
          .returns(Level.OK, Diagnosis::level)
          .satisfies(one -> assertThat(one.found()).contains("answers; cost USD 0."));
      assertThat(provider.requests()).isEqualTo(1);
      assertThat(folder.resolve("data")).doesNotExist();
    }
  }

  @Test
  void aMissingKeyAPatternThatMatchesNothingAndARunThatIsOnAreSaid() {
    Night night = Night.at(folder, URI.create("https://api.openai.com/v1"));
    RunLock lock = RunLock.take(folder.resolve("out/test/.lock"));
    try {
      Diagnoses found =
          Doctor.examine(
              night.job(),
              List.of("nightdesk.model.api-key=", "nightdesk.model.base-url=http://127.0.0.1:1"),
              false);
      assertThat(part(found, "sources")).returns(Level.WARN, Diagnosis::level);
      assertThat(part(found, "lock").found()).contains("a run is on");
      Diagnoses keyless = Doctor.examine(night.job(), List.of("nightdesk.model.api-key="), false);
      assertThat(part(keyless, "credentials"))
          .returns(Level.FAIL, Diagnosis::level)
          .satisfies(one -> assertThat(one.found()).contains("api-key is empty"));
    } finally {
      lock.close();
    }
  }

  @Test
  void aSettingThatIsWhereItIsNotDueIsSaid() {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:1/v1"));
    Diagnoses found =
        Doctor.examine(night.job(), List.of("nightdesk.model.recordings=replies"), false);
    assertThat(found.all())
        .anySatisfy(
            one ->
                assertThat(one.found())
                    .contains("nightdesk.model.recordings is the folder of replies: due for"));
  }

  @Test
  void everyMistakeOfTheJobFileIsALineOfItsOwn() {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:1/v1"));
    Diagnoses found =
        Doctor.examine(
            night.job(), List.of("nightdesk.model.nmae=x", "nightdesk.passsage=3"), false);
    assertThat(found.all())
        .hasSize(2)
        .allMatch(one -> one.part().equals("job file") && one.level() == Level.FAIL);
  }

  private static Diagnosis part(Diagnoses found, String part) {
    return found.all().stream().filter(one -> one.part().equals(part)).findFirst().orElseThrow();
  }
}
