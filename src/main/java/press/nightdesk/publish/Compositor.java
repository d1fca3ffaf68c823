package press.nightdesk.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.News;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;

/// Sets an edition as a newsletter. Its stories (near-repeats are one) are ranked by how many
/// sources
/// carried them, then newest first, undated last, then the longer first, then by id. The first of
/// them are told, under their topics in the job's order, then those it does not know by name; the
/// rest is listed by headline, and so is what an earlier edition told.
final class Compositor {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private static final Comparator<Dispatch> NEWEST_FIRST =
      Comparator.comparing(
              (Dispatch d) -> d.article().published(),
              Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
          .thenComparing(d -> d.article().id());

  private static final String NO_HEADLINE = "(no headline)";

  private final List<String> topics;
  private final Site site;

  Compositor(List<String> topics) {
    this(topics, Site.NONE);
  }

  Compositor(List<String> topics, Site site) {
    this.topics = List.copyOf(topics);
    this.site = site;
  }

  /// An edition that tells as many articles as there are.
  Newsletter set(NightEdition edition) {
    Composition composition = compose(edition);
    return composition.telling(composition.stories());
  }

  /// An edition ranked, and not yet cut to a length.
  Composition compose(NightEdition edition) {
    return new Composition(edition);
  }

  /// What there is to tell, the most important first.
  final class Composition {
    private final NightEdition edition;
    private final List<Story> news;
    private final List<Story> known;

    private Composition(NightEdition edition) {
      this.edition = edition;
      Map<Boolean, List<Story>> byNews =
          Story.of(edition.dispatches()).stream()
              .collect(Collectors.partitioningBy(Story::isRetold));
      this.news = byNews.getOrDefault(false, List.of());
      this.known = byNews.getOrDefault(true, List.of());
    }

    /// How many stories there are that can be told.
    int stories() {
      return news.size();
    }

    /// The newsletter that tells so many of them.
    Newsletter telling(int items) {
      List<Newsletter.Section> sections = sections(edition.name(), news.subList(0, items));
      List<Newsletter.More> more =
          Stream.concat(news.stream().skip(items), known.stream())
              .map(story -> more(edition.name(), story))
              .toList();
      return new Newsletter(
          Printable.line(edition.name(), Printable.LABEL),
          WEEKDAY.format(edition.edition().date()),
          Reading.amount(sections, more.size()),
          Reading.preview(sections),
          sections,
          more,
          edition.dispatches().stream()
              .filter(d -> d.verdict() == Verdict.QUARANTINED)
              .sorted(NEWEST_FIRST)
              .map(Compositor::held)
              .toList(),
          edition.failures().stream().map(Compositor::lost).toList(),
          Newsletter.Unlisted.NONE,
          Imprints.of(edition));
    }
  }

  private List<Newsletter.Section> sections(String job, List<Story> stories) {
    Map<String, List<Newsletter.Item>> byTopic = new TreeMap<>(this::compareTopics);
    for (Story story : stories) {
      Summary summary = summary(story.head());
      byTopic
          .computeIfAbsent(summary.topic(), topic -> new ArrayList<>())
          .add(item(job, story, summary));
    }
    return byTopic.entrySet().stream()
        .map(e -> new Newsletter.Section(heading(e.getKey()), List.copyOf(e.getValue())))
        .toList();
  }

  /// What is not in quarantine has its summary.
  private static Summary summary(Dispatch dispatch) {
    Checked<Summary> checked = Objects.requireNonNull(dispatch.summary());
    return Objects.requireNonNull(checked.work());
  }

  private int compareTopics(String one, String other) {
    return Comparator.comparingInt(this::rank)
        .thenComparing(Comparator.naturalOrder())
        .compare(one, other);
  }

  private int rank(String topic) {
    int place = topics.indexOf(topic);
    return place < 0 ? topics.size() : place;
  }

  private static String heading(String topic) {
    String line = Printable.line(topic, Printable.LABEL, "other");
    int first = line.offsetByCodePoints(0, 1);
    return line.substring(0, first).toUpperCase(Locale.ROOT) + line.substring(first);
  }

  private Newsletter.Item item(String job, Story story, Summary summary) {
    Dispatch dispatch = story.head();
    Article article = dispatch.article();
    return new Newsletter.Item(
        Printable.line(summary.headline(), Printable.HEADLINE, NO_HEADLINE),
        Printable.line(article.title(), Printable.HEADLINE, NO_HEADLINE),
        Printable.line(summary.lead(), Printable.ABSTRACT),
        summary.points().stream().map(Compositor::statement).toList(),
        byline(article),
        Link.to(article.origin().url()).orElse(null),
        page(job, dispatch),
        Kin.of(story),
        news(dispatch),
        flag(dispatch));
  }

  private Newsletter.More more(String job, Story story) {
    Dispatch dispatch = story.head();
    Article article = dispatch.article();
    String known =
        dispatch.news() instanceof News.Retold retold
            ? " · told on " + DAY.format(retold.first().date())
            : "";
    return new Newsletter.More(
        Printable.line(summary(dispatch).headline(), Printable.HEADLINE, NO_HEADLINE),
        byline(article) + known,
        Link.to(article.origin().url()).orElse(null),
        page(job, dispatch),
        Kin.of(story));
  }

  private @Nullable String page(String job, Dispatch dispatch) {
    return site.pageFromEdition(dispatch.edition(), ArticleKey.of(job, dispatch.article().id()))
        .orElse(null);
  }

  private static @Nullable String news(Dispatch dispatch) {
    return switch (dispatch.news()) {
      case News.Updated updated ->
          "Updated: the source has changed it since our edition of "
              + DAY.format(updated.last().date());
      case News.Corrected _ -> "Corrected: made anew after it had failed or been held back";
      case News.Fresh _, News.Retold _ -> null;
    };
  }

  private static Newsletter.Statement statement(Point point) {
    return new Newsletter.Statement(
        Printable.line(point.text(), Printable.POINT), point.paragraphs());
  }

  private static Newsletter.Held held(Dispatch dispatch) {
    Article article = dispatch.article();
    String english = Reasons.soundTitle(dispatch).orElse(null);
    return new Newsletter.Held(
        Printable.line(
            english == null ? article.title() : english, Printable.HEADLINE, NO_HEADLINE),
        english == null ? "ru" : "en",
        byline(article),
        Link.to(article.origin().url()).orElse(null),
        Reasons.of(dispatch.findings().stream().filter(f -> f.isError()).toList()));
  }

  private static Newsletter.Lost lost(Failure failure) {
    String title = failure.title() == null ? "" : failure.title();
    return new Newsletter.Lost(
        Printable.line(
            title,
            Printable.HEADLINE,
            Printable.line(failure.id().value(), Printable.HEADLINE, NO_HEADLINE)),
        failure.title() == null ? "en" : "ru",
        "%s: %s".formatted(failure.stage().label(), Causes.of(failure.kind())));
  }

  private static @Nullable String flag(Dispatch dispatch) {
    return dispatch.verdict() == Verdict.FLAGGED
        ? String.join(
            "; ", Reasons.of(dispatch.findings().stream().filter(f -> f.stands()).toList()))
        : null;
  }

  private static String byline(Article article) {
    LocalDate published = article.published();
    return "%s · %s"
        .formatted(
            Printable.line(article.origin().name(), Printable.LABEL, "unnamed source"),
            published == null ? "undated" : DAY.format(published));
  }
}
