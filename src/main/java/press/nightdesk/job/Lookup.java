package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Skip;
import press.nightdesk.shelf.Copy;

/// Finds one article on the shelf and everything about it. Starts nothing and writes nothing.
public final class Lookup {
  private final JobSettings settings;
  private final OpenShelf open;

  private Lookup(JobSettings settings, OpenShelf open) {
    this.settings = settings;
    this.open = open;
  }

  /// Looks an article up.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for the newest that has it
  /// @param id its identity, or a part of it that no other has
  /// @throws JobMistaken if the job file has mistakes, or there is no such article or edition
  /// @throws DeskBusy if the database is in use and cannot be copied
  public static ArticleView article(
      Path file, List<String> overrides, @Nullable Edition edition, String id) {
    JobSettings settings = Planner.settings(file, overrides);
    return OpenShelf.read(settings, open -> new Lookup(settings, open).article(edition, id))
        .orElseThrow(() -> new JobMistaken("--article " + id, "no run has been"));
  }

  private ArticleView article(@Nullable Edition named, String text) {
    ArticleId id = new Identities(open.shelf().ids()).meant(text);
    List<Edition> editions = open.shelf().editions(id);
    Edition edition = named == null ? editions.getLast() : named;
    if (!editions.contains(edition)) {
      throw new JobMistaken(
          "--edition " + edition,
          "does not have article '%s': it is in %s".formatted(id, list(editions)));
    }
    NightEdition night = open.archive().contents(edition);
    return view(
        edition,
        editions,
        id,
        night.dispatches().stream().filter(d -> d.article().id().equals(id)).findFirst(),
        night.failures().stream().filter(f -> f.id().equals(id)).findFirst(),
        night.skips().stream().filter(s -> s.id().equals(id)).findFirst());
  }

  private ArticleView view(
      Edition edition,
      List<Edition> editions,
      ArticleId id,
      Optional<Dispatch> dispatch,
      Optional<Failure> failure,
      Optional<Skip> skip) {
    Optional<Copy> copy = open.shelf().copy(edition, id);
    var translation = dispatch.map(Dispatch::translation).or(() -> copy.map(Copy::translation));
    var summary = dispatch.map(Dispatch::summary).or(() -> copy.map(Copy::summary));
    List<String> replies =
        Stream.concat(translation.stream(), summary.stream())
            .map(Checked::provenance)
            .flatMap(Lookup::replies)
            .distinct()
            .toList();
    return new ArticleView(
        settings.name(),
        edition,
        editions,
        id,
        state(dispatch, failure, skip, translation.isPresent()),
        copy.map(Copy::article).orElse(null),
        dispatch.orElse(null),
        translation.orElse(null),
        summary.orElse(null),
        failure.orElse(null),
        skip.orElse(null),
        open.ledger().calls(edition.toString(), id.value(), replies).stream()
            .map(PastAsk::of)
            .toList());
  }

  private static Stream<String> replies(Provenance provenance) {
    return Stream.concat(
        provenance.replies().stream(),
        provenance.kept().stream().flatMap(kept -> kept.replies().stream()));
  }

  private static ArticleState state(
      Optional<Dispatch> dispatch,
      Optional<Failure> failure,
      Optional<Skip> skip,
      boolean translated) {
    if (failure.isPresent()) {
      return ArticleState.FAILED;
    }
    if (skip.isPresent()) {
      return ArticleState.SKIPPED;
    }
    return dispatch
        .map(ArticleState::of)
        .orElse(translated ? ArticleState.TO_SUMMARIZE : ArticleState.TO_TRANSLATE);
  }

  private static String list(List<Edition> editions) {
    return String.join(", ", editions.stream().map(Edition::toString).toList());
  }
}
