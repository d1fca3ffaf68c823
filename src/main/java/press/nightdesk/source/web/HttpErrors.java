package press.nightdesk.source.web;

import java.time.Duration;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// Says what a server's error means.
final class HttpErrors {
  private static final int NOT_MODIFIED = 304;

  private HttpErrors() {}

  /// @param answer no success
  static UnfitException unfit(Answer answer) {
    int status = answer.status();
    String said =
        "the server answered %d %s".formatted(status, Words.oneLine(answer.reason(), 60)).strip();
    UnfitException unfit = new UnfitException(Unfit.HTTP_ERROR, said + afterwards(answer));
    if (status == NOT_MODIFIED) {
      return unfit
          .withDetail(said + ", though it was not asked whether anything has changed")
          .withRemedy("its cache is set up wrongly: tell the site, or retry later")
          .asPassing();
    }
    if (status == 429 || status == 408 || status >= 500) {
      return unfit.withRemedy("the site has trouble or is too busy: retry later").asPassing();
    }
    return status == 401 || status == 403
        ? unfit.withRemedy("the site lets no program in there: ask the site, or leave it out")
        : unfit;
  }

  private static String afterwards(Answer answer) {
    Duration wait = answer.retryAfter();
    return wait == null || !answer.asksToWait()
        ? ""
        : ", and asks to wait for %d s".formatted(wait.toSeconds());
  }
}
