package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Language;

/// Sources of type feed and html, as a job file names them.
class WebPlannerTest {
  private static final String SOURCE = "nightdesk.sources[0].";

  @TempDir Path folder;

  private Plan plan(String... settings) {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:9/")).with(SOURCE + "path=");
    for (String setting : settings) {
      night.with(setting);
    }
    return Planner.plan(night.job(), night.overrides(), _ -> Language.RUSSIAN, Clock.systemUTC());
  }

  private void assertMistake(String said, String... settings) {
    assertThatThrownBy(() -> plan(settings))
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining(said);
  }

  @Test
  void areNamedByTheirAddressIfByNothingElse() {
    Plan plan =
        plan(SOURCE + "type=feed", SOURCE + "name=", SOURCE + "url=https://example.org/rss");
    assertThat(plan.sources())
        .singleElement()
        .extracting(s -> s.name())
        .isEqualTo("https://example.org/rss");
  }

  @Test
  void lieAtOnePlace() {
    assertMistake("type feed needs one of: path, url", SOURCE + "type=feed");
    assertMistake(
        "type html needs one of: path, urls, feed",
        SOURCE + "type=html",
        SOURCE + "feed=https://example.org/rss",
        SOURCE + "urls[0]=https://example.org/a");
  }

  @Test
  void haveKeysOfTheirOwn() {
    assertMistake("follow does not fit type text: it is for feed", SOURCE + "follow=true");
    assertMistake(
        "urls does not fit type feed: it is for html",
        SOURCE + "type=feed",
        SOURCE + "urls[0]=https://example.org/a");
  }

  @Test
  void haveAddressesOfTheWeb() {
    assertMistake(
        "urls[1] 'ftp://example.org/' is no address",
        SOURCE + "type=html",
        SOURCE + "urls[0]=https://example.org/a",
        SOURCE + "urls[1]=ftp://example.org/");
  }

  @Test
  void haveBoilerplateThatMakesSense() {
    assertMistake(
        "boilerplate[0] '/(/' is no regular expression",
        SOURCE + "type=feed",
        SOURCE + "url=https://example.org/rss",
        SOURCE + "boilerplate[0]=/(/");
  }

  @Test
  void callThemselvesWhatTheyAre() {
    Duration second = Duration.ofSeconds(1);
    assertThat(new WebSettings(null, null, second, second).name("1.0")).isEqualTo("Nightdesk/1.0");
    assertThat(new WebSettings("desk@example.org", null, second, second).name("1.0"))
        .isEqualTo("Nightdesk/1.0 (+desk@example.org)");
    assertThat(new WebSettings("desk@example.org", "Own/2", second, second).name("1.0"))
        .isEqualTo("Own/2");
  }

  @Test
  void reachNobodyBeforeIngest() {
    Plan plan = plan(SOURCE + "type=feed", SOURCE + "url=http://127.0.0.1:9/rss");
    assertThatThrownBy(() -> plan.sources().getFirst().arrivals())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside of ingest");
  }
}
