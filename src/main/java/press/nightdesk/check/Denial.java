package press.nightdesk.check;

import java.util.List;
import java.util.regex.Pattern;
import press.nightdesk.domain.Finding;

/// What is denied stays denied, and nothing else is. «Не» and "not" are looked for in one language;
/// in the other anything will do that may say as much, for either language denies in its own ways:
/// «не исключено» is "possible", «лишь» is "not until".
///
/// Where both have as many sentences they are compared one by one.
final class Denial {
  /// A plain denial of a verb or of all of a kind.
  private static final Pattern RUSSIAN =
      pattern("не|нет|никогда|никто|никого|никому|ничего|нельзя|никак(?:ой|ого|их|ие|ую)");

  /// «Не» that denies nothing, or hardly ever with "not".
  private static final Pattern RUSSIAN_IDIOM =
      pattern(
          "(?:если|пока|чуть|едва) не|(?:как|что|кто|где|куда|сколько|как[оаи][йяе]) бы(?: \\p{L}+){0,4} не"
              + "|не (?:только|лишь|просто|столько|более|больше|менее|меньше|позднее|позже|ранее"
              + "|раньше|выше|ниже|раз|один|одна|одно|одну|так давно|исключ\\p{L}*|считая|говоря"
              + "|обош\\p{L}*|хуже|иначе|кто иной|что иное|что другое|удивительно|случайно|прочь"
              + "|скрыва\\p{L}*|секрет|взирая|смотря|успел\\p{L}*|дожид\\p{L}*|терпится|за горами)"
              + "|не мо[гж]\\p{L}* не|ничего себе|нет-нет|не \\p{L}+ без"
              + "|(?:ли|или|либо|будь то)\\b.{0,20}\\b(?:не|нет)");

  /// What may stand in Russian for an English "not".
  private static final Pattern ANY_RUSSIAN =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:не|ни|нет|без|кроме|против\\p{L}*|лишь|только|едва|вряд|мало|вместо"
              + "|пока|до сих пор|разве|зря|помимо|вне|лиш\\p{L}+|отказ\\p{L}*|отверг\\p{L}*"
              + "|отриц\\p{L}*|опроверг\\p{L}*|запре\\p{L}+|отсутств\\p{L}*|прекра\\p{L}+|отмен\\p{L}+"
              + "|исключ\\p{L}*|отклон\\p{L}*|препят\\p{L}*|меша\\p{L}*|воздерж\\p{L}*|избе\\p{L}+"
              + "|уклон\\p{L}*|меньш\\p{L}*|пропуст\\p{L}*|пропус\\p{L}*"
              + "|стоп|хватит|хватало|далек\\p{L}*|далёк\\p{L}*|слаб\\p{L}*|сомне\\p{L}+|пуст\\p{L}*"
              + "|дефицит\\p{L}*|срыв\\p{L}*|сорва\\p{L}*|провал\\p{L}*|иной|иначе|нулев\\p{L}*|ноль"
              + "|нол\\p{L}*|не(?!дел|котор|сколь|фт|давн|рв|б[ео]|го|м[ецу]|й)\\p{L}+|ни[кгщчс]\\p{L}+|бе[зс]\\p{L}+)(?!\\p{L})");

  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(?:not|never|nobody|cannot|nor|neither)\\b|n[’']t\\b");

  /// "Not" that denies nothing.
  private static final Pattern ENGLISH_IDIOM =
      Pattern.compile(
          "(?i)\\bnot (?:only|just|least|to mention|until|simply|merely|far|long|more than|less than"
              + "|exceed\\w*|later|earlier|yet|even|one|so|unlike|un\\w+)\\b"
              + "|\\b(?:whether or|or|if|why|but) not\\b|\\bnot .{0,40}\\bbut\\b"
              + "|\\b(?:isn|aren|don|doesn|didn|wasn|won)[’']t (?:it|they|you|he|she|we)\\b"
              + "|\\b(?:can[’']t|cannot|could(?:n[’']t| not)) (?:help|wait|but)\\b|\\bnever (?:mind|before)");

  /// What may stand in English for a Russian «не».
  private static final Pattern ANY_ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|nobody|nothing|none|nowhere|nor|neither|cannot|without|fail\\w*"
              + "|refus\\w*|reject\\w*|den(?:y|ie[sd]|ying)|declin\\w*|lack\\w*|absen\\w*|unless|except"
              + "|hardly|barely|scarcely|few|little|rather|instead|only|until|miss(?:es|ed|ing)?"
              + "|avoid\\w*|prevent\\w*|stop\\w*|prohibit\\w*|bann?(?:s|ed|ing)?|forb\\w+|oppos\\w*"
              + "|devoid|depriv\\w*|out of|beyond|free|exclud\\w*|rul\\w+ out|less|yet|other than|apart|otherwise|too"
              + "|despite|zero|nil|minus|non\\w*|mis\\w{4,}|anti\\w*|withhold\\w*|withheld|still"
              + "|remain\\w*|un(?!der|ti|i[otvqf]|cle)\\w{3,}"
              + "|in(?:abil|ac[ct]|adeq|admis|appr|cap|comp|cons|corr|cred|decis|definit|dep|diff|eff"
              + "|elig|evit|exp|freq|hum|just|nocen|sec|sig|solv|stab|suff|tol|val|vis)\\w*"
              + "|dis(?:a[gplb]|c[lor]|en|g|h|i|k|like|m|o|p[lru]|q|r|s|t)\\w*|im(?:poss|pract|pat|perf"
              + "|mat|mob|prob|prop|pun)\\w*|irr\\w+|ill\\w+|difficult\\w*|hold back|short|scarce\\w*"
              + "|escap\\w*|skip\\w*|ignor\\w*|neglect\\w*|overlook\\w*|forget\\w*|forgot\\w*|lost|lose"
              + "|refrain\\w*|abst\\w+|spar\\w+|bar(?:s|red|ring)?|mere\\w*|already|ever|far from)\\b"
              + "|n[’']t\\b|less\\b|-free\\b");

  private Denial() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    List<String> russian = segment.russianSentences();
    List<String> english = segment.englishSentences();
    if (russian.size() != english.size()) {
      return findings(segment, segment.russian().text(), segment.english());
    }
    for (int i = 0; i < russian.size(); i++) {
      List<Finding> findings = findings(segment, russian.get(i), english.get(i));
      if (!findings.isEmpty()) {
        return findings;
      }
    }
    return List.of();
  }

  private static List<Finding> findings(Segment segment, String russian, String english) {
    if (denies(RUSSIAN, RUSSIAN_IDIOM, russian) && !ANY_ENGLISH.matcher(english).find()) {
      return warning(segment, "the Russian denies, and nothing here does: ", english);
    }
    if (denies(ENGLISH, ENGLISH_IDIOM, english) && !ANY_RUSSIAN.matcher(russian).find()) {
      return warning(segment, "a denial that the Russian lacks: ", english);
    }
    return List.of();
  }

  private static boolean denies(Pattern denial, Pattern idiom, String text) {
    return denial.matcher(text).find() && denial.matcher(idiom.matcher(text).replaceAll("")).find();
  }

  /// A refusal denies too, and is found as what it is.
  private static List<Finding> warning(Segment segment, String what, String english) {
    if (Refusals.IN_A_TEXT.in(segment.russian().text(), segment.english()).isPresent()) {
      return List.of();
    }
    return List.of(
        Code.NEGATION_CHANGED.warningInTranslation(segment.n(), what + Wording.quote(english)));
  }

  private static Pattern pattern(String words) {
    return Pattern.compile("(?iu)(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
  }
}
