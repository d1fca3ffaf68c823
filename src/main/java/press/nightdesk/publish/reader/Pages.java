package press.nightdesk.publish.reader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.News;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.Link;
import press.nightdesk.publish.Printable;

/// Makes articles' pages ready to be set.
final class Pages {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  static final String NO_HEADLINE = "(no headline)";

  private Pages() {}

  /// The page of a published article.
  static BilingualPage of(NightEdition edition, Dispatch dispatch) {
    Article article = dispatch.article();
    Summary summary = summary(dispatch);
    Translation translation = Objects.requireNonNull(dispatch.translation().work());
    return new BilingualPage(
        line(edition.name()),
        DAY.format(edition.edition().date()),
        headline(summary.headline()),
        headline(article.title()),
        headline(translation.title().orElse("")),
        line(summary.lead()),
        summary.points().stream()
            .map(p -> new BilingualPage.Statement(line(p.text()), p.paragraphs()))
            .toList(),
        byline(article),
        Link.to(article.origin().url()).orElse(null),
        line(summary.topic()),
        news(dispatch),
        dispatch.repeats().stream().map(repeat -> line(repeat.origin().name())).distinct().toList(),
        flags(dispatch.findings().stream().filter(f -> !ofParagraph(f)).toList()),
        flags(of(dispatch, Paragraph.HEADLINE)),
        article.paragraphs().stream()
            .map(
                ru ->
                    new BilingualPage.Row(
                        ru.n(),
                        line(ru.text()),
                        line(translation.text(ru.n()).orElse("")),
                        flags(of(dispatch, ru.n()))))
            .toList(),
        provenance(dispatch),
        LinkedData.of(dispatch, summary, ArticleKey.of(edition.name(), article.id())));
  }

  /// What is not in quarantine has its summary.
  static Summary summary(Dispatch dispatch) {
    Checked<Summary> checked = Objects.requireNonNull(dispatch.summary());
    return Objects.requireNonNull(checked.work());
  }

  static String byline(Article article) {
    LocalDate published = article.published();
    return "%s · %s"
        .formatted(
            line(article.origin().name()), published == null ? "undated" : DAY.format(published));
  }

  static String headline(String text) {
    return Printable.line(text, Printable.HEADLINE, NO_HEADLINE);
  }

  static String line(String text) {
    return Printable.line(text, Integer.MAX_VALUE);
  }

  static @Nullable String label(Dispatch dispatch) {
    return switch (dispatch.news()) {
      case News.Updated _ -> "updated";
      case News.Corrected _ -> "corrected";
      case News.Fresh _, News.Retold _ -> null;
    };
  }

  private static @Nullable String news(Dispatch dispatch) {
    return switch (dispatch.news()) {
      case News.Updated updated ->
          "Updated: the source has changed it since the edition of "
              + DAY.format(updated.last().date());
      case News.Corrected _ -> "Corrected: made anew after it had failed or been held back";
      case News.Fresh _, News.Retold _ -> null;
    };
  }

  private static boolean ofParagraph(Finding finding) {
    return finding.stage() == Stage.TRANSLATE && finding.paragraph() != null;
  }

  private static List<Finding> of(Dispatch dispatch, int paragraph) {
    return dispatch.findings().stream()
        .filter(f -> ofParagraph(f) && Objects.equals(f.paragraph(), paragraph))
        .toList();
  }

  private static List<String> flags(List<Finding> findings) {
    return findings.stream()
        .map(f -> line(f.code()) + ": " + Printable.line(f.evidence(), Printable.POINT))
        .toList();
  }

  private static List<String> provenance(Dispatch dispatch) {
    List<String> lines = new ArrayList<>();
    lines.add(by("Translated", dispatch.translation().provenance()));
    lines.add(by("Summarised", Objects.requireNonNull(dispatch.summary()).provenance()));
    lines.add("Checked by rules: " + dispatch.verdict().label() + ".");
    if (!dispatch.mended().isEmpty()) {
      lines.add(
          "Mended by asking again: %s."
              .formatted(
                  dispatch.mended().stream()
                      .map(f -> line(f.code()))
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    lines.add(
        "Article %s, revision %d."
            .formatted(line(dispatch.article().id().value()), dispatch.article().revision()));
    return List.copyOf(lines);
  }

  private static String by(String done, Provenance by) {
    String how =
        by.recorded()
            ? "by recorded replies (%s); no live model was asked".formatted(line(by.model()))
            : "by machine: %s (%s)".formatted(line(by.model()), line(by.provider()));
    String kept =
        by.kept().isEmpty()
            ? ""
            : "; %d paragraphs kept from an earlier revision"
                .formatted(by.kept().stream().mapToInt(k -> k.paragraphs().size()).sum());
    return "%s %s, %s%s.".formatted(done, how, DAY.format(by.at().atOffset(ZoneOffset.UTC)), kept);
  }
}
