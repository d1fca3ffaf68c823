package press.nightdesk.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.publish.ArtefactJson;

/// The articles of an edition that were made with an older prompt, glossary or model, and what
/// making them anew would cost. Asks no model and writes nothing.
///
/// @param name the job's name
/// @param records how many articles were published or quarantined
/// @param articles those of them that are behind, by id
/// @param estimate what making them anew takes
/// @param affordable whether that is likely to fit into what is left of the budget
public record StaleList(
    String name,
    Edition edition,
    int records,
    List<StaleArticle> articles,
    Estimate estimate,
    boolean affordable) {
  private static final String SCHEMA = "nightdesk/stale/1";

  public StaleList {
    articles = List.copyOf(articles);
  }

  /// Looks at one edition.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for the newest that anything came into
  /// @param article only this one, by its id or a part of it; null for all
  /// @param causes only what is behind in one of these; empty for all
  /// @throws JobMistaken if the job file has mistakes, or there is no such edition or article
  public static StaleList of(
      Path file,
      List<String> overrides,
      @Nullable Edition edition,
      @Nullable String article,
      Set<StaleCause> causes) {
    Set<StaleCause> meant = causes.isEmpty() ? EnumSet.allOf(StaleCause.class) : causes;
    return Estimator.stale(file, overrides, edition, article, meant);
  }

  /// Those to translate anew, and with that to summarise.
  static List<ArticleId> toTranslate(List<StaleArticle> articles) {
    return ids(articles.stream().filter(stale -> !stale.translation().isEmpty()));
  }

  /// Those to summarise anew from the translation they have.
  static List<ArticleId> toSummarize(List<StaleArticle> articles) {
    return ids(articles.stream().filter(stale -> stale.translation().isEmpty()));
  }

  private static List<ArticleId> ids(Stream<StaleArticle> some) {
    return some.map(StaleArticle::id).toList();
  }

  /// Makes sure that the budget is likely to be enough: what is begun and not ended is missing in
  /// the edition.
  ///
  /// @throws JobMistaken if it is not
  public void requireBudget() {
    if (!affordable) {
      throw new JobMistaken(
          "nightdesk.budget",
          "is not likely to be enough for %d articles, and nothing was begun: raise it for this time with --set nightdesk.budget.usd=..., or choose some with --article, --prompt, --glossary or --model"
              .formatted(articles.size()));
    }
  }

  /// How many are behind in this.
  public long behind(StaleCause cause) {
    return articles.stream().filter(stale -> stale.causes().contains(cause)).count();
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return new ArtefactJson()
        .page(
            new Json(
                SCHEMA,
                name,
                edition.toString(),
                records,
                articles.stream().map(ArticleJson::of).toList(),
                estimate.stages(),
                estimate.usd(),
                estimate.seconds(),
                estimate.spentUsd(),
                estimate.notes()));
  }

  private record Json(
      String schema,
      String name,
      String edition,
      int records,
      List<ArticleJson> articles,
      List<Estimate.StageEstimate> stages,
      @Nullable UsdSpan usd,
      Span seconds,
      @Nullable BigDecimal spentUsd,
      List<String> notes) {}

  private record ArticleJson(
      String id, String title, List<String> translation, List<String> summary) {
    static ArticleJson of(StaleArticle stale) {
      return new ArticleJson(
          stale.id().value(), stale.title(), labels(stale.translation()), labels(stale.summary()));
    }

    private static List<String> labels(Set<StaleCause> causes) {
      return causes.stream().sorted().map(StaleCause::label).toList();
    }
  }
}
