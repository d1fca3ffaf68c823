package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// What a source hands over, one for every article it holds or should hold.
///
/// Where one file holds one article, its stamp comes along: the shelf remembers it once the
/// article's fate is settled, and an unchanged file need not be read a second time.
public sealed interface Arrival {
  /// An article in Russian, ready to be translated.
  ///
  /// @param stamp of the file that holds nothing but this article; null if there is none
  record Read(Article article, @Nullable FileStamp stamp) implements Arrival {
    /// An article from no file, or from one with others.
    public Read(Article article) {
      this(article, null);
    }
  }

  /// An article that is not for this desk: because of its language.
  ///
  /// @param stamp of the file that holds nothing but this article; null if there is none
  record Foreign(Article article, Skip skip, @Nullable FileStamp stamp) implements Arrival {
    /// An article from no file, or from one with others.
    public Foreign(Article article, Skip skip) {
      this(article, skip, null);
    }
  }

  /// Something that could not be read, at stage ingest.
  ///
  /// @param stamp of the file, if it is the content that cannot be read and will be as unreadable
  ///     the next time; null if the cause lies elsewhere, or there is no such file
  record Unreadable(Failure failure, @Nullable FileStamp stamp) implements Arrival {
    /// From no file, or for a cause that may pass.
    public Unreadable(Failure failure) {
      this(failure, null);
    }
  }

  /// A file that is as it was when its article's fate was settled; it was not read again.
  record Unchanged(FileStamp stamp) implements Arrival {}
}
