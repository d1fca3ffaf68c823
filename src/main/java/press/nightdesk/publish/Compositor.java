package press.nightdesk.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;

/// Sets an edition as a newsletter: topics in the job's order, then those it does not know by
/// name; in each the newest article first, undated ones last, then by id.
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

  private final List<String> topics;

  Compositor(List<String> topics) {
    this.topics = List.copyOf(topics);
  }

  Newsletter set(NightEdition edition) {
    List<Newsletter.Section> sections = sections(edition.dispatches());
    return new Newsletter(
        Printable.line(edition.name(), Printable.LABEL),
        WEEKDAY.format(edition.edition().date()),
        Reading.amount(sections),
        Reading.preview(sections),
        sections,
        edition.dispatches().stream()
            .filter(d -> d.verdict() == Verdict.QUARANTINED)
            .sorted(NEWEST_FIRST)
            .map(Compositor::held)
            .toList(),
        edition.failures().stream().map(Compositor::lost).toList(),
        Imprints.of(edition));
  }

  private List<Newsletter.Section> sections(List<Dispatch> dispatches) {
    Kin kin = new Kin(dispatches);
    Map<String, List<Newsletter.Item>> byTopic = new TreeMap<>(this::compareTopics);
    for (Dispatch dispatch : dispatches.stream().sorted(NEWEST_FIRST).toList()) {
      Checked<Summary> checked = dispatch.summary();
      Summary summary = checked == null ? null : checked.work();
      if (summary != null && dispatch.verdict() != Verdict.QUARANTINED) {
        byTopic
            .computeIfAbsent(summary.topic(), topic -> new ArrayList<>())
            .add(item(dispatch, summary, kin.of(dispatch)));
      }
    }
    return byTopic.entrySet().stream()
        .map(e -> new Newsletter.Section(heading(e.getKey()), List.copyOf(e.getValue())))
        .toList();
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

  private static Newsletter.Item item(Dispatch dispatch, Summary summary, List<String> kin) {
    Article article = dispatch.article();
    return new Newsletter.Item(
        Printable.line(summary.headline(), Printable.HEADLINE, "(no headline)"),
        Printable.line(article.title(), Printable.HEADLINE, "(no headline)"),
        Printable.line(summary.lead(), Printable.ABSTRACT),
        summary.points().stream().map(Compositor::statement).toList(),
        byline(article),
        Link.to(article.origin().url()).orElse(null),
        kin,
        flag(dispatch));
  }

  private static Newsletter.Statement statement(Point point) {
    String cited =
        point.paragraphs().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Newsletter.Statement(
        Printable.line(point.text(), Printable.POINT), cited.isEmpty() ? "" : "[" + cited + "]");
  }

  private static Newsletter.Held held(Dispatch dispatch) {
    Article article = dispatch.article();
    String english = Reasons.soundTitle(dispatch).orElse(null);
    return new Newsletter.Held(
        Printable.line(
            english == null ? article.title() : english, Printable.HEADLINE, "(no headline)"),
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
            Printable.line(failure.id().value(), Printable.HEADLINE, "(no headline)")),
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
