package press.nightdesk.domain;

/// Where a stage left an article: what the shelf writes down as the article's checkpoint.
public sealed interface Outcome {
  /// The article concerned.
  ArticleId id();

  /// The revision worked on.
  int revision();

  /// A translation, sound or for quarantine.
  record Translating(ArticleId id, int revision, Checked<Translation> translation)
      implements Outcome {}

  /// A summary, sound or for quarantine.
  record Summarizing(ArticleId id, int revision, Checked<Summary> summary) implements Outcome {}

  /// Neither: the article is at its end for this edition, unless it is retried.
  record Failed(int revision, Failure failure) implements Outcome {
    @Override
    public ArticleId id() {
      return failure.id();
    }
  }
}
