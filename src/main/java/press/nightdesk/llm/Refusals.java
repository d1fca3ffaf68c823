package press.nightdesk.llm;

import java.util.regex.Pattern;

/// Tells a refusal in words from an answer, where the provider does not say so itself.
///
/// Models decline in few, well-worn phrases. They are looked for only in short replies without
/// JSON: in an article they may well stand in somebody's quotation.
final class Refusals {
  private static final int LONGEST = 1_200;

  private static final Pattern PHRASES =
      Pattern.compile(
          String.join(
              "|",
              "\\bI(?: am|'m) (?:sorry|unable|not able|afraid)\\b",
              "\\bI (?:can(?:not|'t| not)|won't|will not|must decline|decline to)\\b",
              "\\bI apologi[sz]e\\b",
              "\\bas an? (?:AI|artificial intelligence|(?:large )?language model)\\b",
              "\\b(?:against|violates?) (?:my|our|the|openai's) [\\w -]{0,30}(?:guidelines|polic)",
              "\\bcan(?:not|'t) (?:assist|help|comply|fulfil|discuss|provide|translate)",
              "(?<!\\p{L})(?:я )?не (?:могу|буду|в состоянии) (?:с этим |вам )?"
                  + "(?:помочь|выполнить|перев[еи]|ответить|обсуждать|предоставить|продолжить)",
              "(?<!\\p{L})я не могу(?!\\p{L})",
              "(?<!\\p{L})(?:извините|простите|к сожалению)(?!\\p{L})",
              "(?<!\\p{L})как (?:ИИ|искусственный интеллект|(?:большая )?языковая модель)",
              "(?<!\\p{L})не люблю менять тему",
              "(?<!\\p{L})давайте (?:сменим тему|поговорим о ч[её]м-нибудь)"),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Refusals() {}

  /// Whether this reply, in which no JSON was found, declines the task.
  static boolean declines(String reply) {
    return reply.length() <= LONGEST && PHRASES.matcher(reply.replace('’', '\'')).find();
  }
}
