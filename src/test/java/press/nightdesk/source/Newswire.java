package press.nightdesk.source;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// News sentences in several languages, invented for tests and drawn by a seeded random: a
/// subject, what it did, and how. `#` stands for a number.
public final class Newswire {
  private record Words(List<String> subjects, List<String> deeds, List<String> ends) {}

  private static final Map<String, Words> LANGUAGES =
      Map.ofEntries(
          entry(
              "ru",
              words(
                  """
                  Городской совет|Губернатор области|Министр транспорта|Представитель завода|\
                  Суд первой инстанции|Директор музея|Глава района|Комитет по бюджету|\
                  Тренер сборной|Начальник порта""",
                  """
                  объявил о ремонте моста через реку|утвердил план расходов на следующий год|\
                  рассказал о ходе строительства школы|отложил решение по делу о подряде|\
                  сообщил об увеличении выпуска станков|предложил снизить плату за проезд|\
                  обсудил с жителями работу поликлиники|опроверг слухи о закрытии вокзала|\
                  подписал договор с новым поставщиком|признал, что сроки были сорваны""",
                  """
                  во вторник вечером|после долгого совещания|на встрече с журналистами|\
                  в ответ на вопрос депутата|несмотря на возражения соседей|\
                  и назвал сумму в # тысяч рублей|по итогам проверки за # дней|\
                  в зале, где собралось около # человек""")),
          entry(
              "uk",
              words(
                  """
                  Міська рада|Губернаторка області|Міністерка транспорту|Речниця заводу|\
                  Директорка музею|Голова району|Комісія з бюджету|Прокуратура міста""",
                  """
                  оголосила про ремонт мосту через річку|затвердила план видатків на наступний рік|\
                  розповіла про перебіг будівництва школи|відклала рішення у справі про підряд|\
                  повідомила про збільшення випуску верстатів|запропонувала знизити плату за проїзд|\
                  обговорила з мешканцями роботу лікарні|спростувала чутки про закриття вокзалу""",
                  """
                  у вівторок увечері|після тривалої наради|на зустрічі з журналістами|\
                  у відповідь на запитання депутата|попри заперечення сусідів|\
                  і назвала суму в # тисяч гривень|за підсумками перевірки за # днів""")),
          entry(
              "be",
              words(
                  """
                  Гарадскі савет|Губернатар вобласці|Міністр транспарту|Прадстаўнік завода|\
                  Суд першай інстанцыі|Дырэктар музея|Кіраўнік раёна|Камітэт па бюджэце""",
                  """
                  абвясціў пра рамонт моста праз раку|зацвердзіў план выдаткаў на наступны год|\
                  распавёў пра ход будаўніцтва школы|адклаў рашэнне па справе аб падрадзе|\
                  паведаміў пра павелічэнне выпуску станкоў|прапанаваў знізіць плату за праезд|\
                  абмеркаваў з жыхарамі працу паліклінікі|абверг чуткі пра закрыццё вакзала""",
                  """
                  у аўторак увечары|пасля доўгай нарады|на сустрэчы з журналістамі|\
                  у адказ на пытанне дэпутата|нягледзячы на пярэчанні суседзяў|\
                  і назваў суму ў # тысяч рублёў|па выніках праверкі за # дзён""")),
          entry(
              "bg",
              words(
                  """
                  Общинският съвет|Областният управител|Министърът на транспорта|\
                  Представителят на завода|Съдът от първа инстанция|Директорът на музея|\
                  Кметът на района|Комитетът по бюджета""",
                  """
                  обяви ремонт на моста над реката|одобри плана за разходите за следващата година|\
                  разказа как върви строежът на училището|отложи решението по делото за поръчката|\
                  съобщи за по-голямо производство на машини|предложи да се намали цената на билета|\
                  обсъди с жителите работата на болницата|опроверга слуховете за гарата""",
                  """
                  във вторник вечерта|след дълго съвещание|на среща с журналисти|\
                  в отговор на въпрос от депутат|въпреки възраженията на съседите|\
                  и посочи сума от # хиляди лева|след проверка, която продължи # дни""")),
          entry(
              "sr",
              words(
                  """
                  Градско веће|Гувернер области|Министар саобраћаја|Представник фабрике|\
                  Првостепени суд|Директор музеја|Начелник округа|Одбор за буџет""",
                  """
                  је најавио поправку моста преко реке|је усвојио план трошкова за следећу годину|\
                  је говорио о току изградње школе|је одложио одлуку у случају јавне набавке|\
                  је саопштио да ће производња машина порасти|је предложио нижу цену карата|\
                  је са грађанима разговарао о раду болнице|је демантовао гласине о станици""",
                  """
                  у уторак увече|после дугог састанка|на сусрету са новинарима|\
                  у одговору на питање посланика|упркос примедбама суседа|\
                  и навео износ од # хиљада динара|после провере која је трајала # дана""")),
          entry(
              "mk",
              words(
                  """
                  Градскиот совет|Гувернерот на областа|Министерот за транспорт|\
                  Претставникот на фабриката|Првостепениот суд|Директорот на музејот|\
                  Градоначалникот на општината|Комитетот за буџет""",
                  """
                  најави поправка на мостот преку реката|го усвои планот за трошоците за идната година|\
                  зборуваше за текот на изградбата на училиштето|ја одложи одлуката за набавката|\
                  соопшти дека ќе се зголеми производството|предложи пониска цена на билетите|\
                  со граѓаните разговараше за работата на болницата|ги демантираше гласините""",
                  """
                  во вторник вечерта|по долг состанок|на средба со новинарите|\
                  како одговор на прашање од пратеник|и покрај забелешките на соседите|\
                  и наведе износ од # илјади денари|по проверка која траеше # дена""")),
          entry(
              "kk",
              words(
                  """
                  Қалалық кеңес|Облыс әкімі|Көлік министрі|Зауыт өкілі|Бірінші сатыдағы сот|\
                  Мұражай директоры|Аудан басшысы|Бюджет комитеті""",
                  """
                  өзен үстіндегі көпірді жөндеу туралы|келесі жылғы шығындар жоспары туралы|\
                  жаңа мектептің құрылысы жөнінде|мердігерлік іс бойынша шешім туралы|\
                  станоктар шығаруды арттыру жөнінде|жол ақысын төмендету туралы""",
                  """
                  сейсенбі күні кешке хабарлады|ұзақ жиналыстан кейін айтты|\
                  журналистермен кездесуде мәлімдеді|# мың теңге көлемінде сома атады|\
                  депутаттың сұрағына жауап берді""")),
          entry(
              "en",
              words(
                  """
                  The city council|The governor of the region|The transport minister|\
                  A spokesman for the plant|The lower court|The director of the museum|\
                  The head of the district|The budget committee""",
                  """
                  announced repairs to the bridge over the river|approved next year's spending plan|\
                  spoke about how work on the school is going|put off a decision in the contract case|\
                  said that more machine tools would be made|proposed to lower bus fares|\
                  discussed the work of the clinic with residents|denied rumours about the station""",
                  """
                  on Tuesday evening|after a long meeting|while talking to journalists|\
                  in reply to a deputy's question|in spite of what the neighbours said|\
                  and named a sum of # thousand dollars|after a review that took # days""")),
          entry(
              "de",
              words(
                  """
                  Der Stadtrat|Der Gouverneur der Region|Der Verkehrsminister|\
                  Ein Sprecher des Werks|Das Gericht|Der Direktor des Museums|Der Landrat|\
                  Der Haushaltsausschuss""",
                  """
                  kündigte die Reparatur der Brücke an|billigte den Ausgabenplan für das nächste Jahr|\
                  sprach über den Fortgang des Schulbaus|verschob die Entscheidung im Vergabefall|\
                  will die Fahrpreise für alle Züge senken|wies Gerüchte über den Bahnhof zurück""",
                  """
                  am Dienstagabend|nach einer langen Sitzung|im Gespräch mit Journalisten|\
                  als Antwort auf die Frage eines Abgeordneten|und nannte eine Summe von # Euro|\
                  nach einer Prüfung, die # Tage dauerte""")),
          entry(
              "pl",
              words(
                  """
                  Rada miasta|Wojewoda|Minister transportu|Rzecznik zakładu|Sąd pierwszej instancji|\
                  Dyrektor muzeum|Starosta powiatu|Komisja budżetowa""",
                  """
                  ogłosi remont mostu przez rzekę|zatwierdzi plan wydatków na przyszły rok|\
                  opowie o przebiegu budowy szkoły|odłoży decyzję w sprawie zamówienia|\
                  obniży ceny biletów dla wszystkich|zaprzeczy pogłoskom o zamknięciu dworca""",
                  """
                  we wtorek wieczorem|po długiej naradzie|na spotkaniu z dziennikarzami|\
                  w odpowiedzi na pytanie posła|mimo sprzeciwu sąsiadów|i poda kwotę # tysięcy złotych|\
                  po kontroli, która trwała # dni""")));

  private final Random random;

  /// @param seed the same seed gives the same news
  public Newswire(long seed) {
    this.random = new Random(seed);
  }

  /// The codes of the languages there are.
  public static Set<String> languages() {
    return LANGUAGES.keySet();
  }

  /// One sentence, with a full stop.
  public String sentence(String language) {
    return line(language) + ".";
  }

  /// A subject and what it did, without a full stop.
  public String headline(String language) {
    Words words = words(language);
    return pick(words.subjects()) + " " + pick(words.deeds());
  }

  /// So many sentences in a row.
  public String paragraph(String language, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(_ -> sentence(language))
        .collect(Collectors.joining(" "));
  }

  private String line(String language) {
    return headline(language)
        + " "
        + pick(words(language).ends()).replace("#", String.valueOf(2 + random.nextInt(9_998)));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Words words(String language) {
    Words words = LANGUAGES.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no news in " + language);
    }
    return words;
  }

  private static Words words(String subjects, String deeds, String ends) {
    return new Words(split(subjects), split(deeds), split(ends));
  }

  private static List<String> split(String words) {
    return List.of(words.split("\\|"));
  }
}
