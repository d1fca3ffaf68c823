package press.nightdesk.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bilingual record of one article in one edition.
///
/// @param summary null if the translation is quarantined, which is not summarised
/// @param story the identity that was the first to tell this story, if near-repeats tell it too;
///     null if no other article does
/// @param repeats where else its text was found, left out there, in order of id
/// @param news how it stands to what earlier editions told
public record Dispatch(
    Edition edition,
    Article article,
    Checked<Translation> translation,
    @Nullable Checked<Summary> summary,
    @Nullable ArticleId story,
    List<Repeat> repeats,
    News news) {
  public Dispatch {
    repeats = List.copyOf(repeats);
    if (summary == null && translation.verdict() != Verdict.QUARANTINED) {
      throw new IllegalArgumentException(
          "a sound translation of %s lacks its summary".formatted(article.id()));
    }
  }

  /// Of an article that nobody read of before and that nobody else has.
  public Dispatch(
      Edition edition,
      Article article,
      Checked<Translation> translation,
      @Nullable Checked<Summary> summary) {
    this(edition, article, translation, summary, null, List.of(), News.FRESH);
  }

  /// The same with a finding that only the whole edition shows, about its summary.
  ///
  /// @throws IllegalStateException if it has no summary
  public Dispatch with(Finding finding) {
    if (summary == null) {
      throw new IllegalStateException("%s has no summary".formatted(article.id()));
    }
    Checked<Summary> found =
        new Checked<>(
            summary.work(),
            join(summary.findings(), List.of(finding)),
            summary.mended(),
            summary.provenance(),
            summary.hand());
    return new Dispatch(edition, article, translation, found, story, repeats, news);
  }

  /// Everything the checks still find, translation first.
  public List<Finding> findings() {
    return join(translation.findings(), summary == null ? List.of() : summary.findings());
  }

  /// Everything that asking again put right, translation first.
  public List<Finding> mended() {
    return join(translation.mended(), summary == null ? List.of() : summary.mended());
  }

  /// What the findings come to.
  public Verdict verdict() {
    return Verdict.on(findings());
  }

  private static List<Finding> join(List<Finding> first, List<Finding> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
