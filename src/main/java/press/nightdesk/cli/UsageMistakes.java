package press.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import press.nightdesk.job.Nearness;

/// Says what is wrong with a command line: a line for each mistake, and one that shows how the
/// command is used instead of the whole page of help.
final class UsageMistakes implements IParameterExceptionHandler {
  private final Terminal terminal;

  UsageMistakes(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException mistaken, String[] arguments) {
    CommandSpec command = mistaken.getCommandLine().getCommandSpec();
    mistakes(mistaken, command).forEach(terminal::message);
    if (arguments.length == 0) {
      mistaken.getCommandLine().usage(terminal.messages());
    } else {
      terminal.message(usage(command));
    }
    return Exit.MISTAKE.code();
  }

  private static List<String> mistakes(ParameterException mistaken, CommandSpec command) {
    return switch (mistaken) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched.getUnmatched(), command);
      case MissingParameterException missing ->
          missing.getMissing().stream().map(arg -> missing(arg, missing)).distinct().toList();
      case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
          List.of(
              "%s '%s': is no %s"
                  .formatted(
                      name(other.getArgSpec()),
                      Visible.text(other.getValue()),
                      form(other.getArgSpec().type())));
      case ParameterException other -> List.of(Visible.text(firstLine(other)));
    };
  }

  /// What follows an option that is unknown is its value, and no mistake of its own.
  private static List<String> unmatched(List<String> words, CommandSpec command) {
    if (command.parent() == null && !words.getFirst().startsWith("-")) {
      return List.of(noCommand(words.getFirst(), command));
    }
    List<String> mistakes = new ArrayList<>();
    boolean afterOption = false;
    for (String word : words) {
      if (word.startsWith("-")) {
        mistakes.add(noOption(word.replaceFirst("=.*", ""), command));
      } else if (!afterOption) {
        mistakes.add(
            "'%s' is one word too many: %s takes %s"
                .formatted(Visible.text(word), command.name(), operands(command)));
      }
      afterOption = word.startsWith("-") && !word.contains("=");
    }
    return mistakes;
  }

  private static String noCommand(String word, CommandSpec program) {
    List<String> known = List.copyOf(Commands.all().keySet());
    String perhaps = Nearness.perhaps(word, known);
    return "'%s' is no command%s%s"
        .formatted(
            Visible.text(word),
            perhaps,
            perhaps.isEmpty()
                ? "; there are " + String.join(", ", program.subcommands().keySet())
                : "");
  }

  private static String noOption(String word, CommandSpec command) {
    List<String> known = command.options().stream().map(OptionSpec::longestName).sorted().toList();
    String perhaps = Nearness.perhaps(word, known);
    return "%s is no option of %s%s%s"
        .formatted(
            Visible.text(word),
            command.name(),
            perhaps,
            perhaps.isEmpty() ? "; there are " + String.join(", ", known) : "");
  }

  private static String missing(ArgSpec arg, ParameterException mistaken) {
    boolean withoutValue = firstLine(mistaken).contains("for option");
    return withoutValue
        ? "%s has no value: give %s".formatted(name(arg), arg.paramLabel())
        : "%s is missing"
            .formatted(arg.isOption() ? name(arg) + " " + arg.paramLabel() : name(arg));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String form(Class<?> type) {
    return type == Integer.class || type == int.class ? "whole number" : "value of this option";
  }

  private static String usage(CommandSpec command) {
    String words = command.qualifiedName();
    String after = command.parent() == null ? "COMMAND" : operands(command);
    return "Usage: %s %s [options]; %s --help says more"
        .formatted(words, after, words)
        .replace("  ", " ");
  }

  private static String operands(CommandSpec command) {
    return command.positionalParameters().isEmpty()
        ? "no file"
        : command.positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
  }

  private static String firstLine(ParameterException mistaken) {
    return String.valueOf(mistaken.getMessage()).lines().findFirst().orElse("");
  }
}
