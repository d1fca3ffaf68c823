package press.nightdesk.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;

/// Makes an article of its parts, the same way for every kind of source: cleaning, limits, the
/// date's window, language. One for each source. Safe for use by several threads.
public final class ArticleMaker {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleMaker.class);
  private static final Duration DAY = Duration.ofDays(1);

  private final Newsroom newsroom;
  private final @Nullable Duration since;
  private final Remarks remarks = new Remarks();

  /// @param since how old an article may be; null if age does not matter
  public ArticleMaker(Newsroom newsroom, @Nullable Duration since) {
    this.newsroom = newsroom;
    this.since = since;
  }

  /// What the source and its article share with all others.
  public Newsroom newsroom() {
    return newsroom;
  }

  /// The article, or why it is none. Never throws for what an article holds.
  ///
  /// @return empty if the article is older than the source's `since`, which is counted
  public Optional<Arrival> arrival(Draft draft) {
    try {
      if (isOld(draft.place(), draft.published())) {
        return Optional.empty();
      }
      noteFuture(draft);
      return Optional.of(made(draft));
    } catch (UnfitException unfit) {
      return Optional.of(unreadable(draft.id(), draft.place(), unfit));
    } catch (RuntimeException unforeseen) {
      return Optional.of(unreadable(draft.id(), draft.place(), unforeseen));
    }
  }

  /// When something was published, of a date as its source writes it. One that
  /// cannot be read is counted and unknown.
  ///
  /// @param written null or blank if the source gives none
  /// @param place for the count's example
  public @Nullable Published published(@Nullable String written, String place) {
    if (written == null || written.isBlank()) {
      return null;
    }
    Published read = Dates.read(written, newsroom.zone(), null).orElse(null);
    if (read == null) {
      String shown = written.strip();
      remarks.note(
          Remarks.Kind.DATE_UNREAD,
          "%s: '%s'".formatted(place, shown.length() > 40 ? shown.substring(0, 40) + "…" : shown));
    }
    return read;
  }

  /// What is to be said of the articles made so far: one line for every kind of oddity, with a
  /// count and an example.
  public List<String> remarks() {
    return remarks.lines();
  }

  /// A file or a feed was read and there was no article in it, nor anything that failed.
  ///
  /// @param place how people find it
  public void noteNothing(String place) {
    remarks.note(Remarks.Kind.NOTHING, place);
  }

  /// A new reading of the source begins.
  public void begin() {
    remarks.clear();
  }

  /// The arrival of something that cannot be read.
  public Arrival.Unreadable unreadable(ArticleId id, String place, UnfitException unfit) {
    return new Arrival.Unreadable(
        new Failure(
            id,
            unfit.title(),
            Stage.INGEST,
            unfit.unfit().kind(),
            SafeId.oneLine("%s: %s".formatted(place, unfit.detail())),
            unfit.remedy(),
            0));
  }

  /// Whatever one item does to the readers, its neighbours are read. The message of the exception
  /// is for the log only: it may quote the text or a path of this machine.
  public Arrival.Unreadable unreadable(ArticleId id, String place, RuntimeException unforeseen) {
    LOG.warn("{} cannot be read", id, unforeseen);
    return unreadable(
        id,
        place,
        new UnfitException(
            Unfit.UNREADABLE_FILE,
            "it cannot be read (%s)".formatted(unforeseen.getClass().getSimpleName())));
  }

  /// Whether an article is older than the source's `since` allows, which is counted. For a source
  /// that would have to fetch the rest of it.
  ///
  /// @param published null if it is unknown: then it is not
  public boolean isOld(String place, @Nullable Published published) {
    if (published == null || since == null) {
      return false;
    }
    Instant oldest = newsroom.clock().instant().minus(since);
    if (!published.isBefore(oldest, newsroom.zone())) {
      return false;
    }
    remarks.note(Remarks.Kind.OLD, place + " of " + published.day());
    return true;
  }

  private void noteFuture(Draft draft) {
    Published published = draft.published();
    Instant latest = newsroom.clock().instant().plus(DAY);
    if (published != null && published.isAfter(latest, newsroom.zone())) {
      remarks.note(Remarks.Kind.FUTURE, draft.place() + " of " + published.day());
    }
  }

  private Arrival made(Draft raw) throws UnfitException {
    Limits limits = newsroom.limits();
    limits.requireText(length(raw));
    Draft draft = clean(raw);
    String headline = PlainText.line(draft.headline());
    if (headline.isEmpty()) {
      throw new UnfitException(Unfit.EMPTY, "it has no headline");
    }
    List<Paragraph> paragraphs = paragraphs(draft);
    if (paragraphs.isEmpty()) {
      throw new UnfitException(
          Unfit.NO_PARAGRAPHS, "it holds a headline and no paragraph", headline);
    }
    limits.requireParagraphs(paragraphs.size());
    String whole = whole(headline, paragraphs);
    Mojibake.refuse(headline, whole);
    if (Mojibake.lost(whole) > 0) {
      remarks.note(Remarks.Kind.LOST, draft.place());
    }
    String mixed = Homoglyphs.word(whole);
    if (mixed != null) {
      remarks.note(Remarks.Kind.HOMOGLYPHS, "%s: '%s'".formatted(draft.place(), mixed));
    }
    return LanguageGate.arrival(
        new Article(
            draft.id(),
            1,
            draft.origin(),
            draft.published() == null ? null : draft.published().day(),
            newsroom.languages().identify(whole),
            headline,
            paragraphs));
  }

  private static List<Paragraph> paragraphs(Draft draft) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String clean : draft.paragraphs()) {
      String text = PlainText.line(clean);
      if (!text.isEmpty()) {
        paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
      }
    }
    return paragraphs;
  }

  private Draft clean(Draft raw) throws UnfitException {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : raw.paragraphs()) {
      paragraphs.add(PlainText.clean(paragraph, "the text"));
    }
    String headline = PlainText.clean(raw.headline(), "the headline");
    Draft clean =
        new Draft(raw.id(), raw.origin(), raw.place(), headline, paragraphs, raw.published());
    noteInvisible(length(raw), length(clean), raw.place());
    return clean;
  }

  /// The text without what nobody sees, which is counted.
  String clean(String text, String what, String place) throws UnfitException {
    String clean = PlainText.clean(text, what);
    noteInvisible(text.length(), clean.length(), place);
    return clean;
  }

  private void noteInvisible(long before, long after, String place) {
    if (before != after) {
      remarks.note(Remarks.Kind.INVISIBLE, place);
    }
  }

  private static long length(Draft draft) {
    return draft.headline().length() + draft.paragraphs().stream().mapToLong(String::length).sum();
  }

  private static String whole(String headline, List<Paragraph> paragraphs) {
    StringBuilder whole = new StringBuilder(headline);
    paragraphs.forEach(paragraph -> whole.append('\n').append(paragraph.text()));
    return whole.toString();
  }
}
