package press.nightdesk.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.GlossaryFiles;
import press.nightdesk.prompt.glossary.GlossaryLines;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.shelf.Shelf;

/// The names that models chose, as lines for the glossary. Starts nothing and writes nothing.
public final class GlossaryDraft {
  private static final Edition LAST = Edition.parse("9999-12-31");

  private GlossaryDraft() {}

  /// Reads the shelf.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for all there are
  /// @return the header row, then a line for each name that the glossary does not have
  /// @throws JobMistaken if the job file or the glossary has mistakes, or there is no such edition
  /// @throws DeskBusy if a run is on
  public static List<String> lines(Path file, List<String> overrides, @Nullable Edition edition) {
    JobSettings settings = Planner.settings(file, overrides);
    NamesChosen names = new NamesChosen(new TermIndex(glossary(settings), Morphology::new));
    Optional<SingleConnectionDataSource> database = ShelfDatabase.openToRead(settings);
    if (database.isPresent()) {
      count(settings, database.get(), edition, names);
    } else if (edition != null) {
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

  private static void count(
      JobSettings settings,
      SingleConnectionDataSource source,
      @Nullable Edition edition,
      NamesChosen names) {
    try (ReplyLedger ledger = new ReplyLedger(source)) {
      Shelf shelf = new Shelf(source, Clock.systemUTC());
      Archive archive = new Archive(settings, shelf, ledger);
      Optional<Edition> next =
          edition == null ? shelf.newest(LAST) : shelf.newest(edition).filter(edition::equals);
      if (edition != null && next.isEmpty()) {
        throw noSuchEdition(edition);
      }
      while (next.isPresent()) {
        archive.contents(next.get()).dispatches().forEach(names::add);
        next = edition == null ? shelf.newest(before(next.get())) : Optional.empty();
      }
    } catch (BadSqlGrammarException odd) {
      throw new JobMistaken(
          null,
          "nightdesk.database '%s' was made by another version of Nightdesk; the next run of this one brings it up to date"
              .formatted(settings.name()));
    } finally {
      source.destroy();
    }
  }

  private static Edition before(Edition edition) {
    return new Edition(edition.date().minusDays(1));
  }

  private static JobMistaken noSuchEdition(Edition edition) {
    return new JobMistaken("--edition " + edition, "there is no such edition");
  }
}
