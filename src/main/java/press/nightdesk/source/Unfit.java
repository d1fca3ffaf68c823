package press.nightdesk.source;

/// Why something could not be read as an article: the stable kinds of failure of this room.
enum Unfit {
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
  NO_PARAGRAPHS("no-paragraphs", "put the text below the headline, a paragraph a line; then retry");

  private final String kind;
  private final String remedy;

  Unfit(String kind, String remedy) {
    this.kind = kind;
    this.remedy = remedy;
  }

  String kind() {
    return kind;
  }

  String remedy() {
    return remedy;
  }
}
