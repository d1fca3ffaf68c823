package press.nightdesk.publish;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Corrected;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.News;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Place;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.SetAside;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;
import press.nightdesk.domain.Word;

/// Editions and dispatches to publish in tests.
public final class Editions {
  public static final Edition NIGHT = Edition.parse("2026-11-23");
  public static final List<String> TOPICS = List.of("politics", "economy", "society", "culture");

  /// Stands in every quarantined English text and summary, and so must never be printed.
  public static final String UNSOUND = "UNSOUND";

  static final Word HER_WORD =
      new Word("Anna", Instant.parse("2026-11-23T08:00:00Z"), "it is in the caption");

  private Editions() {}

  /// One of every kind: clean, flagged, quarantined at each stage, failed, skipped.
  public static NightEdition mixed() {
    return night(
        List.of(clean(), flagged(), quarantinedAtTranslate(), quarantinedAtSummarize()),
        List.of(
            new Failure(
                new ArticleId("wire:broken.txt"),
                null,
                Stage.INGEST,
                "not-utf8",
                UNSOUND + " byte 17 of articles/broken.txt is no UTF-8",
                "save the file as UTF-8",
                0)),
        List.of(
            new Skip(
                new ArticleId("wire:library.txt"),
                "Library reopens",
                Skip.LANGUAGE,
                "written in English (en)"),
            new Skip(
                new ArticleId("wire:cable-again.txt"),
                "Завод вложит 1,3 млрд",
                Skip.REPEAT,
                "same text as wire:cable.txt")),
        Spending.certain(9, new Tokens(12_400, 8_100), new BigDecimal("0.04210000")));
  }

  public static NightEdition of(Dispatch... dispatches) {
    return night(
        List.of(dispatches),
        List.of(),
        List.of(),
        Spending.certain(2 * dispatches.length, new Tokens(100, 50), null));
  }

  public static NightEdition night(
      List<Dispatch> dispatches, List<Failure> failures, List<Skip> skips, Spending spending) {
    int quarantined =
        (int) dispatches.stream().filter(d -> d.verdict() == Verdict.QUARANTINED).count();
    Tally tally =
        new Tally(
            dispatches.size() + failures.size() + skips.size(),
            dispatches.size() - quarantined,
            quarantined,
            failures.size(),
            skips.size(),
            0);
    return new NightEdition("nightly", NIGHT, tally, dispatches, failures, skips, spending);
  }

