package press.nightdesk.check.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The beginnings of the names of countries and cities in both languages, for those that do not
/// sound alike: CLDR's names, and what else news calls them. Beginnings serve for adjectives and
// peoples too.
final class Countries {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern COLON = Pattern.compile(": *");
  private static final Pattern SPACE = Pattern.compile(" +");
  private static final int BEGINNING = 4;
  private static final int ENDING = 2;

  /// What CLDR does not have: short forms, alliances, seas, and peoples of another stem.
  private static final List<String> MORE =
      List.of(
          "немец немк фрг берлин: germa",
          "голланд нидерланд: dutch nether holl",
          "англи брита великобрит лондон: brit engl kingdom london",
          "америк сша штат вашингт: america state",
          "евросою европ: europ",
          "китай китая пекин поднебес: chin beij peki",
          "япон токи: japan toky",
          "швейц: swi",
          "швед швец: swed",
          "дат: dan denm",
          "поляк польш польк варшав: poli pole pola wars",
          "грек грец греч афин: gree athen",
          "грузин грузи тбилис: georg",
          "венгр венгер: hung",
          "испан: spai span",
          "француз франц париж: fren fran pari",
          "итал рим: ital rome roma",
          "египе: egyp",
          "израил иерусал: isra jeru",
          "еврей еврейск: jew",
          "киев: kyiv kiev",
          "харьк: khar",
          "одесс: odes",
          "крым: crim",
          "кремл: kreml",
          "росси русск рф: russ",
          "северн: nort nord",
          "южн: sout",
          "восточн восток: east",
          "западн запад: west",
          "тих: paci",
          "атлантич североатлант: atla nato",
          "балтийск балти: balt",
          "черн: blac",
          "средиземн: medi",
          "красн: red",
          "донбас: donb",
          "прибалт: balt",
          "закавказ кавказ: cauc",
          "турц турец турок анкар: turk",
          "кипр: cyp",
          "чех чешск праг: czec prag",
          "вена вене венск: vien",
          "бельги: belg",
          "ватикан пап: vatic pope holy",
          "библи: bibl",
          "коран: qura kora",
          "эфиоп: ethi",
          "оон: nation",
          "новый новая новой: new",
          "свят: saint",
          "рождеств: christ",
          "венер: venus",
          "лев льв: leo lev lion",
          "земл земн: earth",
          "солнц: sun",
          "лун: moon",
          "марс: mars",
          "млечн: milk",
          "стрел: sagi",
          "нижегород: nizh",
          "папы: pope",
          "совет: soviet counc");

  private static final int SHORTEST = 2;
  private static final int LONGEST = 14;

  private static final Map<String, Set<String>> BY_RUSSIAN = new HashMap<>();
  private static final Set<String> ENGLISH = new HashSet<>();

  static {
    LocaleDisplayNames russian = LocaleDisplayNames.getInstance(new ULocale("ru"));
    LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    for (String code : Locale.getISOCountries()) {
      add(russian.regionDisplayName(code), english.regionDisplayName(code));
    }
    TimeZoneNames russianCities = TimeZoneNames.getInstance(new ULocale("ru"));
    TimeZoneNames englishCities = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      add(russianCities.getExemplarLocationName(zone), englishCities.getExemplarLocationName(zone));
    }
    for (String line : MORE) {
      List<String> sides = COLON.splitAsStream(line).toList();
      put(words(sides.getFirst()), words(sides.getLast()));
    }
  }

  private Countries() {}

  /// The beginnings of English words that may render a Russian one; empty if it is no place.
  ///
  /// @param russian in small letters with е for ё
  static Set<String> english(String russian) {
    Set<String> english = new TreeSet<>();
    for (int length = SHORTEST; length <= Math.min(russian.length(), LONGEST); length++) {
      english.addAll(BY_RUSSIAN.getOrDefault(russian.substring(0, length), Set.of()));
    }
    return english;
  }

  /// Whether a country or city of CLDR has this English name.
  static boolean isEnglish(String small) {
    return ENGLISH.contains(small);
  }

  private static void add(@Nullable String russian, @Nullable String english) {
    if (russian == null || english == null) {
      return;
    }
    put(beginnings(russian), beginnings(english));
    ENGLISH.add(english.toLowerCase(Locale.ROOT));
  }

  private static void put(List<String> russian, List<String> english) {
    russian.forEach(r -> BY_RUSSIAN.computeIfAbsent(r, _ -> new TreeSet<>()).addAll(english));
  }

  private static List<String> words(String side) {
    return SPACE.splitAsStream(side).toList();
  }

  private static List<String> beginnings(String name) {
    return WORD.matcher(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
        .results()
        .map(MatchResult::group)
        .map(word -> word.substring(0, Math.max(BEGINNING, word.length() - ENDING)))
        .toList();
  }
}
