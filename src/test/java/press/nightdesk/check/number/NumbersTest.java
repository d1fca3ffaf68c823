package press.nightdesk.check.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.check.number.Numbers.Changed;
import press.nightdesk.check.number.Numbers.Difference;

class NumbersTest {
  private static Numbers compare(String russian, String english) {
    return Numbers.compare(Numbers.russian(russian), Numbers.english(english));
  }

  private static List<String> texts(List<Mention> mentions) {
    return mentions.stream().map(Mention::text).toList();
  }

  @Nested
  class TheSameNumberInOtherClothes {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            собрали 20 тысяч подписей            | they collected 20,000 signatures
            пришли 16 тысяч жителей              | 16 thousand residents came
            стоит 2,5 млн рублей                 | it costs 2.5m roubles
            долг вырос до $1 трлн                | the debt grew to $1 tln
            церковь XVII в.                      | a 17th-century church
            дом ХІХ века                         | a nineteenth-century house
            начало в 18:30                       | it begins at 6:30 PM
            дверь закрыли в 22.00                | the door was closed at 22:00
            дверь закрыли в 22.00                | the door was closed at 10 p.m.
            подписано 14.02.2021                 | signed on 14 February 2021
            подписано 14.02.2021                 | signed on 02/14/2021
            около четырёхсот писем               | about 400 letters
            работали сутки                       | they worked for 24 hours
            ветеран Второй мировой войны         | a veteran of WW2
            ветеран Второй мировой войны         | a veteran of World War II
            вышли в 1/4 финала                   | they reached the quarter-finals
            вышли в четвертьфинал                | they reached the last eight
            проиграли в 1/8 финала               | they lost in the last 16
            лидеры Большой семёрки               | the leaders of the G7
            заразились коронавирусом             | they caught COVID-19
            мода 70-х годов                      | the fashion of the 1970s
            мода 1970-х годов                    | the fashion of the 1970s
            мода семидесятых годов               | the fashion of the seventies
            отметила 80-й день рождения          | she turned 80
            в сезоне 2021-2022                   | in the 2021–22 season
            рост 4,5-5,5%                        | growth of 4.5 to 5.5 per cent
            выросла на 2 процентных пункта       | it rose by 2 percentage points
            ждали полтора часа                   | they waited an hour and a half
            ждали полтора года                   | they waited 18 months
            цены выросли вдвое                   | prices doubled
            цены выросли в 2 раза                | prices rose twofold
            половина опрошенных                  | 50% of those asked
            10 000 домов                         | 10,000 houses
            высота 100 метров                    | a height of 330 feet
            двадцать пять школ                   | twenty-five schools
            двадцать пять школ                   | 25 schools
            триста сорок два человека            | 342 people
            тысяча девятьсот сорок первый год    | the year 1941
            две тысячи двадцатый год             | the year 2020
            двадцатипятилетний водитель          | a 25-year-old driver
            30-летний водитель                   | a 30-year-old driver
            трёхэтажный дом                      | a three-storey house
            полмиллиона марок                    | half a million stamps
            полмиллиона марок                    | 500,000 stamps
            2 млн 300 тыс. рублей                | 2.3 million roubles
            полторы тысячи страниц               | 1,500 pages
            два с половиной миллиона             | 2.5 million
            два с половиной миллиона             | two and a half million
            две трети мест                       | two thirds of the seats
            три четверти мест                    | 75% of the seats
            каждый пятый                         | one in five
            пятая часть                          | 20 per cent
            пять-шесть тысяч зрителей            | five to six thousand spectators
            от 10 до 15 млн тонн                 | between 10 and 15 million tonnes
            10-15 тыс. тонн                      | 10,000-15,000 tonnes
            десятки тысяч людей                  | tens of thousands of people
            сотни тысяч людей                    | hundreds of thousands of people
            несколько сотен тысяч людей          | several hundred thousand people
            миллионы долларов                    | millions of dollars
            миллион долларов                     | a million dollars
            два десятка машин                    | two dozen cars
            два десятка машин                    | 20 cars
            шестью десятками машин               | sixty cars
            в шесть часов вечера                 | at 18:00
            в 7 утра                             | at 7 am
            в полдень                            | at 12 noon
            в полночь                            | at 0:00
            в декабре 2020 г.                    | in December 2020
            5 дек. 2020 г.                       | Dec. 5, 2020
            декабрьский снег                     | December snow
            в среду, 3 мая                       | on Wednesday, May 3
            теракты 11 сентября                  | the 9/11 attacks
            в ночь на субботу                    | late on Friday night
            со счётом 3:2                        | 3-2
            6:3, 6:4                             | 6-3, 6-4
            истребитель Су-35                    | a Su-35 fighter
            III квартал                          | the third quarter
            в 1 квартале                         | in the first quarter
            I квартал                            | Q1
            1 человек                            | a person
            двое детей                           | two children
            оба брата                            | the two brothers
            трижды                               | three times
            тройка лидеров                       | the top three
            втрое больше                         | three times as many
            в 1,5 раза                           | by half
            в 1,5 раза                           | by 50%
            -5 градусов                          | minus 5 degrees
            столетие театра                      | the theatre's 100th anniversary
            десятилетие                          | ten years
            № 5                                  | No. 5
            двухтысячный год                     | the year 2000
            в 99-м году                          | in 1999
            1,2 тыс. руб.                        | 1,200 roubles
            $3,5 млрд                            | $3.5bn
            спас семью                           | he saved his family
            1.200 евро                           | 1,200 euros
            """)
    void isNoFinding(String russian, String english) {
      Numbers numbers = compare(russian, english);

      assertThat(texts(numbers.missing())).as("missing").isEmpty();
      assertThat(texts(numbers.added())).as("added").isEmpty();
      assertThat(numbers.changed()).isEmpty();
    }

    @Test
    void aSpaceThatDoesNotBreakOrIsThinSeparatesGroupsToo() {
      assertThat(compare("10\u00a0000 и 20\u2009000 домов", "10,000 and 20,000 houses").missing())
          .isEmpty();
    }
  }

  @Nested
  class AnotherNumber {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            в 2021 году                    | in 2012                     | 2021          | 2012
            20 тысяч подписей              | 20 million signatures       | 20 тысяч      | 20 million
            2,5 млн рублей                 | 2.5bn roubles               | 2,5 млн       | 2.5bn
            пять школ                      | six schools                 | пять          | six
            миллионы людей                 | billions of people          | миллионы      | billions
            полтора миллиона               | 2.5 million                 | полтора миллиона | 2.5 million
            начало в 18:30                 | it begins at 8:30 PM        | 18:30         | 8:30
            5 декабря                      | November 5                  | декабря       | November
            в субботу                      | on Sunday                   | субботу       | Sunday
            в 1930-х годах                 | in the 1230s                | 1930          | 1230
            четвёртый день                 | the fifth day               | четвёртый     | fifth
            """)
    void isMissingHereAndAddedThere(String russian, String english, String missing, String added) {
      Numbers numbers = compare(russian, english);

      assertThat(texts(numbers.missing())).hasSize(1).allMatch(missing::endsWith);
      assertThat(texts(numbers.added())).hasSize(1).allMatch(added::endsWith);
    }

