package press.nightdesk.publish;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The digest as plain text in lines of at most {@value Columns#WIDTH} columns; only an address
/// may be longer, because a broken one leads nowhere.
final class DigestText implements DigestForm {
  private static final String DOUBLE_RULE = "=".repeat(Columns.WIDTH);
  private static final String RULE = "-".repeat(Columns.WIDTH);

  @Override
  public String file() {
    return "digest.txt";
  }

  @Override
  public String render(Newsletter newsletter) {
    StringBuilder page = new StringBuilder();
    text(page, "NIGHTDESK: " + newsletter.name());
    text(page, newsletter.day() + " · " + newsletter.count());
    line(page, DOUBLE_RULE);
    if (newsletter.sections().isEmpty()) {
      text(page, "");
      text(page, "Nothing was published tonight.");
    }
    for (Newsletter.Section section : newsletter.sections()) {
      heading(page, section.topic());
      section.items().forEach(item -> item(page, item));
    }
    more(page, newsletter.more());
    held(page, newsletter.held());
    lost(page, newsletter.lost());
    imprint(page, newsletter.imprint());
    return page.toString();
  }

  private static void item(StringBuilder page, Newsletter.Item item) {
    line(page, "");
    text(page, item.headline());
    text(page, item.original());
    text(page, item.byline());
    item.kin().forEach(line -> text(page, line));
    if (item.news() != null) {
      text(page, item.news());
    }
    if (item.flag() != null) {
      text(page, "Flagged: " + item.flag());
    }
    line(page, "");
    indented(page, item.lead(), "  ", "  ");
    line(page, "");
    item.points()
        .forEach(p -> indented(page, (p.text() + " " + p.cited()).strip(), "  * ", "    "));
    address(page, item.link());
  }

  private static void more(StringBuilder page, List<Newsletter.More> more) {
    if (more.isEmpty()) {
      return;
    }
    heading(page, "More");
    for (Newsletter.More named : more) {
      line(page, "");
      text(page, named.headline());
      text(page, named.byline());
      named.kin().forEach(line -> text(page, line));
      address(page, named.link());
    }
  }

  private static void held(StringBuilder page, List<Newsletter.Held> held) {
    if (held.isEmpty()) {
      return;
    }
    heading(page, "Held back");
    text(page, "The checks found errors here that asking again did not mend.");
    for (Newsletter.Held article : held) {
      line(page, "");
      text(page, article.headline());
      text(page, article.byline());
      article.reasons().forEach(reason -> indented(page, reason, "  * ", "    "));
      address(page, article.link());
    }
  }

  private static void lost(StringBuilder page, List<Newsletter.Lost> lost) {
    if (lost.isEmpty()) {
      return;
    }
    heading(page, "Failed");
    for (Newsletter.Lost article : lost) {
      line(page, "");
      text(page, article.headline());
      indented(page, article.reason(), "  * ", "    ");
    }
  }

  private static void imprint(StringBuilder page, Newsletter.Imprint imprint) {
    line(page, "");
    line(page, DOUBLE_RULE);
    if (imprint.notice() != null) {
      text(page, imprint.notice());
      line(page, "");
    }
    imprint.lines().forEach(line -> text(page, line));
  }

  private static void heading(StringBuilder page, String heading) {
    line(page, "");
    line(page, "");
    text(page, heading.toUpperCase(Locale.ROOT));
    line(page, RULE);
  }

  private static void address(StringBuilder page, @Nullable Link link) {
    if (link != null) {
      line(page, "");
      line(page, "  " + link.address());
    }
  }

  private static void text(StringBuilder page, String text) {
    indented(page, text, "", "");
  }

  private static void indented(StringBuilder page, String text, String first, String next) {
    Columns.fill(text, first, next).forEach(line -> line(page, line));
  }

  private static void line(StringBuilder page, String line) {
    page.append(line).append('\n');
  }
}
