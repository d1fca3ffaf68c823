package press.nightdesk.job;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Translation;
import press.nightdesk.publish.ArtefactJson;
import press.nightdesk.publish.RecordLine;

/// An article in JSON, key by key as `docs/commands.md` describes it.
record ArticleJson(
    String schema,
    String name,
    String edition,
    List<String> editions,
    String id,
    String state,
    @Nullable RecordLine record,
    @Nullable Texts texts,
    @Nullable FailureJson failure,
    @Nullable SkipJson skipped,
    List<PastAsk> attempts) {
  private static final String SCHEMA = "nightdesk/article/1";

  record Texts(int revision, List<Text> segments) {}

  record Text(int n, String ru, @Nullable String en) {}

  record FailureJson(String stage, String kind, String message, String remedy, int attempts) {}

  record SkipJson(String reason, String detail) {}

  static ArticleJson of(ArticleView view) {
    Failure failure = view.failure();
    Skip skip = view.skip();
    return new ArticleJson(
        SCHEMA,
        view.name(),
        view.edition().toString(),
        view.editions().stream().map(Edition::toString).toList(),
        view.id().value(),
        view.state().label(),
        view.dispatch() == null ? null : RecordLine.of(view.dispatch()),
        view.dispatch() == null && view.article() != null
            ? texts(view.article(), view.translation())
            : null,
        failure == null
            ? null
            : new FailureJson(
                failure.stage().label(),
                failure.kind(),
                failure.message(),
                failure.remedy(),
                failure.attempts()),
        skip == null ? null : new SkipJson(skip.reason(), skip.detail()),
        view.asks());
  }

  private static Texts texts(Article article, @Nullable Checked<Translation> checked) {
    Translation work =
        checked == null || checked.work() == null
            ? new Translation(List.of(), List.of())
            : Objects.requireNonNull(checked.work());
    return new Texts(
        article.revision(),
        article.segments().stream()
            .map(
                russian ->
                    new Text(russian.n(), russian.text(), work.text(russian.n()).orElse(null)))
            .toList());
  }

  String page() {
    return new ArtefactJson().page(this);
  }
}
