package press.nightdesk.publish;

/// One form of the digest.
interface DigestForm {
  /// The name of its file.
  String file();

  /// The newsletter in this form, with every text escaped as the form demands.
  String render(Newsletter newsletter);
}
