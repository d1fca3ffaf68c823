package press.nightdesk.publish;

/// The digest as an e-mail: tables and inline styles, nothing loaded from elsewhere, no script.
final class DigestHtml implements DigestForm {
  @Override
  public String file() {
    return "digest.html";
  }

  @Override
  public String render(Newsletter newsletter) {
    return Templates.fill("digest.jte", newsletter);
  }
}
