package press.nightdesk.llm;

import java.util.regex.Pattern;

/// Tells a refusal in words from an answer, where the provider does not say so itself.
///
/// Models decline in few, well-worn phrases. They are looked for only in short replies without
/// JSON: in an article they may well stand in somebody's quotation.
final class Refusals {
  private static final int LONGEST = 1_200;

  private static final String ENGLISH =
      String.join(
          "|",
          "I(?: am|'m) (?:sorry|unable|not able|afraid)\\b",
          "I (?:can(?:not|'t| not)|won't|will not|must decline|decline to)\\b",
          "I apologi[sz]e\\b",
          "as an? (?:AI|artificial intelligence|(?:large )?language model)\\b",
          "(?:against|violates?) (?:my|our|the|openai's) [\\w -]{0,30}(?:guidelines|polic)",
          "can(?:not|'t) (?:assist|help|comply|fulfil|discuss|provide|translate)");

  private static final String RUSSIAN =
      String.join(
          "|",
          "(?:я )?не (?:могу|буду|в состоянии) (?:с этим |вам )?"
              + "(?:помочь|выполнить|перев[еи]|ответить|обсуждать|предоставить|продолжить)",
          "я не могу(?!\\p{L})",
          "(?:извините|простите|к сожалению)(?!\\p{L})",
          "как (?:ИИ|искусственный интеллект|(?:большая )?языковая модель)",
          "не люблю менять тему",
          "давайте (?:сменим тему|поговорим о ч[её]м-нибудь)");

  /// The letters that phrases begin with come first: it costs more to see where a word begins.
  private static final Pattern PHRASES =
      Pattern.compile(
          "(?=[iavcянипкд])(?:\\b(?:" + ENGLISH + ")|(?<!\\p{L})(?:" + RUSSIAN + "))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Refusals() {}

  /// Whether this reply, in which no JSON was found, declines the task.
  static boolean declines(String reply) {
    return reply.length() <= LONGEST && PHRASES.matcher(reply.replace('’', '\'')).find();
  }
}
