package press.nightdesk.domain;

/// How many articles of an edition failed in the same way.
///
/// @param stage where
/// @param kind as in {@link Failure}
public record FailureCount(Stage stage, String kind, int articles) {
  public FailureCount {
    if (kind.isBlank() || articles < 1) {
      throw new IllegalArgumentException("%d of kind '%s'".formatted(articles, kind));
    }
  }
}
