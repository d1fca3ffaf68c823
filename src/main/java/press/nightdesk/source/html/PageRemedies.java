package press.nightdesk.source.html;

import java.util.Optional;
import java.util.function.Function;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Failure;

/// What to do about a page or an item of a feed that is no article: an own file can be mended,
/// what others publish cannot, and its limits are narrower than those of files.
public final class PageRemedies {
  static final String LEAVE_OUT =
      "no setting raises this limit: leave it out, or save its text as a text file";

  private PageRemedies() {}

  /// What fits a page.
  ///
  /// @param kind of the failure
  /// @return empty if what the kind itself advises fits
  public static Optional<String> of(String kind) {
    return Optional.ofNullable(
        switch (kind) {
          case "empty" ->
              "the page states no headline: leave it out, or save its text as a text file";
          case "no-paragraphs" ->
              "open the page in a browser: if there is a text, save it as a text file; else leave it out";
          case "too-large", "too-many-paragraphs" ->
              "feeds and pages are held to 100,000 characters and 2,000 paragraphs, or less if"
                  + " nightdesk.limits says so: leave it out, or save its text as a text file";
          case "mojibake", "not-text" -> "tell its publisher: the text is damaged";
          default -> null;
        });
  }

  /// The same arrival; if it is a failure, with a remedy that fits.
  ///
  /// @param remedies by kind
  public static Arrival fitting(Arrival arrival, Function<String, Optional<String>> remedies) {
    if (!(arrival instanceof Arrival.Unreadable(Failure failure, var stamp))) {
      return arrival;
    }
    return new Arrival.Unreadable(
        new Failure(
            failure.id(),
            failure.title(),
            failure.stage(),
            failure.kind(),
            failure.message(),
            remedies.apply(failure.kind()).orElse(failure.remedy()),
            failure.attempts()),
        stamp);
  }
}
