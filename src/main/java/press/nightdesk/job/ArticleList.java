package press.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.ArtefactJson;
import press.nightdesk.shelf.Waiting;

/// The articles of an edition, or some of them.
///
/// @param name the job's name
/// @param edition null if no run has been
/// @param in how many the edition has
/// @param articles those that were asked for, by id
public record ArticleList(
    String name, @Nullable Edition edition, int in, List<ArticleLine> articles) {
  private static final String SCHEMA = "nightdesk/articles/1";
  private static final int PAGE = 500;

  public ArticleList {
    articles = List.copyOf(articles);
  }

  /// Reads the shelf; starts nothing and writes nothing.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for the newest there is
  /// @throws JobMistaken if the job file has mistakes, or there is no such edition
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static ArticleList of(
      Path file, List<String> overrides, @Nullable Edition edition, ArticleChoice choice) {
    JobSettings settings = Planner.settings(file, overrides);
    return OpenShelf.read(settings, open -> of(settings, open, edition, choice))
        .orElseGet(() -> none(settings, edition));
  }

  private static ArticleList none(JobSettings settings, @Nullable Edition edition) {
    if (edition != null) {
      throw new JobMistaken("--edition " + edition, "there is no such edition: no run has been");
    }
    return new ArticleList(settings.name(), null, 0, List.of());
  }

  private static ArticleList of(
      JobSettings settings, OpenShelf open, @Nullable Edition named, ArticleChoice choice) {
    List<Edition> known = open.shelf().editions();
    if (known.isEmpty()) {
      return none(settings, named);
    }
    Edition edition = named == null ? known.getLast() : named;
    if (!known.contains(edition)) {
      throw new JobMistaken(
          "--edition " + edition, "there is no such edition: the newest is " + known.getLast());
    }
    List<ArticleLine> all = lines(open, edition);
    choice.requireKnown(all);
    return new ArticleList(
        settings.name(), edition, all.size(), all.stream().filter(choice::means).toList());
  }

  private static List<ArticleLine> lines(OpenShelf open, Edition edition) {
    NightEdition night = open.archive().contents(edition);
    List<ArticleLine> all = new ArrayList<>();
    night.dispatches().forEach(dispatch -> all.add(ArticleLine.of(dispatch)));
    night.failures().forEach(failure -> all.add(ArticleLine.of(failure)));
    night.skips().forEach(skip -> all.add(ArticleLine.of(skip)));
    waiting(after -> open.shelf().toTranslate(edition, after, PAGE), a -> a)
        .forEach(article -> all.add(ArticleLine.waiting(article, ArticleState.TO_TRANSLATE)));
    waiting(after -> open.shelf().toSummarize(edition, after, PAGE), t -> t.article())
        .forEach(article -> all.add(ArticleLine.waiting(article, ArticleState.TO_SUMMARIZE)));
    all.sort(Comparator.comparing(ArticleLine::id));
    return all;
  }

  private static <T> List<Article> waiting(
      Function<@Nullable ArticleId, List<Waiting<T>>> page, Function<T, Article> article) {
    List<Article> all = new ArrayList<>();
    List<Waiting<T>> next = page.apply(null);
    while (!next.isEmpty()) {
      next.forEach(waiting -> all.add(article.apply(waiting.item())));
      next = page.apply(all.getLast().id());
    }
    return all;
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return new ArtefactJson()
        .page(
            new Json(
                SCHEMA,
                name,
                edition == null ? null : edition.toString(),
                in,
                articles.stream().map(Line::of).toList()));
  }

  private record Json(
      String schema, String name, @Nullable String edition, int in, List<Line> articles) {}

  private record Line(
      String id,
      @Nullable String title,
      String state,
      @Nullable String verdict,
      int findings,
      @Nullable Failed failure,
      @Nullable String skipped) {
    static Line of(ArticleLine line) {
      return new Line(
          line.id().value(),
          line.title(),
          line.state().label(),
          line.verdict() == null ? null : line.verdict().label(),
          line.findings(),
          line.failure() == null
              ? null
              : new Failed(line.failure().stage().label(), line.failure().kind()),
          line.skip() == null ? null : line.skip().reason());
    }
  }

  private record Failed(String stage, String kind) {}
}
