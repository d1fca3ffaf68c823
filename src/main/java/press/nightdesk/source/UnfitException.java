package press.nightdesk.source;

import org.jspecify.annotations.Nullable;

/// One item cannot be read as an article. It never leaves this room: the source that reads the
/// item turns it into an {@link press.nightdesk.domain.Arrival.Unreadable}.
public final class UnfitException extends Exception {
  private final Unfit unfit;
  private final @Nullable String title;
  private final @Nullable String remedy;
  private final boolean passing;

  /// @param detail what is wrong and where in the item
  public UnfitException(Unfit unfit, String detail) {
    this(unfit, detail, null);
  }

  /// @param title the headline, if it was reached; else null
  public UnfitException(Unfit unfit, String detail, @Nullable String title) {
    this(unfit, detail, title, null, unfit.isPassing());
  }

  private UnfitException(
      Unfit unfit,
      String detail,
      @Nullable String title,
      @Nullable String remedy,
      boolean passing) {
    super(detail, null, false, false);
    this.unfit = unfit;
    this.title = title;
    this.remedy = remedy;
    this.passing = passing;
  }

  /// The same, told otherwise.
  public UnfitException withDetail(String other) {
    return new UnfitException(unfit, other, title, remedy, passing);
  }

  /// The same with the headline.
  public UnfitException withTitle(@Nullable String headline) {
    return new UnfitException(unfit, detail(), headline, remedy, passing);
  }

  /// The same with something better to do about it than its kind knows.
  public UnfitException withRemedy(String better) {
    return new UnfitException(unfit, detail(), title, better, passing);
  }

  /// The same as trouble that may be over another night.
  public UnfitException asPassing() {
    return new UnfitException(unfit, detail(), title, remedy, true);
  }

  /// The kind of failure.
  public Unfit unfit() {
    return unfit;
  }

  /// What is wrong and where in the item, without the item's name.
  public String detail() {
    return String.valueOf(getMessage());
  }

  /// The headline, if it was reached; else null.
  public @Nullable String title() {
    return title;
  }

  /// What to do next, in one line.
  public String remedy() {
    return remedy == null ? unfit.remedy() : remedy;
  }

  /// Whether it may be over another night, though nobody mends anything here.
  public boolean isPassing() {
    return passing;
  }
}
