package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.publish.ArtefactJson;

/// The replies that the ledger keeps. Starts nothing and writes nothing.
///
/// @param id the article they are about
/// @param edition which edition asked
/// @param replies in order of time
public record Replies(String name, Edition edition, ArticleId id, List<PastReply> replies) {
  private static final String SCHEMA = "nightdesk/replies/1";

  public Replies {
    replies = List.copyOf(replies);
  }

  /// Those about one article in one edition.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for the newest that has it
  /// @param article its identity, or a part of it that no other has
  /// @throws JobMistaken if the job file has mistakes, or there is no such article or edition
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static Replies about(
      Path file, List<String> overrides, @Nullable Edition edition, String article) {
    ArticleView view = Lookup.article(file, overrides, edition, article);
    List<String> keys =
        view.asks().stream()
            .map(PastAsk::key)
            .filter(key -> key != null)
            .map(String::valueOf)
            .toList();
    List<PastReply> replies =
        OpenShelf.read(
                Planner.settings(file, overrides),
                open ->
                    open.ledger().calls(view.edition().toString(), view.id().value(), keys).stream()
                        .map(PastReply::of)
                        .toList())
            .orElse(List.of());
    return new Replies(view.name(), view.edition(), view.id(), replies);
  }

  /// Hands over replies as recordings, a line each: of a text that was asked about in several
  /// rounds those of the last.
  ///
  /// @param edition null for all
  /// @param article null for all; else its identity or a part of it that no other has
  /// @throws JobMistaken if the job file has mistakes, or there is no such article
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static void recordings(
      Path file,
      List<String> overrides,
      @Nullable Edition edition,
      @Nullable String article,
      Consumer<String> lines) {
    OpenShelf.read(
        Planner.settings(file, overrides),
        open -> {
          String subject =
              article == null ? null : new Identities(open.shelf().ids()).meant(article).value();
          open.ledger().recordings(edition == null ? null : edition.toString(), subject, lines);
          return true;
        });
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return new ArtefactJson().page(new Json(SCHEMA, name, edition.toString(), id.value(), replies));
  }

  private record Json(
      String schema, String name, String edition, String id, List<PastReply> replies) {}
}
