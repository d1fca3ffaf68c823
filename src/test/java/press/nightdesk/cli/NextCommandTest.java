package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Edition;

class NextCommandTest {
  private static final Edition NIGHT = Edition.parse("2026-11-22");

  @Test
  void repeatsWhatWasTyped() {
    assertThat(command("nightdesk.model.name=gpt-5").run(NIGHT))
        .isEqualTo(
            "./nightdesk run jobs/nightly.yaml --edition 2026-11-22"
                + " --set nightdesk.model.name=gpt-5");
  }

  @Test
  void refreshesWhatWasChosenAndNothingElse() {
    assertThat(
            new NextCommand("./nightdesk", Path.of("jobs/nightly.yaml"), List.of())
                .refresh(NIGHT, List.of("--article", "My newsroom:a", "--glossary")))
        .isEqualTo(
            "./nightdesk refresh jobs/nightly.yaml --edition 2026-11-22"
                + " --article 'My newsroom:a' --glossary");
  }

  @Test
  void neverRepeatsTheBudgetThatStoppedIt() {
    NextCommand next = command("nightdesk.budget.usd=0.0001");
    assertThat(next.run(NIGHT, "raise nightdesk.budget, then run again"))
        .endsWith("--set nightdesk.budget.usd=...");
    assertThat(next.run(NIGHT, "run again")).endsWith("--set nightdesk.budget.usd=0.0001");
  }

  @Test
  void quotesWhatAShellWouldTakeApart() {
    assertThat(command("nightdesk.output=my out; rm it's").run(NIGHT))
        .endsWith("--set 'nightdesk.output=my out; rm it'\\''s'");
  }

  @Test
  void keepsAKeyToItself() {
    assertThat(command("nightdesk.model.api-key=sk-123").run(NIGHT))
        .endsWith("--set nightdesk.model.api-key=...")
        .doesNotContain("sk-123");
  }

  @Test
  void keepsThePasswordInADatabasesAddressToItself() {
    assertThat(command("nightdesk.database=jdbc:h2:./d;PASSWORD=pw;USER=u").run(NIGHT))
        .doesNotContain("pw")
        .endsWith("--set 'nightdesk.database=jdbc:h2:./d;PASSWORD=...;USER=u'");
  }

  @Test
  void repeatsWhatWasTypedWordForWordButForKeys() {
    List<String> typed =
        List.of(
            "run",
            "jobs/my-key.yaml",
            "--set=nightdesk.model.api-key=sk-1",
            "--set",
            "a.token=sk-2");
    assertThat(NextCommand.again("./nightdesk", typed))
        .isEqualTo(
            "./nightdesk run jobs/my-key.yaml --set=nightdesk.model.api-key=... --set a.token=...");
  }

  private static NextCommand command(String override) {
    return new NextCommand("./nightdesk", Path.of("jobs/nightly.yaml"), List.of(override));
  }
}
