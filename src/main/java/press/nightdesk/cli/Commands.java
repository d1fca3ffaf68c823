package press.nightdesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;

/// The commands there are, in the order help lists them.
///
/// Reading what all of them say of themselves takes longer than answering most of them. So a
/// command line that begins with the name of one is given that one; any other, such as a name that
/// is misspelt, needs to know them all.
final class Commands {
  private static final Map<String, Class<?>> BY_NAME = byName();

  private Commands() {}

  private static Map<String, Class<?>> byName() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand.class);
    commands.put("retry", RetryCommand.class);
    commands.put("schedule", ScheduleCommand.class);
    commands.put("deliver", DeliverCommand.class);
    commands.put("status", StatusCommand.class);
    commands.put("show", ShowCommand.class);
    commands.put("articles", ArticlesCommand.class);
    commands.put("editions", EditionsCommand.class);
    commands.put("replies", RepliesCommand.class);
    commands.put("estimate", EstimateCommand.class);
    commands.put("doctor", DoctorCommand.class);
    commands.put("stale", StaleCommand.class);
    commands.put("refresh", RefreshCommand.class);
    commands.put("waive", WaiveCommand.class);
    commands.put("correct", CorrectCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("glossary", GlossaryCommand.class);
    commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
    return commands;
  }

  /// Those that it takes to understand a command line.
  static List<Class<?>> neededFor(String... arguments) {
    Class<?> named = arguments.length == 0 ? null : BY_NAME.get(arguments[0]);
    // A completion script completes all of them.
    return named == null || named == AutoComplete.GenerateCompletion.class
        ? List.copyOf(BY_NAME.values())
        : List.of(named);
  }

  /// All of them by their names.
  static Map<String, Class<?>> all() {
    return Map.copyOf(BY_NAME);
  }
}
