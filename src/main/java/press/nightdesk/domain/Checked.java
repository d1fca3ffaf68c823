package press.nightdesk.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model's work after the checks: the work, what is still wrong with it, and how it came about.
///
/// @param <T> a translation or a summary
/// @param work null if no reply could be read at all, which only quarantine has
/// @param findings what the checks still find
/// @param mended what they found in earlier replies and asking again put right
/// @param provenance how it came about
/// @param hand where people had a hand in it
public record Checked<T>(
    @Nullable T work,
    List<Finding> findings,
    List<Finding> mended,
    Provenance provenance,
    Hand hand) {
  public Checked {
    findings = List.copyOf(findings);
    mended = List.copyOf(mended);
    if (work == null && !Finding.anyError(findings)) {
      throw new IllegalArgumentException("work that is absent needs a finding that says why");
    }
  }

  /// Of work that no person has touched.
  public Checked(
      @Nullable T work, List<Finding> findings, List<Finding> mended, Provenance provenance) {
    this(work, findings, mended, provenance, Hand.NONE);
  }

  /// What the findings come to.
  public Verdict verdict() {
    return Verdict.on(findings);
  }
}
