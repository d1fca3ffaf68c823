package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Verdict;

/// What came of people's words.
///
/// @param night what the edition holds now
/// @param files the artefacts, whole and in place
/// @param articles those that something was said about, in the order said
public record Judgement(NightEdition night, List<Path> files, List<Touched> articles) {
  public Judgement {
    files = List.copyOf(files);
    articles = List.copyOf(articles);
  }

  /// An article that something was said about.
  ///
  /// @param corrected paragraphs, headline and summary among them, that were corrected
  /// @param waived findings that were waived
  /// @param takenBack waivers that were taken back
  /// @param before how the article's own findings judged it before
  /// @param still the first error that stands; null if none does
  /// @param theirs errors in what they wrote themselves; they count as waived
  public record Touched(
      ArticleId id,
      int corrected,
      int waived,
      int takenBack,
      Stand stand,
      Verdict before,
      @Nullable Finding still,
      List<Finding> theirs) {
    public Touched {
      theirs = List.copyOf(theirs);
    }
  }

  /// Where an article stands after it.
  public enum Stand {
    /// Nothing was found that counts.
    CLEAN,
    /// Warnings only.
    FLAGGED,
    /// Errors stand.
    QUARANTINED,
    /// Sound, and waits for its summary.
    TO_SUMMARIZE,
    /// Waits for its translation; what was said takes effect then.
    TO_TRANSLATE,
    /// Failed; what was said takes effect when it is tried again.
    FAILED
  }
}
