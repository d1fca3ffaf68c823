package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
  @Test
  void areKnownByTheNamesTheyGiveThemselves() {
    Commands.all()
        .forEach(
            (name, type) ->
                assertThat(type.getAnnotation(CommandLine.Command.class).name()).isEqualTo(name));
  }

  @Test
  void areReadOnlyIfTheyAreNamed() {
    assertThat(Commands.neededFor("status", "job.yaml")).containsExactly(StatusCommand.class);
  }

  @Test
  void areAllReadWhereNoneIsNamed() {
    assertThat(Commands.neededFor("stauts"))
        .hasSameSizeAs(Commands.all().values())
        .hasSameSizeAs(Commands.neededFor("--help"))
        .hasSameSizeAs(Commands.neededFor());
  }
}
