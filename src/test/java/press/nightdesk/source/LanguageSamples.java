package press.nightdesk.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Texts whose language is known: news put together by chance from parts that fit together.
final class LanguageSamples {
  /// @param language its code
  record Sample(String language, String text) {}

  private record Parts(
      List<String> subjects, List<String> deeds, List<String> ends, List<String> sentences) {}

  private static final Map<String, Parts> LANGUAGES = new TreeMap<>();

  static {
    put(
        "ru",
        "Глава МИД Турции|Совет директоров банка|Губернатор области|Министр финансов|Суд в Ростове|Посол Японии|Путин|Мэр столицы|Комитет Госдумы|Полиция Казани",
        "отложил визит|отверг новое предложение|утвердил план расходов|назвал сроки ремонта|отказал в жалобе|начал проверку|открыл выставку|обсудил цены на газ|принял отставку заместителя|ввёл запрет на вывоз зерна",
        "в Москве|до конца недели|из-за паводка|на фоне падения рубля|по просьбе жителей|вопреки прогнозам|во вторник вечером|после переговоров",
        "Об этом говорится в сообщении пресс-службы ведомства.|Решение вступит в силу с первого января.|Ранее эксперты предупреждали о рисках для бюджета.|По словам очевидцев, пожар начался в подвале.|Никто не пострадал, движение восстановлено.|Стороны договорились встретиться снова через месяц.|Погода в выходные останется тёплой, дождей не ждут.|Дом построили в прошлом веке, и с тех пор он ни разу не ремонтировался.|Представитель компании отказался от комментариев.|Выручка выросла на десять процентов, а прибыль снизилась.");
    put(
        "uk",
        "Очільник МЗС Туреччини|Рада директорів банку|Губернатор області|Міністр фінансів|Суд в Одесі|Посол Японії|Зеленський|Мер столиці|Комітет Верховної Ради|Поліція Харкова",
        "відклав візит|відхилив нову пропозицію|затвердив план витрат|назвав строки ремонту|відмовив у скарзі|розпочав перевірку|відкрив виставку|обговорив ціни на газ|прийняв відставку заступника|запровадив заборону на вивезення зерна",
        "у Києві|до кінця тижня|через паводок|на тлі падіння гривні|на прохання мешканців|всупереч прогнозам|у вівторок увечері|після переговорів",
        "Про це йдеться в повідомленні пресслужби відомства.|Рішення набуде чинності з першого січня.|Раніше експерти попереджали про ризики для бюджету.|За словами очевидців, пожежа почалася в підвалі.|Ніхто не постраждав, рух відновлено.|Сторони домовилися зустрітися знову через місяць.|Погода на вихідних залишиться теплою, дощів не чекають.|Будинок збудували минулого століття, і відтоді його не ремонтували.|Представник компанії відмовився від коментарів.|Виручка зросла на десять відсотків, а прибуток знизився.");
    put(
        "be",
        "Кіраўнік МЗС Турцыі|Савет дырэктараў банка|Губернатар вобласці|Міністр фінансаў|Суд у Гродне|Пасол Японіі|Мэр сталіцы|Камітэт парламента|Міліцыя Брэста|Лукашэнка",
        "адклаў візіт|адхіліў новую прапанову|зацвердзіў план выдаткаў|назваў тэрміны рамонту|адмовіў у скарзе|пачаў праверку|адкрыў выставу|абмеркаваў цэны на газ|прыняў адстаўку намесніка|увёў забарону на вываз збожжа",
        "у Мінску|да канца тыдня|праз паводку|на фоне падзення рубля|на просьбу жыхароў|насуперак прагнозам|у аўторак увечары|пасля перамоваў",
        "Пра гэта гаворыцца ў паведамленні прэс-службы ведамства.|Рашэнне набудзе моц з першага студзеня.|Раней эксперты папярэджвалі пра рызыкі для бюджэту.|Паводле сведкаў, пажар пачаўся ў падвале.|Ніхто не пацярпеў, рух адноўлены.|Бакі дамовіліся сустрэцца зноў праз месяц.|Надвор'е на выходных застанецца цёплым, дажджу не чакаюць.|Дом пабудавалі ў мінулым стагоддзі і з таго часу не рамантавалі.|Прадстаўнік кампаніі адмовіўся ад каментароў.|Выручка вырасла на дзесяць працэнтаў, а прыбытак знізіўся.");
    put(
        "bg",
        "Външният министър на Турция|Управителният съвет на банката|Областният управител|Министърът на финансите|Съдът във Варна|Посланикът на Япония|Премиерът|Кметът на столицата|Парламентарната комисия|Полицията в Пловдив",
        "отложи посещението|отхвърли новото предложение|одобри плана за разходите|назова сроковете за ремонт|отказа по жалбата|започна проверка|откри изложба|обсъди цените на газа|прие оставката на заместника|въведе забрана за износ на зърно",
        "в София|до края на седмицата|заради наводненията|на фона на инфлацията|по молба на жителите|въпреки прогнозите|във вторник вечерта|след преговорите",
        "Това се казва в съобщение на пресслужбата на ведомството.|Решението влиза в сила от първи януари.|По-рано експерти предупредиха за рискове за бюджета.|По думите на очевидци пожарът е избухнал в мазето.|Няма пострадали, движението е възстановено.|Страните се договориха да се срещнат отново след месец.|Времето през почивните дни ще остане топло, дъжд не се очаква.|Сградата е построена през миналия век и оттогава не е ремонтирана.|Представител на компанията отказа коментар.|Приходите нараснаха с десет процента, а печалбата намаля.");
    put(
        "sr",
        "Шеф дипломатије Турске|Управни одбор банке|Гувернер покрајине|Министар финансија|Суд у Нишу|Амбасадор Јапана|Председник|Градоначелник престонице|Скупштински одбор|Полиција у Чачку",
        "одложио је посету|одбацио је нови предлог|усвојио је план расхода|навео је рокове за поправку|одбио је жалбу|почео је проверу|отворио је изложбу|разговарао је о ценама гаса|прихватио је оставку заменика|увео је забрану извоза жита",
        "у Београду|до краја недеље|због поплава|у сенци пада динара|на молбу грађана|упркос прогнозама|у уторак увече|после преговора",
        "То се наводи у саопштењу службе за штампу.|Одлука ступа на снагу првог јануара.|Раније су стручњаци упозоравали на ризике за буџет.|Према речима очевидаца, пожар је избио у подруму.|Нико није повређен, саобраћај је поново успостављен.|Стране су се договориле да се поново састану за месец дана.|Време ће за викенд остати топло, без кише.|Зграда је подигнута у прошлом веку и од тада није обнављана.|Представник компаније није желео да коментарише.|Приходи су порасли за десет одсто, а добит је опала.");
    put(
        "mk",
        "Шефот на дипломатијата на Турција|Управниот одбор на банката|Гувернерот|Министерот за финансии|Судот во Битола|Амбасадорот на Јапонија|Премиерот|Градоначалникот на Скопје|Собраниската комисија|Полицијата во Охрид",
        "ја одложи посетата|го отфрли новиот предлог|го усвои планот за трошоците|ги наведе роковите за поправка|ја одби жалбата|започна проверка|отвори изложба|разговараше за цените на гасот|ја прифати оставката на заменикот|воведе забрана за извоз на жито",
        "во Скопје|до крајот на неделата|поради поплавите|во сенка на инфлацијата|на молба на граѓаните|и покрај прогнозите|во вторник вечер|по преговорите",
        "Тоа се наведува во соопштението на службата за печат.|Одлуката стапува во сила на први јануари.|Претходно експертите предупредуваа на ризици за буџетот.|Според очевидци, пожарот избувнал во подрумот.|Нема повредени, сообраќајот е повторно воспоставен.|Страните се договорија повторно да се сретнат за еден месец.|Времето за викендот ќе остане топло, без дожд.|Зградата е изградена минатиот век и оттогаш не е обновена.|Претставникот на компанијата не сакаше да коментира.|Приходите пораснаа за десет отсто, а добивката се намали.");
    put(
        "kk",
        "Түркия сыртқы істер министрі|Банк директорлар кеңесі|Облыс әкімі|Қаржы министрі|Шымкент соты|Жапония елшісі|Тоқаев|Астана әкімі|Мәжіліс комитеті|Алматы полициясы",
        "сапарын кейінге қалдырды|жаңа ұсынысты қабылдамады|шығыс жоспарын бекітті|жөндеу мерзімін атады|шағымды қанағаттандырмады|тексеру бастады|көрме ашты|газ бағасын талқылады|орынбасарының өтінішін қабылдады|астық шығаруға тыйым салды",
        "Астанада|апта соңына дейін|су тасқынына байланысты|теңге құлдырауы аясында|тұрғындардың өтініші бойынша|болжамға қарамастан|сейсенбі кешінде|келіссөзден кейін",
        "Бұл туралы ведомствоның баспасөз қызметі хабарлады.|Шешім бірінші қаңтардан бастап күшіне енеді.|Бұған дейін сарапшылар бюджетке төнетін қауіп туралы ескерткен.|Куәгерлердің айтуынша, өрт жертөледен басталған.|Зардап шеккендер жоқ, қозғалыс қалпына келтірілді.|Тараптар бір айдан кейін қайта кездесуге келісті.|Демалыс күндері ауа райы жылы болады.|Ғимарат өткен ғасырда салынған.|Компания өкілі түсініктеме беруден бас тартты.|Түсім он пайызға өсті, ал пайда азайды.");
    put(
        "en",
        "Turkey's foreign minister|The bank's board|The regional governor|Finance minister|A court in Leeds|Japan's ambassador|The president|London's mayor|A Senate committee|Police in Boston",
        "postpones the visit|rejects a new offer|approves spending plan|names dates for the repair|turns down an appeal|opens an inquiry|opens exhibition of paintings|discusses gas prices|accepts deputy's resignation|bans exports of grain",
        "in Washington|until the end of the week|because of floods|as the pound falls|at the request of residents|despite forecasts|on Tuesday evening|after talks",
        "This is according to a statement from the ministry's press office.|The decision takes effect on January 1.|Experts had warned of risks to the budget.|Witnesses said the fire started in the basement.|Nobody was hurt and traffic has resumed.|The two sides agreed to meet again in a month.|The weather will stay warm over the weekend, with no rain expected.|The house was built last century and has not been repaired since.|A spokesman for the company declined to comment.|Revenue grew by ten percent while profit fell.");
    put(
        "de",
        "Der türkische Außenminister|Der Vorstand der Bank|Der Gouverneur|Die Finanzministerin|Ein Gericht in Leipzig|Der Botschafter Japans|Der Kanzler|Die Bürgermeisterin|Ein Ausschuss des Bundestags|Die Polizei in Bremen",
        "verschiebt den Besuch|lehnt ein neues Angebot ab|billigt den Haushaltsplan|nennt Termine für die Reparatur|weist eine Beschwerde zurück|beginnt eine Untersuchung|eröffnet eine Ausstellung|spricht über Gaspreise|nimmt den Rücktritt an|verbietet die Ausfuhr von Getreide",
        "in Berlin|bis zum Ende der Woche|wegen des Hochwassers|trotz der Prognosen|am Dienstagabend|nach den Gesprächen",
        "Das geht aus einer Mitteilung des Ministeriums hervor.|Die Entscheidung gilt ab dem ersten Januar.|Fachleute hatten vor Risiken für den Haushalt gewarnt.|Zeugen zufolge brach das Feuer im Keller aus.|Niemand wurde verletzt, der Verkehr läuft wieder.|Das Wetter bleibt am Wochenende warm.");
    put(
        "pl",
        "Szef MSZ Turcji|Rada nadzorcza banku|Wojewoda|Minister finansów|Sąd w Gdańsku|Ambasador Japonii|Prezydent|Burmistrz stolicy|Komisja sejmowa|Policja w Łodzi",
        "przełożył wizytę|odrzucił nową propozycję|zatwierdził plan wydatków|podał terminy remontu|oddalił skargę|rozpoczął kontrolę|otworzył wystawę|omówił ceny gazu|przyjął dymisję zastępcy|wprowadził zakaz wywozu zboża",
        "w Warszawie|do końca tygodnia|z powodu powodzi|wbrew prognozom|we wtorek wieczorem|po rozmowach",
        "Poinformowało o tym biuro prasowe resortu.|Decyzja wejdzie w życie pierwszego stycznia.|Wcześniej eksperci ostrzegali przed ryzykiem dla budżetu.|Zdaniem świadków pożar wybuchł w piwnicy.|Nikt nie ucierpiał, ruch został przywrócony.|Pogoda w weekend pozostanie ciepła.");
  }