  public static Dispatch clean() {
    Article article =
        article("cable.txt", null, "2026-11-17", "«Волжский кабель» вложит 1,3 млрд", "Завод.");
    Finding mended =
        Finding.error("number-missing", Stage.TRANSLATE, 0, "1,3 млрд → (none) in the headline");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(
            new Translation(
                List.of(
                    new Paragraph(0, "Volzhsky Kabel to invest 1.3 billion"),
                    new Paragraph(1, "The plant.")),
                List.of(new Name("Волжский кабель", "Volzhsky Kabel"))),
            List.of(),
            List.of(mended),
            live()),
        summarized(summary("Cable plant to spend 1.3 billion roubles", "economy"), List.of()));
  }

  public static Dispatch flagged() {
    Article article =
        article(
            "", "https://example.org/bus?a=1&b=2", "2026-11-18", "Автобус вернулся", "Да.", "Нет.");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(
            english(article, "Bus returns", "Yes.", "No."),
            List.of(Finding.warning("name-spelling", Stage.TRANSLATE, 2, "Москва → Moskva")),
            List.of(),
            live()),
        summarized(summary("Village bus is back", "society"), List.of()));
  }

  /// A clean article: its only error is waived.
  static Dispatch waived() {
    return withTranslation(
        List.of(
            Finding.error("number-missing", Stage.TRANSLATE, 1, UNSOUND + " 5 → (none)")
                .waived(HER_WORD)),
        Hand.NONE);
  }

  /// A clean article of which a person wrote paragraph 1, after the headline they had corrected
  /// before was changed by its source.
  static Dispatch corrected() {
    return withTranslation(
        List.of(),
        new Hand(
            List.of(new Corrected(1, "A plant.", HER_WORD)),
            List.of(
                new SetAside(
                    new Spot(Place.HEADLINE, ContentHash.of("Кабель")), null, 1, HER_WORD))));
  }

  private static Dispatch withTranslation(List<Finding> findings, Hand hand) {
    Dispatch clean = clean();
    Checked<Translation> made = clean.translation();
    return new Dispatch(
        NIGHT,
        clean.article(),
        new Checked<>(made.work(), findings, List.of(), made.provenance(), hand),
        clean.summary());
  }

  /// The headline is sound and paragraph 2 was never translated.
  public static Dispatch quarantinedAtTranslate() {
    Article article =
        article("ferry.txt", null, null, "Паром сел на мель", "Пассажиры ждут.", "Их 120.");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(
            english(article, "Ferry runs aground", UNSOUND + " body"),
            List.of(
                Finding.error("paragraph-missing", Stage.TRANSLATE, 2, "paragraph 2 is absent"),
                Finding.error("left-in-russian", Stage.TRANSLATE, 1, UNSOUND + " «Пассажиры»")),
            List.of(),
            live()),
        null);
  }

  public static Dispatch quarantinedAtSummarize() {
    Article article = article("court.txt", null, "2026-11-16", "Суд вынес приговор", "Пять лет.");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(
            english(article, "Court hands down verdict", "Five years."),
            List.of(),
            List.of(),
            live()),
        summarized(
            summary(UNSOUND + " headline", "society"),
            List.of(Finding.error("number-added", Stage.SUMMARIZE, null, UNSOUND + " 17"))));
  }

  /// A clean article with these words in every place that is not ours.
  public static Dispatch saying(String words) {
    Article article =
        new Article(
            new ArticleId("wire:hostile.txt"),
            1,
            new Origin(words, null, "articles/hostile.txt"),
            LocalDate.parse("2026-11-17"),
            Language.RUSSIAN,
            words,
            List.of(new Paragraph(1, words)));
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(english(article, words, words), List.of(), List.of(), live()),
        summarized(
            new Summary(words, words, List.of(new Point(words, List.of(1))), words), List.of()));
  }

  /// A clean article of one paragraph, with these words as the paragraph in each language.
  public static Dispatch oneOf(String russian, String english) {
    Article article = article("pair.txt", null, null, "Заголовок", russian);
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(english(article, "Title", english), List.of(), List.of(), live()),
        summarized(summary("Headline", "society"), List.of()));
  }

  public static Dispatch recorded(Dispatch dispatch) {
    return with(dispatch, by("recorded", "an editor's own translation", true));
  }

  public static Dispatch with(Dispatch dispatch, Provenance provenance) {
    Checked<Translation> translation = dispatch.translation();
    Checked<Summary> summary = dispatch.summary();
    return new Dispatch(
        dispatch.edition(),
        dispatch.article(),
        new Checked<>(translation.work(), translation.findings(), translation.mended(), provenance),
        summary == null
            ? null
            : new Checked<>(summary.work(), summary.findings(), summary.mended(), provenance));
  }

  /// A clean article with this topic, day and id.
  public static Dispatch about(String topic, @Nullable String published, String file) {
    Article article = article(file, null, published, "Заголовок", "Текст.");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(english(article, "Title", "Text."), List.of(), List.of(), live()),
        summarized(summary("Headline of " + file, topic), List.of()));
  }

  /// A clean article of this number, with this abstract.
  public static Dispatch told(String number, String lead) {
    Article article = article(number + ".txt", null, null, "Заголовок " + number, "Текст.");
    return new Dispatch(
        NIGHT,
        article,
        new Checked<>(english(article, "Title", "Text."), List.of(), List.of(), live()),
        summarized(
            new Summary(
                "Headline " + number, lead, List.of(new Point("A point.", List.of(1))), "society"),
            List.of()));
  }

  /// The same dispatch as part of a story, and as this kind of news.
  public static Dispatch telling(@Nullable String story, News news, Dispatch dispatch) {
    return new Dispatch(
        dispatch.edition(),
        dispatch.article(),
        dispatch.translation(),
        dispatch.summary(),
        story == null ? null : new ArticleId(story),
        dispatch.repeats(),
        news);
  }

  /// The same dispatch, found in these sources too.
  public static Dispatch carriedBy(Dispatch dispatch, String... sources) {
    return new Dispatch(
        dispatch.edition(),
        dispatch.article(),
        dispatch.translation(),
        dispatch.summary(),
        dispatch.story(),
        Arrays.stream(sources)
            .map(
                source ->
                    new Repeat(new ArticleId(source), new Origin(source, null, source), false))
            .toList(),
        dispatch.news());
  }

  public static Article article(
      String file, @Nullable String url, @Nullable String published, String title, String... body) {
    Origin origin =
        new Origin(
            "wire", url == null ? null : URI.create(url), file.isEmpty() ? null : "in/" + file);
    return new Article(
        ArticleId.of(null, origin),
        1,
        origin,
        published == null ? null : LocalDate.parse(published),
        Language.RUSSIAN,
        title,
        IntStream.range(0, body.length).mapToObj(i -> new Paragraph(i + 1, body[i])).toList());
  }

  public static Summary summary(String headline, String topic) {
    return new Summary(
        headline,
        headline + ", and this is the abstract of it.",
        List.of(new Point("First point.", List.of(1)), new Point("Second point.", List.of(1))),
        topic);
  }

  public static Checked<Summary> summarized(Summary summary, List<Finding> findings) {
    return new Checked<>(summary, findings, List.of(), live());
  }

  public static Provenance live() {
    return by("openai", "gpt-5-mini", false);
  }

  private static Provenance by(String provider, String model, boolean recorded) {
    return new Provenance(
        provider,
        model,
        recorded,
        ContentHash.of("prompt").value(),
        List.of(ContentHash.of("reply").value()),
        recorded ? null : new Tokens(1200, 900),
        recorded ? null : new BigDecimal("0.00210"),
        1,
        Instant.parse("2026-11-23T03:12:45Z"));
  }

  private static Translation english(Article article, String title, String... body) {
    List<Paragraph> segments = new ArrayList<>();
    segments.add(new Paragraph(Paragraph.HEADLINE, title));
    for (int i = 0; i < Math.min(body.length, article.paragraphs().size()); i++) {
      segments.add(new Paragraph(i + 1, body[i]));
    }
    return new Translation(segments, List.of());
  }
}
