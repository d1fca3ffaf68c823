package press.nightdesk.source;

/// Why something could not be read as an article: the stable kinds of failure of this room.
public enum Unfit {
  /// The file cannot be opened or read to its end.
  UNREADABLE_FILE("unreadable-file", "mend the file or its permissions, then retry"),
  /// A link points out of the folder that the job file names.
  LINK_OUTSIDE(
      "link-outside",
      "put the file itself below the folder, or name the link's target in the job file"),
  /// The file or its text is over a limit.
  TOO_LARGE("too-large", "split it: one file is one article"),
  /// The bytes are not UTF-8.
  NOT_UTF8("not-utf8", "save the file as UTF-8, then retry"),
  /// There are control characters in the text.
  NOT_TEXT("not-text", "save the article as plain text without control characters, then retry"),
  /// The `date` line holds no date.
  BAD_DATE("bad-date", "write the day as in: date 2026-11-22 Headline; then retry"),
  /// There is no headline.
  EMPTY("empty", "put the headline on the first line, then retry"),
  /// There is a headline and nothing else.
  NO_PARAGRAPHS("no-paragraphs", "put the text below the headline, a paragraph a line; then retry"),
  /// An address leads out of the public internet.
  PRIVATE_ADDRESS(
      "private-address",
      "if the desk is meant to read there, set allow-private: true on the source; then retry"),
  /// An address, or one it redirects to, is none of the web.
  BAD_ADDRESS("bad-address", "correct the address; the web's begin with http:// or https://"),
  /// The site asks robots not to fetch the page, or does not say whether it does.
  ROBOTS_FORBID(
      "robots-forbid", "take the text from the site's feed, or ask the site; then retry"),
  /// Nobody answers at the address, or the connection broke.
  SITE_UNREACHABLE("site-unreachable", "see whether the site is up, then retry"),
  /// The whole answer did not come in time.
  SITE_TOO_SLOW(
      "site-too-slow", "retry later, or allow more time: nightdesk.web.timeout"),
  /// The server answered with an error.
  HTTP_ERROR("http-error", "open the address in a browser and correct it, then retry"),
  /// One redirect follows the other.
  TOO_MANY_REDIRECTS("too-many-redirects", "name the address where it leads to in the end"),
  /// What came is no feed that can be read.
  NOT_A_FEED(
      "not-a-feed", "open the address in a browser: it must be RSS, Atom, RDF or JSON Feed"),
  /// What came is no HTML page.
  NOT_A_PAGE("not-a-page", "leave it out: only pages of text are read"),
  /// The page has more markup than the search for its text can take.
  PAGE_TOO_COMPLEX("page-too-complex", "leave it out, or save its text as a text file");

  private final String kind;
  private final String remedy;

  Unfit(String kind, String remedy) {
    this.kind = kind;
    this.remedy = remedy;
  }

  /// The stable name, documented in `docs/failures.md`.
  public String kind() {
    return kind;
  }

  /// What to do next, in one line.
  public String remedy() {
    return remedy;
  }
}
