package press.nightdesk.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import press.nightdesk.job.StaleCause;

/// Which stale articles are meant.
final class StaleChoice {
  @Option(
      names = "--article",
      paramLabel = "ID",
      description =
          "Only this article, by its id as records and messages show it, or a part of it.")
  private @Nullable String article;

  @Option(names = "--prompt", description = "Only what an older prompt made.")
  private boolean prompt;

  @Option(names = "--glossary", description = "Only what an older glossary made.")
  private boolean glossary;

  @Option(names = "--model", description = "Only what another model made.")
  private boolean model;

  /// This choice as it is typed: `--article 07 --glossary`.
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (article != null) {
      words.add("--article");
      words.add(article);
    }
    causes().forEach(cause -> words.add("--" + cause.label()));
    return words;
  }

  @Nullable String article() {
    return article;
  }

  /// The causes named; none if any counts.
  Set<StaleCause> causes() {
    EnumSet<StaleCause> causes = EnumSet.noneOf(StaleCause.class);
    if (prompt) {
      causes.add(StaleCause.PROMPT);
    }
    if (glossary) {
      causes.add(StaleCause.GLOSSARY);
    }
    if (model) {
      causes.add(StaleCause.MODEL);
    }
    return causes;
  }
}