    @Test
    void isAddedWhereAWordAlludesToTheRightOne() {
      assertThat(texts(compare("заразились COVID-19", "they caught COVID-14").added()))
          .containsExactly("14");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            погибли 12 человек                       | people were killed
            12 декабря в полдень                     | on December at noon
            гонки «Формулы-1»                        | the races of Formula
            с 1 апреля по 1 июня                     | from April 1 to June
            собрали около 1 млн подписей             | they collected about million signatures
            """)
    void isMissingWhereTheEnglishHasNone(String russian, String english) {
      assertThat(compare(russian, english).missing()).hasSize(1);
    }
  }

  @Nested
  class AMultipleOrAPart {
    @ParameterizedTest
    @CsvSource({
      "цены выросли вдвое, prices tripled, вдвое",
      "производство утроилось, output doubled, утроилось",
      "Треть опрошенных против, Half of those polled are against, Треть",
      "половина опрошенных против, a quarter of those polled are against, половина"
    })
    void isMissingWhereTheEnglishHasAnother(String russian, String english, String missing) {
      assertThat(texts(compare(russian, english).missing())).containsExactly(missing);
    }

    @ParameterizedTest
    @CsvSource({
      "цены выросли вдвое, prices rose by 100%",
      "цены упали вдвое, prices halved",
      "третья четверть матча, the third quarter of the match",
      "во втором тайме, in the second half",
      "утром удвоили охрану, they doubled the guard in the morning"
    })
    void isNoFindingInOtherWords(String russian, String english) {
      assertThat(compare(russian, english).missing()).isEmpty();
    }
  }

  @Nested
  class TheSameValueOfSomethingElse {
    @Test
    void isFoundForCurrencies() {
      assertThat(differences("заплатили 100 млн рублей", "they paid $100 million"))
          .containsExactly(Difference.CURRENCY);
    }

    @Test
    void isFoundForPercentagePoints() {
      assertThat(differences("вырос на 2 процентных пункта", "it rose by 2 per cent"))
          .containsExactly(Difference.PERCENTAGE_POINT);
    }

    @Test
    void isFoundForTheSign() {
      assertThat(differences("было -5 градусов", "it was 5 degrees"))
          .containsExactly(Difference.SIGN);
    }

    @Test
    void isNotSeenInADash() {
      assertThat(differences("в 2020-2021 годах, страницы 5-7", "in 2020-2021, pages 5-7"))
          .isEmpty();
    }

    private Stream<Difference> differences(String russian, String english) {
      return compare(russian, english).changed().stream().map(Changed::difference);
    }
  }
}
