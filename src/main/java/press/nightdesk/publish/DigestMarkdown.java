package press.nightdesk.publish;

import static press.nightdesk.publish.Markdown.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The digest in CommonMark, without raw HTML.
final class DigestMarkdown implements DigestForm {
  @Override
  public String file() {
    return "digest.md";
  }

  @Override
  public String render(Newsletter newsletter) {
    StringBuilder page = new StringBuilder();
    block(page, "# Nightdesk: " + escape(newsletter.name()));
    block(page, newsletter.day() + " · " + newsletter.count());
    if (newsletter.sections().isEmpty()) {
      block(page, "Nothing was published tonight.");
    }
    for (Newsletter.Section section : newsletter.sections()) {
      block(page, "## " + escape(section.topic()));
      section.items().forEach(item -> item(page, item));
    }
    more(page, newsletter.more());
    held(page, newsletter);
    lost(page, newsletter);
    imprint(page, newsletter.imprint());
    return page.toString();
  }

  private static void item(StringBuilder page, Newsletter.Item item) {
    block(page, "### " + escape(item.headline()));
    block(page, "*" + escape(item.original()) + "*");
    block(page, source(item.byline(), item.link()));
    item.kin().forEach(line -> block(page, escape(line)));
    if (item.news() != null) {
      block(page, "**" + escape(item.news()) + "**");
    }
    if (item.flag() != null) {
      block(page, "**Flagged:** " + escape(item.flag()));
    }
    block(page, escape(item.lead()));
    for (Newsletter.Statement point : item.points()) {
      line(page, "- " + (escape(point.text()) + " " + cited(point, item.page())).strip());
    }
    page.append('\n');
  }

  private static String cited(Newsletter.Statement point, @Nullable String page) {
    return page == null || point.paragraphs().isEmpty()
        ? escape(point.cited())
        : point.paragraphs().stream()
            .map(n -> Markdown.link(String.valueOf(n), page + "#p" + n))
            .collect(Collectors.joining(", ", "\\[", "\\]"));
  }

  private static void more(StringBuilder page, List<Newsletter.More> more) {
    if (more.isEmpty()) {
      return;
    }
    block(page, "## More");
    for (Newsletter.More named : more) {
      line(page, "- **" + escape(named.headline()) + "**");
      line(page, "  - " + source(named.byline(), named.link()));
      named.kin().forEach(line -> line(page, "  - " + escape(line)));
    }
    page.append('\n');
  }

  private static void held(StringBuilder page, Newsletter newsletter) {
    if (newsletter.held().isEmpty()) {
      return;
    }
    block(page, "## Held back");
    block(page, "The checks found errors here that asking again did not mend.");
    for (Newsletter.Held held : newsletter.held()) {
      line(page, "- **" + escape(held.headline()) + "**");
      line(page, "  - " + source(held.byline(), held.link()));
      held.reasons().forEach(reason -> line(page, "  - " + escape(reason)));
    }
    page.append('\n');
  }

  private static void lost(StringBuilder page, Newsletter newsletter) {
    if (newsletter.lost().isEmpty()) {
      return;
    }
    block(page, "## Failed");
    for (Newsletter.Lost lost : newsletter.lost()) {
      line(page, "- **" + escape(lost.headline()) + "**");
      line(page, "  - " + escape(lost.reason()));
    }
    page.append('\n');
  }

  private static void imprint(StringBuilder page, Newsletter.Imprint imprint) {
    line(page, "---");
    if (imprint.notice() != null) {
      page.append('\n');
      line(page, "**" + escape(imprint.notice()) + "**");
    }
    for (String line : imprint.lines()) {
      page.append('\n');
      line(page, escape(line));
    }
  }

  private static String source(String byline, @Nullable Link link) {
    return link == null
        ? escape(byline)
        : escape(byline) + " · " + Markdown.link(link.host(), link.address());
  }

  private static void block(StringBuilder page, String text) {
    line(page, text);
    page.append('\n');
  }

  private static void line(StringBuilder page, String text) {
    page.append(text).append('\n');
  }
}
