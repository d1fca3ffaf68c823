package press.nightdesk.source;

/// Why something could not be read as an article: the stable kinds of failure of this room.
public enum Unfit {
  /// The file cannot be opened or read to its end.
  UNREADABLE_FILE("unreadable-file", "mend the file or its permissions, then retry"),
  /// A link points out of the folder that the job file names.
  LINK_OUTSIDE(
      "link-outside",
      "put the file itself below the folder, or name the link's target in the job file"),
  /// The file, its text or a line of it is over a limit.
  TOO_LARGE("too-large", "split it, or raise the limit under nightdesk.limits"),
  /// There are more paragraphs than the limit allows.
  TOO_MANY_PARAGRAPHS(
      "too-many-paragraphs",
      "look whether it holds several articles; else raise nightdesk.limits.paragraphs"),
  /// A packed file unpacks to more than the limits allow.
  UNPACKS_TOO_LARGE(
      "unpacks-too-large",
      "look whether it is what it seems; else unpack it yourself, or raise the limit under nightdesk.limits"),
  /// Arrays and objects lie in each other deeper than the limit allows.
  NESTED_TOO_DEEP(
      "nested-too-deep", "look whether it is a record; else raise nightdesk.limits.nesting"),
  /// The bytes are UTF-8 with errors, or are said to be UTF-8 and are not.
  NOT_UTF8("not-utf8", "save the file as UTF-8, then retry"),
  /// The bytes are in no encoding that can be told with confidence.
  UNKNOWN_ENCODING(
      "unknown-encoding",
      "save the file as UTF-8, or name its encoding in the job file (encoding: windows-1251); then retry"),
  /// The bytes are not in the encoding that the job file names.
  WRONG_ENCODING(
      "wrong-encoding", "correct the source's encoding in the job file, or save the file as UTF-8"),
  /// The text was decoded wrongly before it came here, or characters of it were lost.
  MOJIBAKE("mojibake", "get the text anew from where it comes from, as UTF-8; then retry"),
  /// There are control characters or halves of characters in the text.
  NOT_TEXT("not-text", "see that it is plain text without control characters, then retry"),
  /// The `date` line holds no date.
  BAD_DATE("bad-date", "write the day as in: date 2026-11-22 Headline; then retry"),
  /// An address, or one it redirects to, is none of the web.
  BAD_ADDRESS("bad-address", "correct the address; the web's begin with http:// or https://"),
  /// There is no headline.
  EMPTY("empty", "give it a headline, then retry"),
  /// There is a headline and nothing else.
  NO_PARAGRAPHS("no-paragraphs", "give it a text, then retry"),
  /// A line of JSON Lines or a record of CSV is not what it should be.
  BROKEN_RECORD("broken-record", "mend the line; the others are read without it"),
  /// A CSV file's header row lacks a column that is needed.
  NO_COLUMN(
      "no-column", "name the file's own columns under fields in the job file, or its delimiter"),
  /// An address leads out of the public internet.
  PRIVATE_ADDRESS(
      "private-address",
      "if the desk is meant to read there, set allow-private: true on the source; then retry"),
  /// The site asks robots not to fetch the page, or does not say whether it does.
  ROBOTS_FORBID("robots-forbid", "take the text from the site's feed, or ask the site; then retry"),
  /// Nobody answers at the address, or the connection broke.
  SITE_UNREACHABLE("site-unreachable", "see whether the site is up, then retry"),
  /// The whole answer did not come in time.
  SITE_TOO_SLOW("site-too-slow", "retry later, or allow more time: nightdesk.web.timeout"),
  /// The server answered with an error.
  HTTP_ERROR("http-error", "open the address in a browser and correct it, then retry"),
  /// One redirect follows the other.
  TOO_MANY_REDIRECTS("too-many-redirects", "name the address where it leads to in the end"),
  /// What came is no feed that can be read.
  NOT_A_FEED("not-a-feed", "open the address in a browser: it must be RSS, Atom, RDF or JSON Feed"),
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

  /// Whether it may be over another night, though nobody mends anything here.
  boolean isPassing() {
    return this == SITE_UNREACHABLE || this == SITE_TOO_SLOW;
  }

  /// What to do next, in one line.
  public String remedy() {
    return remedy;
  }
}
