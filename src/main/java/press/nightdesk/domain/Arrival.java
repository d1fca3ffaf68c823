package press.nightdesk.domain;

/// What a source hands over, one for every article it holds or should hold.
public sealed interface Arrival {
  /// An article in Russian, ready to be translated.
  record Read(Article article) implements Arrival {}

  /// An article that is not for this desk, because of its language.
  record Foreign(Article article, Skip skip) implements Arrival {}

  /// Something that could not be read, at stage ingest.
  record Unreadable(Failure failure) implements Arrival {}
}
