package press.nightdesk.check;

import static press.nightdesk.check.Phrases.phrase;

import java.util.regex.Pattern;

/// The few, well-worn phrases in which models decline: in place of a paragraph's English, or in
/// place of a whole reply.
final class Refusals {
  private static final int LONGEST_REPLY = 1_200;

  private static final String CANNOT =
      "(?:can't|cannot|can not|won't|will not|(?:am|'m) (?:unable|not able)|must decline)"
          + "(?: to)?";
  private static final String UNWILLING =
      "не (?:мог|мож|смо|буд|в состоянии|в силах|имею)|нельзя|извин|прости|прощен|сожал|жаль|отказ";
  private static final String MACHINE = "искусствен|нейросет|чат-?бот|\\bИИ\\b|языков\\w+ модел";

  /// What counts in a text that was asked for, at its beginning.
  static final Phrases IN_A_TEXT =
      new Phrases(
          phrase(
              "(?:I'm|I am|we're|we are)? ?(?:very |so )?sorry,? (?:but )?I ?" + CANNOT, UNWILLING),
          phrase(
              "(?:unfortunately|I apologi[sz]e|my apologies),? (?:but )?I ?" + CANNOT, UNWILLING),
          phrase(
              "I ?"
                  + CANNOT
                  + " (?:assist|help|translate|summari[sz]e|comply|fulfil|provide|process|complete"
                  + "|continue|engage|produce|generate)\\b",
              UNWILLING),
          phrase(
              "as an? (?:AI|artificial intelligence|large language model|language model)\\b",
              MACHINE),
          phrase(
              "(?:I'm|I am) (?:just |only )?an? (?:AI|large language model|language model)\\b",
              MACHINE),
          phrase(
              "(?:this|the|your) (?:request|content|article|text|material|prompt)\\b.{0,40}"
                  + "\\b(?:violates?|goes against|conflicts? with)\\b.{0,40}"
                  + "\\b(?:polic(?:y|ies)|guidelines)",
              "правил|политик|норм|принцип|наруш"),
          phrase(
              "(?:this|that|it) (?:violates?|goes against) (?:my|our|openai's)\\b.{0,40}"
                  + "\\b(?:polic(?:y|ies)|guidelines)",
              "правил|политик|норм|принцип|наруш"),
          phrase(
              "\\[?(?:content|text|passage|translation) (?:removed|omitted|blocked|filtered"
                  + "|withheld|unavailable)\\b",
              "удал|заблокир|скрыт|недоступ|отфильтр"));

  /// What tells only where there is nothing of what was asked for: in an article it may well
  /// stand in somebody's quotation.
  private static final String IN_PLACE_OF_A_REPLY =
      String.join(
          "|",
          "(?:I am|I'm) (?:sorry|unable|not able|afraid)\\b",
          "I (?:can(?:not|'t| not)|won't|will not|must decline|decline to)\\b",
          "I apologi[sz]e\\b",
          "can(?:not|'t) (?:assist|help|comply|fulfil|discuss|provide|translate)",
          "(?:against|violates?) (?:my|our|the|openai's) [\\w -]{0,30}(?:guidelines|polic)",
          "(?:я )?не (?:могу|буду|в состоянии) (?:с этим |вам )?"
              + "(?:помочь|выполнить|перев[еи]|ответить|обсуждать|предоставить|продолжить)",
          "я не могу(?!\\p{L})",
          "(?:извините|простите|к сожалению)(?!\\p{L})",
          "как (?:ИИ|искусственный интеллект|(?:большая )?языковая модель)",
          "не люблю менять тему",
          "давайте (?:сменим тему|поговорим о ч[её]м-нибудь)");

  private static final Pattern REPLY =
      Pattern.compile(
          "(?<!\\p{L})(?:" + IN_A_TEXT.openings() + "|" + IN_PLACE_OF_A_REPLY + ")", Phrases.FLAGS);

  private Refusals() {}

  /// Whether a reply that holds nothing of what was asked for declines the task.
  static boolean isReply(String reply) {
    return reply.length() <= LONGEST_REPLY
        && REPLY.matcher(Phrases.withPlainApostrophes(reply)).find();
  }
}
