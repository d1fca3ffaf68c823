package press.nightdesk.domain;

/// What is done with near-repeats: articles under other identities that tell a story in almost
/// the same words. Exact repeats, of the very same text, are published once whatever is set.
public enum Repeats {
  /// Nothing: each is an article like any other.
  KEEP,
  /// Each is translated, and records say which tell one story.
  GROUP,
  /// Only the first is translated; the others are left out, named with it as its other sources.
  ONCE
}
