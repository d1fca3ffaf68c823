package press.nightdesk.domain;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Articles and what becomes of them, for tests of every room.
public final class Articles {
  public static final Edition TONIGHT = Edition.parse("2026-11-22");
  public static final Edition TOMORROW = Edition.parse("2026-11-23");

  /// When work in tests was done.
  public static final Instant AT = Instant.parse("2026-11-22T01:02:03.456789Z");

  private Articles() {}

  /// A short Russian article whose text is its own; the same id always gives the same article.
  public static Article article(String id) {
    return russian(
        id,
        "Заголовок статьи " + id,
        "Первый абзац статьи " + id + ": стороны провели переговоры.",
        "Второй абзац: по данным источника, их участвовало 10 000.");
  }

  /// A Russian article of this text.
  public static Article russian(String id, String title, String... paragraphs) {
    return new Article(
        new ArticleId(id),
        1,
        new Origin("RBC-Ukraine", null, "articles/" + id + ".txt"),
        LocalDate.of(2025, 10, 28),
        Language.RUSSIAN,
        title,
        numbered(paragraphs));
  }

  /// The same article with another text.
  public static Article reworded(Article article) {
    return new Article(
        article.id(),
        article.revision(),
        article.origin(),
        article.published(),
        article.language(),
        article.title() + " (обновлено)",
        article.paragraphs());
  }

  /// The same text under another identity.
  public static Article repeated(Article article, String id) {
    return new Article(
        new ArticleId(id),
        1,
        new Origin(article.origin().name(), URI.create("https://news.test/" + id), null),
        article.published(),
        article.language(),
        article.title(),
        article.paragraphs());
  }

  /// An article that is in English already.
  public static Article english(String id) {
    return new Article(
        new ArticleId(id),
        1,
        new Origin("Wire", URI.create("https://wire.test/" + id), null),
        null,
        Language.ENGLISH,
        "Headline " + id,
        numbered("The only paragraph of " + id + "."));
  }

  /// The same article published on another day.
  public static Article publishedOn(Article article, String day) {
    return new Article(
        article.id(),
        article.revision(),
        article.origin(),
        LocalDate.parse(day),
        article.language(),
        article.title(),
        article.paragraphs());
  }

  /// The same article of an unknown day.
  public static Article undated(Article article) {
    return new Article(
        article.id(),
        article.revision(),
        article.origin(),
        null,
        article.language(),
        article.title(),
        article.paragraphs());
  }

  /// Paragraphs numbered from 1.
  public static List<Paragraph> numbered(String... paragraphs) {
    return IntStream.range(0, paragraphs.length)
        .mapToObj(i -> new Paragraph(i + 1, paragraphs[i]))
        .toList();
  }

  /// A complete translation.
  public static Translation translation(Article article) {
    List<Paragraph> segments = new ArrayList<>();
    segments.add(new Paragraph(Paragraph.HEADLINE, "Headline of " + article.id()));
    article
        .paragraphs()
        .forEach(
            p ->
                segments.add(
                    new Paragraph(p.n(), "Paragraph %d of %s.".formatted(p.n(), article.id()))));
    return new Translation(segments, List.of(new Name("Владимир Путин", "Vladimir Putin")));
  }

  /// A complete translation in which nothing was found.
  public static Checked<Translation> sound(Article article) {
    return new Checked<>(translation(article), List.of(), List.of(), provenance());
  }

  /// A complete translation with a warning left and an error mended.
  public static Checked<Translation> flagged(Article article) {
    return new Checked<>(
        translation(article),
        List.of(Finding.warning("name-varies", Stage.TRANSLATE, 1, "Putin, Poutine")),
        List.of(Finding.error("paragraph-missing", Stage.TRANSLATE, 2, "no paragraph 2")),
        provenance());
  }

  /// A translation with an error left, for quarantine.
  public static Checked<Translation> unsound(Article article) {
    return new Checked<>(
        translation(article),
        List.of(Finding.error("number-missing", Stage.TRANSLATE, 2, "10 000 → (none)")),
        List.of(),
        provenance());
  }

  /// A translation of which no reply could be read, for quarantine.
  public static Checked<Translation> noTranslation() {
    return new Checked<>(
        null,
        List.of(Finding.error("refusal", Stage.TRANSLATE, null, "I cannot help with that.")),
        List.of(),
        provenance());
  }

  /// A summary as a newsletter prints it.
  public static Summary summary() {
    return new Summary(
        "Talks held",
        "The parties held talks. According to a source, 10,000 people took part.",
        List.of(
            new Point("The parties held talks.", List.of(1)),
            new Point("A source speaks of 10,000 people.", List.of(2)),
            new Point("No result was given.", List.of(1, 2))),
        "politics");
  }

  /// A summary in which nothing was found.
  public static Checked<Summary> soundSummary() {
    return new Checked<>(summary(), List.of(), List.of(), provenance());
  }

  /// A summary with an error left, for quarantine.
  public static Checked<Summary> unsoundSummary() {
    return new Checked<>(
        summary(),
        List.of(Finding.error("number-invented", Stage.SUMMARIZE, null, "10,000")),
        List.of(),
        provenance());
  }

  /// Work by one call to a live model.
  public static Provenance provenance() {
    return new Provenance(
        "openai",
        "gpt-5-mini",
        false,
        ContentHash.of("prompt").value(),
        List.of(ContentHash.of("reply").value()),
        new Tokens(1200, 900),
        new BigDecimal("0.00210"),
        1,
        AT);
  }

  /// Work by a provider that tells neither tokens nor price.
  public static Provenance bareProvenance() {
    return new Provenance(
        "ollama", "gemma3", false, ContentHash.of("prompt").value(), List.of(), null, null, 0, AT);
  }

  /// A failure of the article in this stage.
  public static Failure failure(String id, Stage stage) {
    return new Failure(
        new ArticleId(id),
        null,
        stage,
        "file-unreadable",
        "not UTF-8 at byte 17",
        "save the file as UTF-8",
        0);
  }
}