  private final Random random;

  /// @param seed the same seed gives the same texts
  LanguageSamples(long seed) {
    random = new Random(seed);
  }

  /// So many headlines of each language.
  Stream<Sample> headlines(int each) {
    return samples(each, parts -> headline(parts));
  }

  /// A headline and one or two sentences.
  Stream<Sample> briefs(int each) {
    return samples(each, parts -> headline(parts) + "\n" + body(parts, 1 + random.nextInt(2)));
  }

  /// A headline and a page of text, with a line in another language now and then.
  Stream<Sample> articles(int each) {
    return samples(
        each,
        parts -> {
          List<String> lines = new ArrayList<>(List.of(headline(parts)));
          for (int i = 0; i < 8; i++) {
            lines.add(body(random.nextInt(8) == 0 ? any() : parts, 3));
          }
          return String.join("\n", lines);
        });
  }

  /// Russian articles of a headline and five paragraphs of two sentences.
  Stream<String> russian(int count) {
    Parts parts = Objects.requireNonNull(LANGUAGES.get("ru"));
    return Stream.generate(
            () -> {
              List<String> lines = new ArrayList<>(List.of(headline(parts)));
              for (int i = 0; i < 5; i++) {
                lines.add(body(parts, 2));
              }
              return String.join("\n", lines);
            })
        .limit(count);
  }

  private Stream<Sample> samples(int each, Function<Parts, String> text) {
    List<Sample> samples = new ArrayList<>();
    LANGUAGES.forEach(
        (language, parts) -> {
          for (int i = 0; i < each; i++) {
            samples.add(new Sample(language, text.apply(parts)));
          }
        });
    return samples.stream();
  }

  private Parts any() {
    return pick(List.copyOf(LANGUAGES.values()));
  }

  private String headline(Parts parts) {
    String headline = pick(parts.subjects()) + " " + pick(parts.deeds());
    return random.nextBoolean() ? headline : headline + " " + pick(parts.ends());
  }

  private String body(Parts parts, int sentences) {
    return String.join(
        " ", Stream.generate(() -> pick(parts.sentences())).limit(sentences).toList());
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static void put(
      String language, String subjects, String deeds, String ends, String sentences) {
    LANGUAGES.put(
        language, new Parts(split(subjects), split(deeds), split(ends), split(sentences)));
  }

  private static List<String> split(String parts) {
    return List.of(parts.split("\\|", -1));
  }
}
