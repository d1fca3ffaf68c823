package press.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Edition;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.GlossaryFiles;
import press.nightdesk.prompt.glossary.GlossaryLines;
import press.nightdesk.prompt.glossary.TermIndex;

/// The names that models chose, as lines for the glossary. Starts nothing and writes nothing.
public final class GlossaryDraft {
  private GlossaryDraft() {}

  /// Reads the shelf.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for all there are
  /// @return the header row, then a line for each name that the glossary does not have
  /// @throws JobMistaken if the job file or the glossary has mistakes, or there is no such edition
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static List<String> lines(Path file, List<String> overrides, @Nullable Edition edition) {
    JobSettings settings = Planner.settings(file, overrides);
    NamesChosen names = new NamesChosen(new TermIndex(glossary(settings), Morphology::new));
    Optional<Boolean> read = OpenShelf.read(settings, open -> count(open, edition, names));
    if (read.isEmpty() && edition != null) {
      throw noSuchEdition(edition);
    }
    return GlossaryLines.of(names.terms());
  }

  /// The glossary of a job.
  ///
  /// @throws JobMistaken if it has mistakes
  static Glossary glossary(JobSettings settings) {
    List<Mistake> mistakes = new ArrayList<>();
    Glossary glossary =
        GlossaryFiles.read(
            Path.of(settings.prompts()),
            (file, line, rule, remedy) ->
                mistakes.add(new Mistake(file + ":" + line, rule + "; " + remedy)));
    if (!mistakes.isEmpty()) {
      throw new JobMistaken(mistakes);
    }
    return glossary;
  }

  private static boolean count(OpenShelf open, @Nullable Edition edition, NamesChosen names) {
    List<Edition> all = open.shelf().editions();
    if (edition != null && !all.contains(edition)) {
      throw noSuchEdition(edition);
    }
    List<Edition> meant = edition == null ? all.reversed() : List.of(edition);
    meant.forEach(each -> open.archive().contents(each).dispatches().forEach(names::add));
    return true;
  }

  private static JobMistaken noSuchEdition(Edition edition) {
    return new JobMistaken("--edition " + edition, "there is no such edition");
  }
}
