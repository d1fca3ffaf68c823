package press.nightdesk.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.ArtefactJson;

/// The editions of a job.
///
/// @param name the job's name
/// @param editions oldest first
public record EditionList(String name, List<Line> editions) {
  private static final String SCHEMA = "nightdesk/editions/1";

  public EditionList {
    editions = List.copyOf(editions);
  }

  /// One of them.
  ///
  /// @param verdicts how many of its records have each
  public record Line(
      Edition edition, Tally tally, Map<Verdict, Integer> verdicts, Spending spending) {
    public Line {
      verdicts = new LinkedHashMap<>(verdicts);
    }

    static Line of(NightEdition night) {
      Map<Verdict, Integer> verdicts = new LinkedHashMap<>();
      Arrays.stream(Verdict.values()).forEach(verdict -> verdicts.put(verdict, 0));
      night.dispatches().stream()
          .map(Dispatch::verdict)
          .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
      return new Line(night.edition(), night.tally(), verdicts, night.spending());
    }
  }

  /// Reads the shelf; starts nothing and writes nothing.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @throws JobMistaken if the job file has mistakes
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static EditionList of(Path file, List<String> overrides) {
    JobSettings settings = Planner.settings(file, overrides);
    List<Line> lines =
        OpenShelf.read(
                settings,
                open ->
                    open.shelf().editions().stream()
                        .map(open.archive()::contents)
                        .map(Line::of)
                        .toList())
            .orElse(List.of());
    return new EditionList(settings.name(), lines);
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return new ArtefactJson()
        .page(new Json(SCHEMA, name, editions.stream().map(EditionJson::of).toList()));
  }

  private record Json(String schema, String name, List<EditionJson> editions) {}

  private record EditionJson(
      String edition, Tally counts, Map<String, Integer> verdicts, Spent spending) {
    static EditionJson of(Line line) {
      Map<String, Integer> verdicts = new LinkedHashMap<>();
      line.verdicts().forEach((verdict, n) -> verdicts.put(verdict.label(), n));
      return new EditionJson(
          line.edition().toString(), line.tally(), verdicts, Spent.of(line.spending()));
    }
  }

  private record Spent(
      int calls, Tokens tokens, @Nullable BigDecimal usd, int possiblyBilledCalls) {
    static Spent of(Spending spending) {
      return new Spent(spending.calls(), spending.tokens(), spending.usd(), spending.uncertain());
    }
  }
}
