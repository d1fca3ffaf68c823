package press.nightdesk.publish;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The templates of `src/main/jte`, compiled with the build. jte escapes each value by the place it
/// stands in: text, attribute, address.
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "press.nightdesk.publish.template");

  private Templates() {}

  /// A template filled.
  ///
  /// @param template its file's name
  /// @param value its one parameter
  public static String fill(String template, Object value) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, value, page);
    return page.toString();
  }
}
