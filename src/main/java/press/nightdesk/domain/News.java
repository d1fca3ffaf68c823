package press.nightdesk.domain;

/// How an article of an edition stands to what readers have had before.
public sealed interface News {
  /// Nobody has read of it here before.
  News FRESH = new Fresh();

  /// An article under a new identity whose story has not been told before.
  record Fresh() implements News {}

  /// Its source has changed the text since an earlier edition told of it.
  ///
  /// @param last the newest edition before this one with an earlier revision
  record Updated(Edition last) implements News {}

  /// The text is the one that came in, but it was made anew after it had failed or been held back.
  record Corrected() implements News {}

  /// Another article told the same story, in almost the same words, in an earlier edition.
  ///
  /// @param first the first edition that told it
  record Retold(Edition first) implements News {}
}
