package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake in a job file is named with its line.
class MistakeLinesTest {
  @TempDir Path folder;

  @Nested
  class WhatIsMissing {
    @Test
    void isMissingWhereItsGroupStands() {
      complaints(
          """
          # A comment
          nightdesk:
            zone: UTC
            sources: [{path: a.txt}]
            model:
              timeout: 10s
            schedule:
              zone: UTC
            fallback:
              price:
                input: 1
          """,
          "job.yaml:3: nightdesk.name is required",
          "job.yaml:8: nightdesk.schedule.cron is required",
          "job.yaml:11: nightdesk.fallback.price.output is required");
    }
  }

  @Nested
  class AValueThatDoesNotFit {
    @Test
    void isNamedAtItsLineWhateverItsKind() {
      complaints(
          """
          nightdesk:
            name: "a b"
            sources:
              - path: a.txt
                follow: perhaps
            passage: 5
            reasks: 2.5
            topics:
              - politics
              - "<b>"
            model:
              provider: openai
              concurrency: 5000
              name: m
            feed: {entries: "${NIGHTDESK_TEST_NO_SUCH_VARIABLE}"}
            budget: {usd: 5,00}
            schedule: {cron: "0 0 3 * *", port: 70000}
            digest:
          """,
          "job.yaml:2: nightdesk.name 'a b' is 1 to 64",
          "job.yaml:5: nightdesk.sources[0].follow 'perhaps' is no",
          "job.yaml:6: nightdesk.passage '5' is too small: ",
          "job.yaml:7: nightdesk.reasks '2.5' is no whole number",
          "job.yaml:10: nightdesk.topics[1] '<b>' is 1 to 40",
          "job.yaml:13: nightdesk.model.concurrency '5000' is too large: 1024 at most",
          "job.yaml:15: nightdesk.feed.entries names a variable",
          "job.yaml:16: nightdesk.budget[0] is not a setting: nightdesk.budget is no list",
          "job.yaml:17: nightdesk.schedule.cron '0 0 3 * *'",
          "job.yaml:17: nightdesk.schedule.port '70000' is too large: 65535 at most",
          "job.yaml:18: nightdesk.digest is no group of settings");
    }
  }

  @Nested
  class WhatIsNoYaml {
    @Test
    void becauseOfAKeyThatIsThereTwiceIsNamedAtTheSecond() {
      complaints(
          "nightdesk:\n  name: a\n  name: b\n",
          "job.yaml:3: is no readable YAML: column 3: found duplicate key name: keep one of them");
    }

    @Test
    void becauseOfATabIsNamedAtTheTab() {
      complaints(
          "nightdesk:\n  name: a\n\tzone: UTC\n", "job.yaml:3: is no readable YAML", "not by tabs");
    }

    @Test
    void becauseOfAControlCharacterIsNamedAtIt() {
      complaints(
          "nightdesk:\n  name: a\u0007\n", "job.yaml:2: is no readable YAML: character U+0007");
    }

    @Test
    void becauseOfItsEncodingIsNamedAtTheFirstBadByte() throws IOException {
      Charset russian = Charset.forName("windows-1251");
      Path file = folder.resolve("job.yaml");
      Files.write(file, "nightdesk:\n  name: a # Ночь\n".getBytes(russian));
      assertThatThrownBy(() -> Planner.settings(file, List.of()))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("job.yaml:2: is not UTF-8");
    }
  }

  private void complaints(String yaml, String... complaints) {
    try {
      Path file = folder.resolve("job.yaml");
      Files.writeString(file, yaml, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Planner.settings(file, List.of()))
          .isInstanceOf(JobMistaken.class)
          .message()
          .satisfies(said -> assertThat(said).contains(complaints));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
