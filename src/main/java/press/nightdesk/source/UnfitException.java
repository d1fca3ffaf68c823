package press.nightdesk.source;

import org.jspecify.annotations.Nullable;

/// One item cannot be read as an article. It never leaves this room: the source that reads the
/// item turns it into an {@link press.nightdesk.domain.Arrival.Unreadable}.
public final class UnfitException extends Exception {
  private final Unfit unfit;
  private final @Nullable String title;

  /// @param detail what is wrong and where in the item
  public UnfitException(Unfit unfit, String detail) {
    this(unfit, detail, null);
  }

  /// @param title the headline, if it was reached; else null
  public UnfitException(Unfit unfit, String detail, @Nullable String title) {
    super(detail, null, false, false);
    this.unfit = unfit;
    this.title = title;
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
}
