package press.nightdesk.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;

/// What the shelf has of the identities and texts in one batch of arrivals, kept up to date while
/// the batch is decided: so each arrival sees what those before it changed, and the database is
/// asked once.
final class Standing {
  private final Edition edition;
  private final Map<String, List<Revision>> revisions = new HashMap<>();
  private final Map<String, List<Revision>> holders = new HashMap<>();
  private final Map<String, List<Unread>> unread = new HashMap<>();

  Standing(Edition edition) {
    this.edition = edition;
  }

  /// One text under one identity.
  ///
  /// @param provisional whether it was left out for a reason that may pass
  record Revision(
      String id, int revision, String hash, LocalDate edition, Status status, boolean provisional) {
    /// Whether it is published or on the way to it.
    boolean stands() {
      return status.open() || status == Status.SUMMARIZED;
    }
  }

  /// A failure at ingest.
  record Unread(LocalDate edition, String kind, String message) {}

  /// Adds a revision of one of the batch's identities, in the order of their numbers.
  void add(Revision revision) {
    revisions.computeIfAbsent(revision.id(), _ -> new ArrayList<>()).add(revision);
  }

  /// Adds a revision that stands with one of the batch's texts, in order of arrival.
  void addHolder(Revision revision) {
    holders.computeIfAbsent(revision.hash(), _ -> new ArrayList<>()).add(revision);
  }

  void add(String id, Unread failure) {
    unread.computeIfAbsent(id, _ -> new ArrayList<>()).add(failure);
  }

  /// The newest revision under an identity; null if there is none.
  @Nullable Revision latest(ArticleId id) {
    List<Revision> all = revisions.get(id.value());
    return all == null ? null : all.getLast();
  }

  /// Whether any revision under this identity has or had this text.
  boolean everOf(ArticleId id, ContentHash hash) {
    return revisions.getOrDefault(id.value(), List.of()).stream()
        .anyMatch(revision -> revision.hash().equals(hash.value()));
  }

  /// Whether this may be a text to take in: one that its identity never had, or had and was left
  /// out with for a reason that may have passed.
  boolean mayBeNew(ArticleId id, ContentHash hash) {
    Revision latest = latest(id);
    return latest == null || latest.provisional() || !everOf(id, hash);
  }

  /// The article that is published with this text, or on the way to it, under another identity;
  /// empty if there is none.
  Optional<Revision> original(ArticleId id, ContentHash hash) {
    return holders.getOrDefault(hash.value(), List.of()).stream()
        .filter(holder -> !holder.id().equals(id.value()))
        .findFirst();
  }

  /// Takes a new revision in: the unfinished ones of any edition before it, and all of this
  /// one, are superseded.
  ///
  /// @return whether there was any revision before
  boolean enter(Revision fresh) {
    List<Revision> all = revisions.computeIfAbsent(fresh.id(), _ -> new ArrayList<>());
    boolean others = !all.isEmpty();
    all.replaceAll(old -> superseded(old) ? leave(old) : old);
    all.add(fresh);
    if (fresh.stands()) {
      addHolder(fresh);
    }
    return others;
  }

  private boolean superseded(Revision old) {
    return old.status() != Status.SUPERSEDED
        && (old.edition().equals(edition.date()) || old.status().open());
  }

  private Revision leave(Revision old) {
    holders
        .getOrDefault(old.hash(), new ArrayList<>())
        .removeIf(holder -> holder.id().equals(old.id()) && holder.revision() == old.revision());
    return new Revision(
        old.id(), old.revision(), old.hash(), old.edition(), Status.SUPERSEDED, old.provisional());
  }

  /// Whether there is nothing new in this failure to read: the edition has the very same, or it
  /// has none of this identity and another edition has the same.
  boolean knows(Failure failure) {
    List<Unread> all = unread.getOrDefault(failure.id().value(), List.of());
    Unread own = new Unread(edition.date(), failure.kind(), failure.message());
    return all.contains(own)
        || (all.stream().noneMatch(this::isOwn)
            && all.stream()
                .anyMatch(
                    other ->
                        other.kind().equals(own.kind()) && other.message().equals(own.message())));
  }

  /// Forgets what this edition could not read under an identity.
  ///
  /// @return whether there was anything to forget
  boolean forget(ArticleId id) {
    List<Unread> all = unread.get(id.value());
    return all != null && all.removeIf(this::isOwn);
  }

  /// Keeps in mind that this edition could not read it.
  void fail(Failure failure) {
    add(failure.id().value(), new Unread(edition.date(), failure.kind(), failure.message()));
  }

  private boolean isOwn(Unread failure) {
    return failure.edition().equals(edition.date());
  }
}
