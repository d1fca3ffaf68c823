package press.nightdesk.shelf;

import static press.nightdesk.shelf.Intake.Fate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
import press.nightdesk.domain.Repeats;
import press.nightdesk.domain.Sketch;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;
import press.nightdesk.shelf.Standing.Revision;

/// Takes arrivals in: asks once what the shelf has of a whole batch, decides on one arrival after
/// the other, so that each sees what those before it changed, and writes once. What is computed of
/// each text alone is computed for several at a time.
final class Reception {
  /// The longest body kept, in characters of JSON: a quarter of what a column holds, so that
  /// the translation and its findings fit too. A book has less.
  static final int LONGEST = 262_144;

  private final JdbcTemplate batches;
  private final Failures failures;
  private final Texts texts;
  private final WorkCodec codec;
  private final Clock clock;
  private final Sketches sketches;
  private final Repeats repeats;

  Reception(
      JdbcTemplate batches, Failures failures, WorkCodec codec, Clock clock, Repeats repeats) {
    this.batches = batches;
    this.failures = failures;
    this.texts = new Texts(JdbcClient.create(batches));
    this.codec = codec;
    this.clock = clock;
    this.sketches = new Sketches(JdbcClient.create(batches));
    this.repeats = repeats;
  }

  Intake take(Edition edition, List<Arrival> arrivals, int room) {
    List<Caller> callers = arrivals.parallelStream().map(Caller::of).toList();
    Batch batch = batch(edition, callers);
    Intake intake = Intake.NONE;
    for (Caller caller : callers) {
      intake = intake.plus(batch.decide(caller, room - intake.taken()));
    }
    batch.entries.write(batches, failures, sketches, clock.instant());
    return intake;
  }

  /// Files that were left unread stay so: whoever asks for what could not be read reads them all.
  Intake takeUnread(Edition edition, List<Arrival> arrivals, @Nullable ArticleId only) {
    List<Caller> callers = arrivals.parallelStream().map(Caller::of).toList();
    Batch batch = batch(edition, callers);
    Intake intake = Intake.NONE;
    for (Caller caller : callers) {
      ArticleId id = caller.id();
      boolean due =
          id != null && (only == null || only.equals(id)) && failures.isUnread(edition, id);
      intake = intake.plus(due ? batch.decide(caller, 1) : Fate.LEFT_OUT);
    }
    batch.entries.write(batches, failures, sketches, clock.instant());
    return intake;
  }

  private Batch batch(Edition edition, List<Caller> callers) {
    Standing standing = standing(edition, callers);
    List<Caller.WithText> fresh =
        repeats == Repeats.KEEP
            ? List.of()
            : callers.stream().flatMap(c -> fresh(c, standing)).toList();
    Map<ContentHash, Sketch> told = new ConcurrentHashMap<>();
    fresh.parallelStream()
        .forEach(text -> Sketch.of(text.article()).ifPresent(s -> told.put(text.hash(), s)));
    List<ArticleId> revised =
        fresh.stream()
            .map(text -> text.article().id())
            .filter(id -> standing.latest(id) != null)
            .toList();
    return new Batch(edition, standing, told, sketches.of(edition, told.values(), revised));
  }

  /// The text that may be new to the shelf, if this is one.
  private static Stream<Caller.WithText> fresh(Caller caller, Standing standing) {
    return caller instanceof Caller.WithText text
            && text.skip() == null
            && standing.mayBeNew(text.article().id(), text.hash())
        ? Stream.of(text)
        : Stream.empty();
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
    private final Map<ContentHash, Sketch> told;
    private final Stories stories;
    private final Entries entries;

    Batch(Edition edition, Standing standing, Map<ContentHash, Sketch> told, Stories stories) {
      this.edition = edition;
      this.standing = standing;
      this.told = told;
      this.stories = stories;
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
        entries.remember(stamp, null);
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
      Verdict verdict = verdict(caller);
      Revision latest = standing.latest(article.id());
      if (latest != null && isKnown(article.id(), caller.hash(), latest, verdict.skip())) {
        forgetFailure(article.id());
        remember(caller, verdict);
        return Fate.KNOWN;
      }
      String body = codec.paragraphs(article.paragraphs());
      if (body.length() > LONGEST || article.title().length() > LONGEST) {
        return fail(tooLong(article), caller.stamp());
      }
      if (verdict.skip() == null && room <= 0) {
        return Fate.LEFT_OUT;
      }
      forgetFailure(article.id());
      remember(caller, verdict);
      enter(caller, body, latest == null ? 1 : latest.revision() + 1, verdict);
      return verdict.skip() == null ? Fate.TAKEN : Fate.SKIPPED;
    }

    private Verdict verdict(Caller.WithText caller) {
      Article article = caller.article();
      if (caller.skip() != null) {
        return new Verdict(caller.skip(), null, null);
      }
      Revision original = standing.original(article.id(), caller.hash()).orElse(null);
      if (original != null) {
        return Verdict.repeat(article, original);
      }
      Sketch sketch = told.get(caller.hash());
      boolean once = repeats == Repeats.ONCE;
      Stories.First first =
          sketch == null ? null : stories.first(article.id(), sketch, once).orElse(null);
      if (first == null) {
        return new Verdict(null, null, null);
      }
      return once ? Verdict.nearRepeat(article, first) : new Verdict(null, null, first.id());
    }

    private void enter(Caller.WithText caller, String body, int revision, Verdict verdict) {
      Article article = caller.article();
      Skip skip = verdict.skip();
      Revision fresh =
          new Revision(
              article.id().value(),
              revision,
              caller.hash().value(),
              edition.date(),
              skip == null ? Status.ARRIVED : Status.SKIPPED,
              skip != null && skip.provisional());
      if (standing.enter(fresh)) {
        entries.supersede(article.id(), revision);
        stories.leave(article.id());
      }
      Sketch sketch = skip == null && verdict.first() == null ? told.get(caller.hash()) : null;
      if (sketch != null) {
        stories.add(
            new Stories.First(
                Long.MAX_VALUE, fresh.id(), revision, fresh.edition(), fresh.status(), sketch));
      }
      if (verdict.first() != null) {
        stories.retold(verdict.first());
      }
      entries.add(
          new Entries.Entry(
              article.asRevision(revision), caller.hash(), body, skip, sketch, verdict.first()));
    }

    /// Any text this identity ever had is known: of two sources that give it two texts in turn,
    /// each would supersede the other for ever. A repeat is not known any more once the text it
    /// repeats is in no edition: then it stands in for it.
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

    private void remember(Caller.WithText caller, Verdict verdict) {
      if (caller.stamp() != null) {
        entries.remember(caller.stamp(), verdict.original());
      }
    }
  }

  /// What is to become of a text.
  ///
  /// @param skip why it is left out; null if it is taken
  /// @param original the article for whose sake it is left out; null if for another reason
  /// @param first the identity that told its story first; null if that is itself
  private record Verdict(
      @Nullable Skip skip, Entries.@Nullable Original original, @Nullable String first) {
    static Verdict repeat(Article article, Revision original) {
      return new Verdict(
          new Skip(
              article.id(),
              article.title(),
              Skip.REPEAT,
              "the same text as %s in edition %s".formatted(original.id(), original.edition())),
          new Entries.Original(original.id(), original.revision()),
          null);
    }

    static Verdict nearRepeat(Article article, Stories.First first) {
      return new Verdict(
          new Skip(
              article.id(),
              article.title(),
              Skip.NEAR_REPEAT,
              "almost the same text as %s in edition %s".formatted(first.id(), first.edition())),
          new Entries.Original(first.id(), first.revision()),
          first.id());
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
