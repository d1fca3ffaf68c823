package press.nightdesk.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The digest as an e-mail: tables and inline styles, nothing loaded from elsewhere, no script.
/// The templates are in `src/main/jte`; jte escapes by where a text stands.
final class DigestHtml implements DigestForm {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DigestHtml.class.getClassLoader(),
          "press.nightdesk.publish.template");

  @Override
  public String file() {
    return "digest.html";
  }

  @Override
  public String render(Newsletter newsletter) {
    StringOutput page = new StringOutput();
    templates.render("digest.jte", newsletter, page);
    return page.toString();
  }
}
