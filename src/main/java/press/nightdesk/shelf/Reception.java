package press.nightdesk.shelf;

import static press.nightdesk.shelf.Intake.Fate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;
import press.nightdesk.shelf.Standing.Revision;

/// Takes arrivals in: asks once what the shelf has of a whole batch, decides on one arrival after
/// the other, so that each sees what those before it changed, and writes once.
final class Reception {
  /// The longest body kept, in characters of JSON: a quarter of what a column holds, so that
  /// the translation and its findings fit too. A book has less.
  static final int LONGEST = 262_144;

  private final JdbcTemplate batches;
  private final Failures failures;
  private final Texts texts;
  private final WorkCodec codec;
  private final Clock clock;

  Reception(JdbcTemplate batches, Failures failures, WorkCodec codec, Clock clock) {
    this.batches = batches;
    this.failures = failures;
    this.texts = new Texts(JdbcClient.create(batches));
    this.codec = codec;
    this.clock = clock;
  }

  Intake take(Edition edition, List<Arrival> arrivals, int room) {
    List<Caller> callers = arrivals.stream().map(Caller::of).toList();
    Batch batch = new Batch(edition, standing(edition, callers));
    Intake intake = Intake.NONE;
    for (Caller caller : callers) {
      intake = intake.plus(batch.decide(caller, room - intake.taken()));
    }
    batch.entries.write(batches, failures, clock.instant());
    return intake;
  }

  /// Files that were left unread stay so: whoever asks for what could not be read reads them all.
  Intake takeUnread(Edition edition, List<Arrival> arrivals, @Nullable ArticleId only) {
    List<Caller> callers = arrivals.stream().map(Caller::of).toList();
    Batch batch = new Batch(edition, standing(edition, callers));
    Intake intake = Intake.NONE;
    for (Caller caller : callers) {
      ArticleId id = caller.id();
      boolean due =
          id != null && (only == null || only.equals(id)) && failures.isUnread(edition, id);
      intake = intake.plus(due ? batch.decide(caller, 1) : Fate.LEFT_OUT);
    }
    batch.entries.write(batches, failures, clock.instant());
    return intake;
  }

  private Standing standing(Edition edition, List<Caller> callers) {
    List<ArticleId> ids = new ArrayList<>();
    List<ContentHash> hashes = new ArrayList<>();
    for (Caller caller : callers) {
      switch (caller) {
        case Caller.WithText text -> {
          ids.add(text.article().id());
          hashes.add(text.hash());
        }
        case Caller.Empty(Failure failure, FileStamp _) -> ids.add(failure.id());
        case Caller.Known() -> {}
      }
    }
    return ids.isEmpty() ? new Standing(edition) : texts.of(edition, ids, hashes);
  }

  /// An arrival with its text hashed, which is done once.
  private sealed interface Caller {
    record WithText(
        Article article, ContentHash hash, @Nullable Skip skip, @Nullable FileStamp stamp)
        implements Caller {}

    record Empty(Failure failure, @Nullable FileStamp stamp) implements Caller {}

    record Known() implements Caller {}

    /// Whose arrival it is; null of a file that was left unread.
    default @Nullable ArticleId id() {
      return switch (this) {
        case WithText text -> text.article().id();
        case Empty(Failure failure, FileStamp _) -> failure.id();
        case Known() -> null;
      };
    }

    static Caller of(Arrival arrival) {
      return switch (arrival) {
        case Arrival.Read(Article article, FileStamp stamp) ->
            new WithText(article, article.hash(), null, stamp);
        case Arrival.Foreign(Article article, Skip skip, FileStamp stamp) ->
            new WithText(article, article.hash(), skip, stamp);
        case Arrival.Unreadable(Failure failure, FileStamp stamp) -> new Empty(failure, stamp);
        case Arrival.Unchanged _ -> new Known();
      };
    }
  }

  /// The decisions on one batch, in memory.
  private final class Batch {
    private final Edition edition;
    private final Standing standing;
    private final Entries entries;

    Batch(Edition edition, Standing standing) {
      this.edition = edition;
      this.standing = standing;
      this.entries = new Entries(edition);
    }

    Fate decide(Caller caller, int room) {
      return switch (caller) {
        case Caller.WithText text -> take(text, room);
        case Caller.Empty(Failure failure, FileStamp stamp) -> fail(failure, stamp);
        case Caller.Known() -> Fate.KNOWN;
      };
    }

    private Fate fail(Failure failure, @Nullable FileStamp stamp) {
      if (stamp != null) {
        entries.remember(stamp);
      }
      if (standing.knows(failure)) {
        return Fate.KNOWN;
      }
      forgetFailure(failure.id());
      standing.fail(failure);
      entries.add(failure);
      return Fate.FAILED;
    }

    private Fate take(Caller.WithText caller, int room) {
      Article article = caller.article();
      Revision latest = standing.latest(article.id());
      Skip skip =
          caller.skip() != null
              ? caller.skip()
              : standing.repeat(article, caller.hash()).orElse(null);
      if (latest != null && isKnown(article.id(), caller.hash(), latest, skip)) {
        forgetFailure(article.id());
        remember(caller, skip, latest.provisional());
        return Fate.KNOWN;
      }
      String body = codec.paragraphs(article.paragraphs());
      if (body.length() > LONGEST || article.title().length() > LONGEST) {
        return fail(tooLong(article), caller.stamp());
      }
      if (skip == null && room <= 0) {
        return Fate.LEFT_OUT;
      }
      forgetFailure(article.id());
      remember(caller, skip, true);
      enter(article, caller.hash(), body, latest == null ? 1 : latest.revision() + 1, skip);
      return skip == null ? Fate.TAKEN : Fate.SKIPPED;
    }

    private void enter(
        Article article, ContentHash hash, String body, int revision, @Nullable Skip skip) {
      Revision fresh =
          new Revision(
              article.id().value(),
              revision,
              hash.value(),
              edition.date(),
              skip == null ? Status.ARRIVED : Status.SKIPPED,
              skip != null && skip.provisional());
      if (standing.enter(fresh)) {
        entries.supersede(article.id(), revision);
      }
      entries.add(new Entries.Entry(article.asRevision(revision), hash, body, skip));
    }

    /// Any text this identity ever had is known: of two sources that give it two texts in turn,
    /// each would supersede the other for ever. A repeat is not known any more once the text it
    /// repeats is in no edition: then it stands in for it. Nor is what was too old, once it is not.
    private boolean isKnown(ArticleId id, ContentHash hash, Revision latest, @Nullable Skip skip) {
      if (latest.hash().equals(hash.value())) {
        return !latest.provisional() || skip != null;
      }
      return standing.everOf(id, hash);
    }

    private void forgetFailure(ArticleId id) {
      if (standing.forget(id)) {
        entries.forget(id);
      }
    }

    /// A repeat is looked at every night: it may have to stand in for what it repeats.
    private void remember(Caller.WithText caller, @Nullable Skip skip, boolean provisional) {
      boolean repeats = provisional && skip != null && skip.reason().equals(Skip.REPEAT);
      if (caller.stamp() != null && !repeats) {
        entries.remember(caller.stamp());
      }
    }
  }

  private static Failure tooLong(Article article) {
    return new Failure(
        article.id(),
        article.title().substring(0, Math.min(200, article.title().length())),
        Stage.INGEST,
        "article-too-long",
        "the article has more than %d characters, which is no news article".formatted(LONGEST),
        "look whether the file holds several articles and split it",
        0);
  }
}
