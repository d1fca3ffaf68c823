package press.nightdesk.shelf;

import static java.util.Objects.requireNonNull;
import static press.nightdesk.shelf.Intake.Fate;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;

/// Takes arrivals in, one after the other, so that each sees what those before it changed.
final class Reception {
  /// The longest body kept, in characters of JSON: a quarter of what a column holds, so that
  /// the translation and its findings fit too. A book has less.
  static final int LONGEST = 262_144;

  private final JdbcClient database;
  private final Failures failures;
  private final Texts texts;
  private final WorkCodec codec;
  private final Clock clock;

  Reception(JdbcClient database, Failures failures, WorkCodec codec, Clock clock) {
    this.database = database;
    this.failures = failures;
    this.texts = new Texts(database);
    this.codec = codec;
    this.clock = clock;
  }

  Intake take(Edition edition, List<Arrival> arrivals, int room) {
    Intake intake = Intake.NONE;
    for (Arrival arrival : arrivals) {
      intake = intake.plus(take(edition, arrival, room - intake.taken()));
    }
    return intake;
  }

  Intake takeUnread(Edition edition, List<Arrival> arrivals, @Nullable ArticleId only) {
    Intake intake = Intake.NONE;
    for (Arrival arrival : arrivals) {
      ArticleId id = id(arrival);
      boolean due = (only == null || only.equals(id)) && failures.isUnread(edition, id);
      intake = intake.plus(due ? take(edition, arrival, 1) : Fate.LEFT_OUT);
    }
    return intake;
  }

  private static ArticleId id(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Read(Article article) -> article.id();
      case Arrival.Foreign(Article article, Skip _) -> article.id();
      case Arrival.Unreadable(Failure failure) -> failure.id();
    };
  }

  private Fate take(Edition edition, Arrival arrival, int room) {
    return switch (arrival) {
      case Arrival.Read(Article article) -> take(edition, article, null, room);
      case Arrival.Foreign(Article article, Skip skip) -> take(edition, article, skip, room);
      case Arrival.Unreadable(Failure failure) -> fail(edition, failure);
    };
  }

  private Fate fail(Edition edition, Failure failure) {
    if (failures.ingestKnows(edition, failure)) {
      return Fate.KNOWN;
    }
    failures.removeIngest(edition, failure.id());
    failures.addIngest(edition, failure);
    return Fate.FAILED;
  }

  private Fate take(Edition edition, Article article, @Nullable Skip foreign, int room) {
    String body = codec.paragraphs(article.paragraphs());
    if (body.length() > LONGEST || article.title().length() > LONGEST) {
      return fail(edition, tooLong(article));
    }
    Optional<Texts.Latest> latest = texts.latest(article.id());
    ContentHash hash = article.hash();
    Skip skip = foreign != null ? foreign : texts.repeat(article, hash).orElse(null);
    if (latest.isPresent() && isKnown(article.id(), hash, latest.get(), skip)) {
      failures.removeIngest(edition, article.id());
      return Fate.KNOWN;
    }
    if (skip == null && room <= 0) {
      return Fate.LEFT_OUT;
    }
    failures.removeIngest(edition, article.id());
    int revision = latest.map(l -> l.revision() + 1).orElse(1);
    supersede(edition, article.id());
    long number = insert(edition, article.asRevision(revision), hash, skip != null);
    insertText(number, article, body);
    if (skip != null) {
      insertSkip(number, skip);
    }
    return skip == null ? Fate.TAKEN : Fate.SKIPPED;
  }

  /// Any text this identity ever had is known: of two sources that give it two texts in turn,
  /// each would supersede the other for ever. A repeat is not known any more once the text it
  /// repeats is in no edition: then it stands in for it.
  private boolean isKnown(
      ArticleId id, ContentHash hash, Texts.Latest latest, @Nullable Skip skip) {
    if (latest.hash().equals(hash.value())) {
      return !latest.repeat() || skip != null;
    }
    return texts.everOf(id, hash);
  }

  /// Takes older revisions out of the books: unfinished ones of any edition, all of this one.
  private void supersede(Edition edition, ArticleId id) {
    database
        .sql(
            """
            UPDATE article SET status = 'superseded'
            WHERE id = ? AND status <> 'superseded'
              AND (edition = ? OR status IN ('arrived', 'translated'))""")
        .params(id.value(), edition.date())
        .update();
  }

  private long insert(Edition edition, Article article, ContentHash hash, boolean skipped) {
    var now = clock.instant();
    var key = new GeneratedKeyHolder();
    database
        .sql(
            """
            INSERT INTO article (id, revision, edition, status, hash, arrived_at, finished_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")
        .param(article.id().value())
        .param(article.revision())
        .param(edition.date())
        .param((skipped ? Status.SKIPPED : Status.ARRIVED).label())
        .param(hash.value())
        .param(now)
        .param(skipped ? now : null)
        .update(key, "number");
    return requireNonNull(key.getKeyAs(Long.class), "the database numbers its rows");
  }

  private void insertText(long number, Article article, String body) {
    URI url = article.origin().url();
    LocalDate published = article.published();
    database
        .sql("INSERT INTO article_text VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(number)
        .param(article.origin().name())
        .param(url == null ? null : url.toString())
        .param(article.origin().file())
        .param(published)
        .param(article.language().code())
        .param(article.title())
        .param(body)
        .update();
  }

  private void insertSkip(long number, Skip skip) {
    database
        .sql("INSERT INTO skip VALUES (?, ?, ?)")
        .params(number, skip.reason(), skip.detail())
        .update();
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
