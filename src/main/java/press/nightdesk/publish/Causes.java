package press.nightdesk.publish;

/// Why an article failed, said to a newsletter's readers.
///
/// A failure's own message is never passed on: it may hold a provider's or a library's words,
/// and those the article's. It is in `run.json`.
public final class Causes {
  private Causes() {}

  /// The kind and a sentence about it, or the kind alone if it is not known.
  public static String of(String kind) {
    String name = Printable.line(kind, Printable.LABEL);
    String sentence = sentence(kind);
    return sentence.isEmpty() ? name : "%s (%s)".formatted(sentence, name);
  }

  private static String sentence(String kind) {
    return switch (kind) {
      case "not-utf8" -> "the file is not valid UTF-8";
      case "unknown-encoding" -> "nobody can tell how its letters are encoded";
      case "wrong-encoding" -> "its letters are not encoded as was said";
      case "mojibake" -> "its letters were decoded wrongly before it came here";
      case "broken-record" -> "its record is broken";
      case "no-column" -> "its file lacks a column that is needed";
      case "too-many-paragraphs" -> "it has more paragraphs than an article can have";
      case "unpacks-too-large" -> "its file unpacks to more than is allowed";
      case "nested-too-deep" -> "its record is nested too deep";
      case "not-text" -> "the file holds control characters and is probably no text";
      case "empty" -> "there is no headline";
      case "no-paragraphs" -> "there is a headline and nothing else";
      case "bad-date" -> "the date in its first line is no date";
      case "too-large" -> "the file is too large for an article";
      case "article-too-long" -> "it is longer than an article can be";
      case "too-long-to-keep" -> "what the model made of it is too long to keep";
      case "unreadable-file" -> "the file cannot be read";
      case "link-outside" -> "the file is a link that leads out of its folder";
      case "bad-address" -> "its address is none of the web";
      case "private-address" -> "its address is not of the public internet";
      case "robots-forbid" -> "its site asks not to be read by programs";
      case "site-unreachable" -> "nobody answered at its address";
      case "site-too-slow" -> "its site took too long to answer";
      case "http-error" -> "its site answered with an error";
      case "too-many-redirects" -> "its address leads on and on";
      case "not-a-feed" -> "the feed cannot be read";
      case "not-a-page" -> "its address leads to no page of text";
      case "page-too-complex" -> "its page has too much markup";
      case "outage" -> "the provider was out of reach";
      case "rate-limited" -> "the provider asked for fewer requests";
      case "server-error" -> "the provider failed";
      case "timed-out" -> "no whole answer came in time";
      case "garbled" -> "the provider's answer did not arrive whole";
      case "unreachable" -> "nobody answered at the provider's address";
      case "budget-spent" -> "the budget of the edition is spent";
      case "denied" -> "the provider denied access";
      case "unknown-model" -> "the provider does not know the model";
      case "no-quota" -> "the account at the provider has no credit left";
      case "too-long" -> "the request was longer than the model can take";
      case "rejected" -> "the provider rejected the request";
      case "stopped" -> "the run was told to stop";
      case "filtered" -> "the provider's filter refused the text";
      case "not-recorded" -> "there is no recorded reply to this text";
      case "defect" -> "Nightdesk itself failed on it";
      default -> "";
    };
  }
}
