package press.nightdesk.publish;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/// The digest as an e-mail: tables and inline styles, nothing loaded from elsewhere, no script, and
/// no longer than mail programs show without cutting it off.
final class DigestHtml implements DigestForm {
  /// Gmail cuts off at 102 kB.
  static final int LARGEST = 100_000;

  private static final int LISTED = 40;

  @Override
  public String file() {
    return "digest.html";
  }

  @Override
  public String render(Newsletter newsletter) {
    int listed = LISTED;
    String page = Templates.fill("digest.jte", newsletter.listing(listed));
    while (!fits(page) && listed > 0) {
      listed /= 2;
      page = Templates.fill("digest.jte", newsletter.listing(listed));
    }
    return page;
  }

  /// How many articles can be told so that the mail is not too large; the lists give way last.
  ///
  /// @param most how many there would be otherwise
  /// @param telling the newsletter that tells so many
  static int room(int most, IntFunction<Newsletter> telling) {
    int fit = 0;
    int tooMany = most + 1;
    int attempt = most;
    while (fit + 1 < tooMany) {
      boolean fits = fits(Templates.fill("digest.jte", telling.apply(attempt).listing(LISTED)));
      fit = fits ? attempt : fit;
      tooMany = fits ? tooMany : attempt;
      attempt = (fit + tooMany) / 2;
    }
    return fit;
  }

  private static boolean fits(String page) {
    return page.length() <= LARGEST && page.getBytes(StandardCharsets.UTF_8).length <= LARGEST;
  }
}
