package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Language;
import press.nightdesk.llm.PerMinute;

class PlannerTest {
  private static final String SOUND =
      """
      nightdesk:
        name: nightly
        zone: Europe/Berlin
        sources:
          - {type: text, path: "articles/**/*.txt", name: RBC-Ukraine}
        model:
          provider: openai
          name: gpt-5-mini
          base-url: https://api.example.org/v1
          api-key: ${NIGHTDESK_TEST_NO_SUCH_KEY:}
          timeout: 120s
          price: {input: 0.25, output: 2.00}
        summary: {model: {name: gpt-5}}
      """;

  @TempDir Path folder;

  @Nested
  class ASoundJobFile {
    @Test
    void isBoundWithItsUnits() throws IOException {
      JobSettings settings = read(SOUND);
      assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
      assertThat(settings.model().timeout()).isEqualTo(Duration.ofMinutes(2));
      assertThat(settings.sources()).hasSize(1);
      assertThat(settings.sources().getFirst().label()).isEqualTo("RBC-Ukraine");
    }

    @Test
    void limitsRequestsAndTokensPerMinuteForEveryModelOfTheProvider() throws IOException {
      JobSettings settings =
          read(
              SOUND,
              "nightdesk.model.requests-per-minute=500",
              "nightdesk.model.tokens-per-minute=0");
      PerMinute limits = settings.summaryModel().toSpec().perMinute();
      assertThat(limits).isEqualTo(new PerMinute(500, 0));
      assertThat(read(SOUND).model().toSpec().perMinute()).isEqualTo(PerMinute.UNLIMITED);
    }

    @Test
    void givesSummariesTheModelTheyAskFor() throws IOException {
      JobSettings settings = read(SOUND);
      assertThat(settings.summaryModel().name()).isEqualTo("gpt-5");
      assertThat(settings.summaryModel().timeout()).isEqualTo(Duration.ofMinutes(2));
      assertThat(settings.translationModel().name()).isEqualTo("gpt-5-mini");
    }

    @Test
    void mayTakeASecretFromAFolderOfCredentialsAsSystemdGivesIt() throws IOException {
      Path credentials = Files.createDirectory(folder.resolve("credentials"));
      Files.writeString(credentials.resolve("key"), "secret\n");
      String job =
          SOUND.replace("${NIGHTDESK_TEST_NO_SUCH_KEY:}", "${key}")
              + "spring: {config: {import: \"configtree:%s/\"}}\n".formatted(credentials);
      assertThat(read(job).model().apiKey()).isEqualTo("secret");
    }

    @Test
    void isOverriddenByTheCommandLine() throws IOException {
      assertThat(read(SOUND, "nightdesk.model.name=other").model().name()).isEqualTo("other");
    }
  }

  @Nested
  class ASource {
    private static final String SOURCE =
        "- {type: text, path: \"articles/**/*.txt\", name: RBC-Ukraine}";

    @Test
    void mayBeADumpWithFieldsOfItsOwn() throws IOException {
      SourceSettings source =
          read(with(
                  "- {type: csv, path: a.csv, delimiter: tab, encoding: koi8-r, since: 36h, fields: {title: headline}}"))
              .sources()
              .getFirst();
      assertThat(source.since()).isEqualTo(Duration.ofHours(36));
      assertThat(source.fields()).isNotNull().extracting("title").isEqualTo("headline");
    }

