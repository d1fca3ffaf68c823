package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/// Holds what is generated from the settings records to them; [#COMMAND] makes it anew.
class SettingsDocsTest {
  static final String COMMAND =
      "./mvnw -q test -Dtest=SettingsDocsTest -Dnightdesk.docs.write=true";

  private static final Path PAGE = Path.of("docs/settings.md");
  private static final Path SCHEMA = Path.of("docs/job-file.schema.json");
  private static final SettingsCatalogue CATALOGUE = SettingsCatalogue.read();

  @Test
  void thePageIsWhatTheCodeSays() throws IOException {
    holds(PAGE, new SettingsPage(CATALOGUE).text());
  }

  @Test
  void theSchemaIsWhatTheCodeSays() throws IOException {
    holds(SCHEMA, new JobFileSchema(CATALOGUE).text());
  }

  private static void holds(Path file, String now) throws IOException {
    if (Boolean.getBoolean("nightdesk.docs.write")) {
      Files.writeString(file, now);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is stale: run %s", file, COMMAND)
        .isEqualTo(now);
  }

  @Test
  void everySettingThatIsKnownIsInTheCatalogue() {
    assertThat(
            CATALOGUE.groups().entrySet().stream()
                .flatMap(
                    group ->
                        CATALOGUE.placesOf(group.getKey()).stream()
                            .flatMap(place -> keys(place, group.getValue())))
                .map(key -> key.replace("[]", "")))
        .containsExactlyInAnyOrderElementsOf(KnownKeys.all());
  }

  private static Stream<String> keys(String place, List<Setting> settings) {
    return settings.stream().map(setting -> place + "." + setting.key());
  }

  static Stream<Setting> settings() {
    return CATALOGUE.groups().values().stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingHasAMeaning(Setting setting) {
    assertThat(setting.meaning()).as(setting.key()).isNotBlank();
  }

  @Nested
  class TheSchema {
    private final Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(new JobFileSchema(CATALOGUE).text(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(strings = {"jobs/demo.yaml", "jobs/nightly.yaml", "jobs/local.yaml"})
    void takesTheJobFilesThatAreShippedWhichNameIt(String file) throws IOException {
      String job = Files.readString(Path.of(file));
      assertThat(job).startsWith("# yaml-language-server: $schema=../docs/job-file.schema.json\n");
      assertThat(complaints(job)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "nane: x",
          "passage: 12",
          "passage: many",
          "repeats: twice",
          "grace: soon",
          "publish: [paper]",
          "limits: {file-size: 5 apples}",
          "feed: {entries: 0}",
          "budget: {usd: 0}",
          "schedule: {zone: UTC}",
          "topics: []",
          "model: openai",
          "site: news.example.org"
        })
    void refusesWhatARunWould(String mistake) {
      assertThat(complaints(sound(mistake))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "passage: ${PASSAGE:6000}",
          "grace: 10",
          "grace: 2m",
          "publish: [records, csv]",
          "limits: {file-size: 5MB}",
          "budget: {usd: 0.5, tokens: 100}",
          "schedule: {cron: '0 0 3 * * *', port: 0}",
          "summary: {model: {name: other, price: {input: 1, output: 2}}}"
        })
    void takesWhatARunWould(String setting) {
      assertThat(complaints(sound(setting))).isEmpty();
    }

    private String sound(String more) {
      String base =
          """
          nightdesk:
            name: x
            sources: [{path: a.txt}]
            model: {provider: recorded, recordings: r}
            %s
          """
              .formatted(more);
      return more.startsWith("model:") ? base.replaceFirst("  model:.*\n", "") : base;
    }

    private List<String> complaints(String yaml) {
      String json = JsonMapper.builder().build().writeValueAsString(new Yaml().load(yaml));
      return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }
  }
}
