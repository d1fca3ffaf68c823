package press.nightdesk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;

/// The command that goes on from here, to be pasted as it is.
///
/// @param program how this program was called, as a shell takes it
/// @param job the job file
/// @param overrides what `--set` was given, secrets included; those are not printed
record NextCommand(String program, Path job, List<String> overrides) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");
  private static final Pattern IN_URL = Pattern.compile("(?i)(;password=)[^;]*");
  private static final String BUDGET = "nightdesk.budget";
  private static final String SET = "--set=";
  private static final List<String> SECRET =
      List.of("key", "password", "secret", "token", "webhook.url");

  NextCommand {
    overrides = List.copyOf(overrides);
  }

  /// `nightdesk run JOB.yaml --edition 2026-11-22 …`, to go on.
  String run(Edition edition) {
    return command("run", edition);
  }

  /// The same after a stop, which the settings that are to be changed would only bring about again:
  /// their values are left to be filled in.
  ///
  /// @param remedy what there is to do first
  String run(Edition edition, String remedy) {
    return remedy.contains(BUDGET)
        ? new NextCommand(program, job, overrides.stream().map(NextCommand::withoutBudget).toList())
            .run(edition)
        : run(edition);
  }

  private static String withoutBudget(String override) {
    return override.startsWith(BUDGET + ".") ? override.replaceFirst("=.*", "=...") : override;
  }

  /// `nightdesk run JOB.yaml …`, to begin with.
  String run() {
    return command("run", null);
  }

  /// `nightdesk retry JOB.yaml --edition 2026-11-22 …`, to take up what went amiss.
  String retry(Edition edition) {
    return command("retry", edition);
  }

  /// `nightdesk deliver JOB.yaml --edition 2026-11-22 …`, to send an edition.
  String deliver(Edition edition) {
    return command("deliver", edition);
  }

  /// `nightdesk refresh JOB.yaml --edition 2026-11-22 …`, to make anew what is stale.
  ///
  /// @param chosen the words that choose among the stale, so that no more is made than was shown
  String refresh(Edition edition, List<String> chosen) {
    return command("refresh", edition, chosen);
  }

  /// `nightdesk estimate JOB.yaml …`, to see what is left to pay.
  String estimate() {
    return command("estimate", null);
  }

  /// The command that was typed.
  static String again(String program, List<String> typed) {
    return Stream.concat(
            Stream.of(program), typed.stream().map(NextCommand::typed).map(NextCommand::quoted))
        .collect(Collectors.joining(" "));
  }

  private String command(String name, @Nullable Edition edition) {
    return command(name, edition, List.of());
  }

  private String command(String name, @Nullable Edition edition, List<String> chosen) {
    StringBuilder command = new StringBuilder(program);
    command.append(' ').append(name).append(' ').append(quoted(job.toString()));
    if (edition != null) {
      command.append(" --edition ").append(edition);
    }
    chosen.forEach(word -> command.append(' ').append(quoted(word)));
    overrides.forEach(override -> command.append(" --set ").append(quoted(shown(override))));
    return command.toString();
  }

  private static String typed(String word) {
    if (word.startsWith(SET)) {
      return SET + shown(word.substring(SET.length()));
    }
    return word.contains("=") ? shown(word) : word;
  }

  private static String shown(String override) {
    String key = override.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
    String last = key.substring(key.lastIndexOf('.') + 1);
    return SECRET.stream().anyMatch(last::contains)
        ? key + "=..."
        : IN_URL.matcher(override).replaceAll("$1...");
  }

  /// The word as a shell takes it.
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