    @Test
    void hasKeysOfAnotherTypeNamed() {
      assertThatThrownBy(() -> read(with("- {type: text, path: a.txt, delimiter: \";\"}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining(
              "job.yaml:5: nightdesk.sources[0].delimiter does not fit type text: it is for csv");
      assertThatThrownBy(() -> read(with("- {type: csv, path: a.csv, fields: {paragraphs: p}}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("fields.paragraphs does not fit type csv: it is for jsonl");
      assertThatThrownBy(() -> read(with("- {type: csv, path: a.csv, titl: t}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.sources[0].titl is not a setting");
      assertThatThrownBy(() -> read(with("- {type: csv, path: a.csv, fields: {titel: t}}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.sources[0].fields.titel is not a setting");
    }

    @Test
    void hasEachOfItsMistakesNamed() {
      assertThatThrownBy(
              () -> read(with("- {type: csv, encoding: latin-9000, delimiter: tabs, since: soon}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.sources[0].since 'soon' is no duration");
      assertThatThrownBy(() -> read(with("- {type: csv, encoding: latin-9000, delimiter: tabs}")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.sources[0].path is required")
          .hasMessageContaining("nightdesk.sources[0].encoding 'latin-9000' is no encoding")
          .hasMessageContaining("nightdesk.sources[0].delimiter 'tabs' is not one character");
    }

    private static String with(String source) {
      return SOUND.replace(SOURCE, source);
    }
  }

  @Nested
  class Limits {
    @Test
    void areRead() throws IOException {
      LimitSettings limits =
          Objects.requireNonNull(read(SOUND, "nightdesk.limits.file-size=1MB").limits());
      assertThat(limits.toLimits().fileBytes()).isEqualTo(1 << 20);
      assertThat(limits.toLimits().paragraphs()).isEqualTo(5_000);
    }

    @Test
    void haveTheirMistakesNamed() {
      assertThatThrownBy(
              () -> read(SOUND, "nightdesk.limits.file-size=1TB", "nightdesk.limits.nesting=0"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.limits.file-size is more than nothing and at most 256MB")
          .hasMessageContaining("nightdesk.limits.nesting '0' is too small: 1 at least");
      assertThatThrownBy(() -> read(SOUND, "nightdesk.limits.line-size=much"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.limits.line-size 'much' is no size such as 5MB");
    }
  }

  @Nested
  class AModelThatDeviates {
    @Test
    void byItsNameKeepsTheAddressAndTheKeyButNotThePrice() throws IOException {
      ModelSettings summary = read(SOUND, "nightdesk.model.api-key=k").summaryModel();
      assertThat(summary.baseUrl()).hasToString("https://api.example.org/v1");
      assertThat(summary.apiKey()).isEqualTo("k");
      assertThat(summary.price()).isNull();
    }

    @Test
    void byItsProviderNeverSendsOneProvidersKeyToAnother() {
      String[] anthropic = {
        "nightdesk.model.api-key=k", "nightdesk.summary.model.provider=anthropic"
      };
      assertThatThrownBy(() -> read(SOUND, anthropic))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.summary.model.api-key is empty");
    }
  }

  @Nested
  class AJobFileWithMistakes {
    @Test
    void hasEachOfThemNamedWithItsLine() {
      String file =
          SOUND
              .replace("timeout: 120s", "timeout: soon")
              .replace("name: gpt-5-mini", "nane: gpt-5-mini")
              .replace("zone: Europe/Berlin", "zone: Europe/Berln");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("job.yaml:3: nightdesk.zone")
          .hasMessageContaining("'Europe/Berln' is no time zone such as Europe/Berlin")
          .hasMessageContaining("job.yaml:8: nightdesk.model.nane is not a setting")
          .hasMessageContaining("known there: provider, name, base-url")
          .hasMessageContaining("job.yaml:11: nightdesk.model.timeout 'soon' is no duration");
    }

    @Test
    void hasWhatIsMissingNamed() {
      assertThatThrownBy(() -> read("nightdesk:\n  zone: UTC\n"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.name is required")
          .hasMessageContaining("nightdesk.sources names at least one source")
          .hasMessageContaining("nightdesk.model is required");
    }

    @Test
    void neverHasItsKeyPrinted() {
      assertThatThrownBy(() -> read(SOUND.replace("api-key: $", "api-kay: s3cret$")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("api-kay")
          .message()
          .doesNotContain("s3cret");
    }

    @Test
    void hasThoseOfDifferentKindsNamedTogether() {
      String file =
          SOUND
                  .replace("timeout: 120s", "timeout: 120s\n    max-attempts: 0")
                  .replace("name: gpt-5-mini", "nane: gpt-5-mini")
                  .replace("  zone:", "  prompts: nowhere\n  publish: [paper]\n  zone:")
              + "budget: {usd: 5}\n";
      assertThatThrownBy(() -> read(file, "model.name=x"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model.max-attempts '0' is too small: 1 at least")
          .hasMessageContaining("nightdesk.model.nane is not a setting")
          .hasMessageContaining("nowhere/translate.md")
          .hasMessageContaining("job.yaml:4: nightdesk.publish 'paper' is no artefact")
          .hasMessageContaining(
              "budget stands beside 'nightdesk:', where no setting is read: indent it")
          .hasMessageContaining("--set model.name: is not a setting");
    }

    @Test
    void hasThoseOfFormAndThoseOfMeaningNamedTogether() {
      String file =
          """
          nightdesk:
            name: nightly
            zone: Europe/Berln
            sources:
              - {type: text, url: "https://example.org/"}
              - {type: feed, path: x, url: "ftp://example.org/", delimiter: ";"}
              - {type: html, feed: "ftp://example.org/", boilerplate: ["/(/"]}
              - {type: jsonl, path: x, encoding: utf-99, allow-private: true}
              - {type: text, path: "[abc"}
              - {type: text, path: ""}
              - {type: tekst, path: x}
            limits: {file-size: -1, line-size: 9GB, nesting: none}
            publish: [paper]
            nane: nightly
          """;
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("job.yaml:3: nightdesk.zone")
          .hasMessageContaining("job.yaml:5: nightdesk.sources[0].path is required")
          .hasMessageContaining("job.yaml:5: nightdesk.sources[0].url does not fit type text")
          .hasMessageContaining("job.yaml:6: nightdesk.sources[1] type feed needs one of")
          .hasMessageContaining("job.yaml:6: nightdesk.sources[1].url")
          .hasMessageContaining("job.yaml:6: nightdesk.sources[1].delimiter")
          .hasMessageContaining("job.yaml:7: nightdesk.sources[2].feed")
          .hasMessageContaining("job.yaml:7: nightdesk.sources[2].boilerplate[0]")
          .hasMessageContaining("job.yaml:8: nightdesk.sources[3].encoding 'utf-99'")
          .hasMessageContaining("job.yaml:8: nightdesk.sources[3].allow-private")
          .hasMessageContaining("job.yaml:9: nightdesk.sources[4].path path: '[abc' is no pattern")
          .hasMessageContaining("job.yaml:10: nightdesk.sources[5].path is required")
          .hasMessageContaining("job.yaml:11: nightdesk.sources[6].type 'tekst'")
          .hasMessageContaining("job.yaml:12: nightdesk.limits.file-size is more than nothing")
          .hasMessageContaining("job.yaml:12: nightdesk.limits.line-size is more than nothing")
          .hasMessageContaining("job.yaml:12: nightdesk.limits.nesting")
          .hasMessageContaining("job.yaml:13: nightdesk.publish 'paper'")
          .hasMessageContaining("job.yaml:14: nightdesk.nane is not a setting")
          .hasMessageContaining("nightdesk.model is required")
          .message()
          .satisfies(message -> assertThat(message.lines()).hasSizeBetween(19, 22));
    }

    @Test
    void ofAClosedListIsAnsweredWithTheWordThatWasProbablyMeant() {
      String file =
          SOUND
              .replace("provider: openai", "provider: opnai")
              .replace("type: text", "type: txt")
              .replace("  zone:", "  publish: [digest, Feeds]\n  zone:");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model.provider 'opnai' is no value of: openai")
          .hasMessageContaining("recorded, perhaps 'openai' is meant")
          .hasMessageContaining("'txt' is no value of: text")
          .hasMessageContaining(", perhaps 'text' is meant")
          .hasMessageContaining("'Feeds' is no artefact, perhaps 'feed' is meant: there are ");
    }

    @Test
    void hasThoseOfItsModelsNamedBesidesThoseOfItsSources() {
      String file =
          SOUND
                  .replace("provider: openai", "provider: nobody")
                  .replace("output: 2.00", "output: -2")
                  .replace("type: text", "type: text, delimiter: x")
              + "  budget: {usd: much}\n  fallback: {timeout: 0s}\n  limits: {nesting: deep}\n"
              + "  web: {timeout: soon}\n";
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model.provider 'nobody' is no value of: openai")
          .hasMessageContaining("nightdesk.model.price.output '-2' is too small: 0 at least")
          .hasMessageContaining("nightdesk.sources[0].delimiter does not fit type text")
          .hasMessageContaining("nightdesk.budget.usd 'much' is no number")
          .hasMessageContaining("nightdesk.limits.nesting 'deep' is no whole number")
          .hasMessageContaining("nightdesk.web.timeout 'soon' is no duration");
    }

    @Test
    void hasANegativeLimitNamed() {
      assertThatThrownBy(() -> read(SOUND, "nightdesk.model.tokens-per-minute=-1"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model.tokens-per-minute '-1' is too small: 0 at least");
    }

    @Test
    void hasASettingNamedThatShouldBeAGroup() {
      assertThatThrownBy(() -> read("nightdesk: {name: a, model: openai, sources: []}\n"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model is no group of settings")
          .hasMessageContaining("known there: provider, name");
    }

    @Test
    void hasAVariableNamedThatIsNotSet() {
      String file = SOUND.replace("gpt-5-mini", "${NIGHTDESK_TEST_NO_SUCH_NAME}");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("job.yaml:8: nightdesk.model.name names a variable that is not set")
          .hasMessageContaining("set the variable NIGHTDESK_TEST_NO_SUCH_NAME (export NIGHTDESK_");
    }

    @Test
    void hasTheVariableNamedThatASettingWaitsFor() {
      String openAi = SOUND.replace("https://api.example.org/v1", "https://api.openai.com/v1");
      assertThatThrownBy(() -> read(openAi))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining(
              "job.yaml:10: nightdesk.model.api-key is empty, and openai asks for one: set the"
                  + " variable NIGHTDESK_TEST_NO_SUCH_KEY (export NIGHTDESK_TEST_NO_SUCH_KEY=...)");
      String nameless = SOUND.replace("gpt-5-mini", "${NIGHTDESK_TEST_NO_SUCH_NAME:}");
      assertThatThrownBy(() -> read(nameless))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining(
              "which model of openai? set the variable NIGHTDESK_TEST_NO_SUCH_NAME");
      assertThatThrownBy(() -> read(openAi.replaceFirst("api-key: .*", "concurrency: 2")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining(
              "api-key is empty, and openai asks for one: set it in the job file");
    }

    @Test
    void hasAMisspeltListOrGroupNamedOnce() {
      String file = SOUND + "  publsih: [digest, feed, records]\n  budgte: {usd: 5, tokens: 7}\n";
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .message()
          .satisfies(message -> assertThat(message.lines()).hasSize(2))
          .contains("job.yaml:14: nightdesk.publsih is not a setting, perhaps 'publish' is meant;")
          .contains("job.yaml:15: nightdesk.budgte is not a setting, perhaps 'budget' is meant;");
    }

    @Test
    void hasItsMisspeltBeginningNamedOnceAndNothingElse() {
      assertThatThrownBy(() -> read(SOUND.replace("nightdesk:", "nightdask:")))
          .isInstanceOf(JobMistaken.class)
          .message()
          .endsWith(
              "job.yaml:2: nightdask is not a setting, perhaps 'nightdesk' is meant: a job file"
                  + " holds its settings under 'nightdesk:'")
          .doesNotContain("\n");
    }

    @Test
    void hasThemInTheOrderOfItsLines() {
      String file =
          SOUND
              .replace("timeout: 120s", "timeout: soon")
              .replace("name: gpt-5-mini", "nane: gpt-5-mini")
              .replace("zone: Europe/Berlin", "zone: Europe/Berln")
              .replace("  summary:", "  publish: [paper]\n  reasks: 99\n  summary:");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .message()
          .containsSubsequence(
              "job.yaml:3: ", "job.yaml:8: ", "job.yaml:11: ", "job.yaml:13: ", "job.yaml:14: ");
    }

    @Test
    void thatIsEmptyIsNamedAsAFile() {
      assertThatThrownBy(() -> read(""))
          .isInstanceOf(JobMistaken.class)
          .hasMessage(
              folder.resolve("job.yaml")
                  + ": nightdesk is missing: a job file holds its settings under 'nightdesk:'");
    }

    @Test
    void hasAHalfPriceNamed() {
      String file = SOUND.replace("{input: 0.25, output: 2.00}", "{input: 0.25}");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightdesk.model.price.output is required");
    }

    @Test
    void thatIsNoYamlIsSaidInOneLine() {
      assertThatThrownBy(() -> read("nightdesk: [\n"))
          .isInstanceOf(JobMistaken.class)
          .message()
          .contains("job.yaml", "is no readable YAML")
          .doesNotContain("\n");
    }

    @Test
    void neverHasALineQuotedThatMayHoldAKey() {
      assertThatThrownBy(() -> read(SOUND.replace("api-key: $", "api-key: \"s3cret$")))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("is no readable YAML: column")
          .message()
          .doesNotContain("s3cret");
    }

    @Test
    void thatIsNotThereIsNamed() {
      assertThatThrownBy(() -> JobFile.load(folder.resolve("nightli.yaml"), List.of()))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nightli.yaml: no such job file");
      assertThatThrownBy(() -> JobFile.load(Path.of("jobs/nightli.yaml"), List.of()))
          .hasMessageContaining(
              "jobs/nightli.yaml: no such job file: check the path; looked for as")
          .hasMessageContaining(Path.of("jobs/nightli.yaml").toAbsolutePath().toString());
      assertThatThrownBy(() -> JobFile.load(folder, List.of()))
          .hasMessageContaining(": is a folder: give the path of a job file in it");
    }

    @Test
    void thatNamesAFolderWhichIsNotThereIsToldWhereItWasLookedFor() {
      String file = SOUND.replace("  zone:", "  prompts: nowhere\n  zone:");
      assertThatThrownBy(() -> read(file))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("nowhere/translate.md")
          .hasMessageContaining(Path.of("nowhere/translate.md").toAbsolutePath().toString());
      assertThatThrownBy(
              () ->
                  read(
                      SOUND,
                      "nightdesk.model.provider=recorded",
                      "nightdesk.model.recordings=nowhere"))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining(
              "nowhere: cannot be read as a folder of recordings; looked for as ");
    }
  }

  @Test
  void anOverrideWithoutAnEqualsSignIsAMistake() {
    assertThatThrownBy(() -> read(SOUND, "nightdesk.model.name"))
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("--set nightdesk.model.name: has the form --set key=value");
  }

  private JobSettings read(String yaml, String... overrides) throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), yaml);
    return Planner.plan(file, List.of(overrides), _ -> Language.RUSSIAN, Clock.systemUTC())
        .settings();
  }
}
