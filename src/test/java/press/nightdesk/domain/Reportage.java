package press.nightdesk.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Russian news invented for tests and drawn by a seeded random, of a vocabulary large enough
/// that two stories resemble each other no more than real ones do.
public final class Reportage {
  private static final List<String> QUALITIES =
      words(
          "новый старый местный главный бывший временный известный городской областной опытный"
              + " молодой крупный частный военный морской южный северный уездный сельский научный"
              + " школьный речной лесной горный дорожный рабочий почётный ведущий второй третий");
  private static final List<String> WHO =
      words(
          "директор врач министр депутат инженер судья капитан тренер учитель фермер прокурор"
              + " историк адвокат хирург журналист режиссёр посол строитель пожарный водитель"
              + " эколог экономист ректор аналитик пилот геолог банкир издатель юрист архитектор");
  private static final List<String> DID =
      words(
          "открыл закрыл осмотрел построил продал купил нашёл потерял описал представил обсудил"
              + " отверг поддержал проверил отложил отменил оценил критиковал показал получил"
              + " передал обещал изучил восстановил перенёс сократил расширил оспорил утвердил");
  private static final List<String> WHAT =
      words(
          "мост музей завод проект договор бюджет стадион вокзал парк канал закон отчёт архив порт"
              + " склад фонд театр госпиталь рынок приют маршрут тоннель кабель фильм роман курс"
              + " сервер реактор комбайн урожай заповедник памятник налог тариф кредит аукцион");
  private static final List<String> WHERE =
      List.of(
          "на берегу реки",
          "в центре города",
          "у границы района",
          "за городской чертой",
          "на площади перед театром",
          "в здании суда",
          "у входа в порт",
          "на заседании совета",
          "в зале библиотеки",
          "на окраине посёлка",
          "возле старой мельницы",
          "в новом корпусе",
          "на севере области",
          "в столице края",
          "под мостом",
          "на третьем этаже",
          "рядом с рынком",
          "в соседнем районе",
          "у памятника основателям",
          "на опытном поле");
  private static final List<String> WHEN =
      List.of(
          "утром",
          "вечером",
          "накануне",
          "после совещания",
          "в понедельник",
          "во вторник",
          "в среду",
          "в четверг",
          "в пятницу",
          "перед выборами",
          "спустя неделю",
          "ещё весной",
          "до начала зимы",
          "в конце месяца",
          "во время обхода",
          "сразу после праздников");
  private static final List<String> SYLLABLES =
      words(
          "ба ва га да за ка ла ма на па ра са та ча ша бо во го до зо ко ло мо но по ро со то бе"
              + " ве ге де зе ке ле ме не пе ре се те би ви ги ди зи ки ли ми ни пи ри си ти бу ву"
              + " гу ду зу ку лу му ну пу ру су ту");
  private static final List<String> ENDINGS = words("ов ев ин ский енко ук ян ман дзе");

  private final Random random;

  /// @param seed the same seed gives the same news
  public Reportage(long seed) {
    this.random = new Random(seed);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" "));
  }

  /// A surname that nobody has.
  public String surname() {
    String name = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /// Who did what, without a full stop.
  public String headline() {
    return capital("%s %s %s %s".formatted(pick(QUALITIES), pick(WHO), pick(DID), thing()));
  }

  /// One sentence; one in three names a figure.
  public String sentence() {
    String figure =
        random.nextInt(3) == 0 ? " за %d тысяч рублей".formatted(2 + random.nextInt(9_000)) : "";
    return capital(
        "%s %s %s %s %s%s %s %s, и %s %s %s %s."
            .formatted(
                pick(QUALITIES),
                pick(WHO),
                surname(),
                pick(DID),
                thing(),
                figure,
                pick(WHERE),
                pick(WHEN),
                pick(WHO),
                surname(),
                pick(DID),
                thing()));
  }

  /// So many paragraphs of two or three sentences.
  public List<String> story(int paragraphs) {
    return IntStream.range(0, paragraphs).mapToObj(_ -> sentences(2 + random.nextInt(2))).toList();
  }

  /// So many sentences in a row.
  public String sentences(int number) {
    return IntStream.range(0, number).mapToObj(_ -> sentence()).collect(Collectors.joining(" "));
  }

  /// The same with one word in so many replaced by another.
  public List<String> reworded(List<String> story, int oneIn) {
    return story.stream()
        .map(
            paragraph ->
                Arrays.stream(paragraph.split(" "))
                    .map(word -> random.nextInt(oneIn) == 0 && isPlain(word) ? pick(WHAT) : word)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /// The same without one paragraph.
  public List<String> shortened(List<String> story) {
    List<String> less = new ArrayList<>(story);
    less.remove(random.nextInt(less.size()));
    return less;
  }

  /// The same with another beginning and the credit of another desk at the end.
  public List<String> rehashed(List<String> story) {
    List<String> other = new ArrayList<>(story);
    other.set(0, sentence() + " " + other.getFirst());
    other.add("Об этом сообщает %s со ссылкой на своих корреспондентов.".formatted(surname()));
    return other;
  }

  /// The same with sentences in lines of their own, as another desk sets them.
  public static List<String> recut(List<String> story) {
    return story.stream().flatMap(p -> Arrays.stream(p.split("(?<=\\.) "))).toList();
  }

  /// The same with one figure of the first paragraph that has one brought up to date.
  public List<String> updated(List<String> story) {
    List<String> other = new ArrayList<>(story);
    for (int i = 0; i < other.size(); i++) {
      String now = other.get(i).replaceFirst("\\d+", "" + (10_000 + random.nextInt(9_000)));
      if (!now.equals(other.get(i))) {
        other.set(i, now);
        return other;
      }
    }
    return other;
  }

  /// A day's report of a form that never changes.
  public List<String> report() {
    return List.of(
        "За минувшие сутки на участке фронта произошло %d столкновений, сообщил штаб."
            .formatted(figure()),
        "Противник нанёс %d ракетных и %d авиационных ударов, применил %d беспилотников и совершил"
                .formatted(figure(), figure(), figure())
            + " %d обстрелов из систем залпового огня по позициям войск и населённым пунктам."
                .formatted(figure()),
        "Авиация сил обороны за сутки нанесла %d ударов по районам сосредоточения личного состава"
                .formatted(figure())
            + " и техники, а подразделения артиллерии поразили %d пунктов управления."
                .formatted(figure()),
        "Потери противника составили %d человек, %d танков, %d боевых машин и %d орудий."
            .formatted(figure(), figure(), figure(), figure()));
  }

  /// A notice of a form in which only places and people differ.
  public List<String> notice() {
    return List.of(
        "В селе %s объявлено штормовое предупреждение, передаёт служба спасения."
            .formatted(place()),
        "Движение по дороге %s — %s ограничено, водителей просят выбирать другой путь."
            .formatted(place(), place()),
        "По словам дежурного %s, бригады готовы выехать в %s и %s, как только ветер стихнет."
            .formatted(surname(), place(), place()),
        "Жителей посёлков %s и %s просят не выходить из дома без необходимости."
            .formatted(place(), place()));
  }

  /// The same background under another day's news.
  public List<String> followUp(List<String> story) {
    List<String> other = new ArrayList<>(story(story.size() - 2));
    other.addAll(story.subList(story.size() - 2, story.size()));
    return other;
  }

  private String place() {
    return surname() + "о";
  }

  private int figure() {
    return 1 + random.nextInt(400);
  }

  private String thing() {
    return pick(QUALITIES) + " " + pick(WHAT);
  }

  private static boolean isPlain(String word) {
    return word.chars().allMatch(Character::isLowerCase);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
