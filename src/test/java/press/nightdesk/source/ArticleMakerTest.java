package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Paragraph;

class ArticleMakerTest {
  private static final String RUSSIAN =
      "Суд отложил рассмотрение дела до конца месяца. Жители посёлка пожаловались на воду. "
          + "Театр объявил о премьере спектакля в декабре, сообщила его пресс-служба.";

  @Nested
  class TheParts {
    @Test
    void becomeAnArticle() {
      Article article =
          read(
              Makers.any(),
              draft(" Мост открыли ", List.of("Первый.", "  ", "Второй\nабзац."), "2025-10-28"));

      assertThat(article.title()).isEqualTo("Мост открыли");
      assertThat(article.published()).isEqualTo(LocalDate.of(2025, 10, 28));
      assertThat(article.paragraphs())
          .containsExactly(new Paragraph(1, "Первый."), new Paragraph(2, "Второй абзац."));
    }

    @Test
    void areFreedOfWhatNobodySeesWhichIsSaid() {
      ArticleMaker maker = Makers.any();

      assertThat(read(maker, draft("Мо\u200Bст", List.of("до\u202Eговор"), null)).paragraphs())
          .containsExactly(new Paragraph(1, "договор"));
      assertThat(maker.remarks())
          .containsExactly(
              "1 with invisible or bidirectional characters, which were taken out; one is place");
    }

    @Test
    void haveWhiteSpaceOfAnyKindMadeOneSpaceSaveInsideANumber() {
      String set = "В\u00A0городе  10\u202F000\tчеловек, \u00A0 5\u00A0% из\u2003них";

      assertThat(read(Makers.any(), draft("Мост\u00A0 открыли", List.of(set), null)))
          .extracting(Article::title, article -> article.paragraphs().getFirst().text())
          .containsExactly("Мост открыли", "В городе 10\u00A0000 человек, 5 % из них");
    }

    @Test
    void haveTheirLettersComposed() {
      assertThat(read(Makers.any(), draft("Край", List.of("Еще\u0308 край"), null)).title())
          .isEqualTo("Край");
    }

    @Test
    void keepALatinLetterInsideARussianWordWhichIsSaid() {
      ArticleMaker maker = Makers.any();

      assertThat(read(maker, draft("Мост", List.of("Oткрыли IT-парк"), null)).paragraphs())
          .containsExactly(new Paragraph(1, "Oткрыли IT-парк"));
      assertThat(maker.remarks())
          .containsExactly(
              "1 with Latin letters inside Cyrillic words, left as they are; one is place: 'Oткрыли'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\uD83D", "\uDE92"})
    void areNoTextWithAControlCharacterOrHalfOfOne(String unfit) {
      assertThat(failure(Makers.any(), draft("Мост", List.of("Текст" + unfit), null)).kind())
          .isEqualTo("not-text");
    }

    @ParameterizedTest
    @CsvSource({
      "UTF-8, windows-1251",
      "UTF-8, IBM866",
      "KOI8-R, windows-1251",
      "windows-1251, KOI8-R",
      "windows-1251, windows-1252",
      "x-MacCyrillic, windows-1251",
    })
    void areRefusedWhenTheyWereDecodedWronglyBefore(String right, String wrong) {
      String garbled = new String(RUSSIAN.getBytes(Charset.forName(right)), Charset.forName(wrong));

      assertThat(failure(Makers.any(), draft("Мост", List.of(garbled), null)))
          .extracting(Failure::kind, Failure::message)
          .containsExactly(
              "mojibake", "place: it reads like %s that was taken for %s".formatted(right, wrong));
    }

    @Test
    void areRefusedWhenManyLettersWereLost() {
      String lost = RUSSIAN.replace('о', '\uFFFD');

      assertThat(failure(Makers.any(), draft("Мост", List.of(lost), null)).kind())
          .isEqualTo("mojibake");
    }

    @Test
    void keepOneLostLetterWhichIsSaid() {
      ArticleMaker maker = Makers.any();

      read(maker, draft("Мост", List.of("Открыт м\uFFFDст."), null));

      assertThat(maker.remarks())
          .containsExactly(
              "1 with a character that was lost before it came here (U+FFFD); one is place");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Глава МИД Турции отложил визит, сообщает Anadolu.",
          "СРОЧНО: СУД ОТМЕНИЛ ПРИГОВОР БЫВШЕМУ МЭРУ ГОРОДА",
          "iPhone, МакДоналдс, ВКонтакте, СберБанк, ЦУМ и ПриватБанк подешевели",
          "Національний банк зберіг облікову ставку, її знизять згодом",
          "Тошкентда янги кўприк очилди, ҳаракат бугундан бошланади",
          "Über die Brücke führte früher eine Straße, fährt über das Gelände",
          "\u0391\u03BB\u03B5\u03BE\u03B7 και η γέφυρα του ποταμού άνοιξε σήμερα",
        })
    void areNeverTakenForWronglyDecodedOnesWhenTheyAreSound(String text) {
      assertThat(read(Makers.any(), draft(text, List.of(text), null)).title()).isEqualTo(text);
    }

    @Test
    void needAHeadlineAndAParagraph() {
      assertThat(failure(Makers.any(), draft(" \u00A0", List.of("Текст."), null)).kind())
          .isEqualTo("empty");
      assertThat(failure(Makers.any(), draft("Мост", List.of(" ", "\n"), null)))
          .extracting(Failure::kind, Failure::title)
          .containsExactly("no-paragraphs", "Мост");
    }
  }

  @Nested
  class ALimit {
    private final Limits limits = new Limits(1000, 50, 3, 1000, 1000, 10, 5);

    @Test
    void onCharactersIsKeptAndNamed() {
      assertThat(
              failure(
                  Makers.with(limits),
                  draft("Мост", List.of("а".repeat(30), "б".repeat(30)), null)))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("too-large", "place: 64 characters, text-characters allows 50");
    }

    @Test
    void onParagraphsIsKeptAndNamed() {
      assertThat(
              failure(Makers.with(limits), draft("Мост", Collections.nCopies(4, "Абзац."), null)))
          .extracting(Failure::kind, Failure::message)
          .containsExactly("too-many-paragraphs", "place: 4 paragraphs, paragraphs allows 3");
    }
  }

  @Nested
  class AnAge {
    @ParameterizedTest
    @ValueSource(strings = {"2025-10-27T00:01Z", "2025-10-28", "2025-10-27"})
    void withinTheWindowIsLetIn(String date) {
      read(Makers.since(Duration.ofHours(36)), draft("Мост", List.of("Текст."), date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-26T23:59Z", "2025-10-26", "2024-10-28"})
    void beyondItIsLeftOutAndCounted(String date) {
      ArticleMaker maker = Makers.since(Duration.ofHours(36));

      assertThat(maker.arrival(draft("Мост", List.of("Текст."), date))).isEmpty();
      assertThat(maker.remarks())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("1 older than its since allows, left out; one is place of 202");
    }

    @Test
    void thatIsUnknownIsLetIn() {
      ArticleMaker maker = Makers.since(Duration.ofHours(36));

      assertThat(maker.published("давно", "place")).isNull();
      assertThat(read(maker, draft("Мост", List.of("Текст."), null)).published()).isNull();
      assertThat(maker.remarks())
          .containsExactly(
              "1 with a date that cannot be read, counted as undated; one is place: 'давно'");
    }
  }

  @Test
  void aDateMoreThanADayAheadIsKeptAndSaid() {
    ArticleMaker maker = Makers.any();

    assertThat(read(maker, draft("Мост", List.of("Текст."), "2025-10-30")).published())
        .isEqualTo(LocalDate.of(2025, 10, 30));
    read(maker, draft("Порт", List.of("Текст."), "2025-10-29"));
    assertThat(maker.remarks())
        .containsExactly(
            "1 dated more than a day in the future, kept as written; one is place of 2025-10-30");
  }

  @Test
  void aNewReadingCountsAfresh() {
    ArticleMaker maker = Makers.any();
    read(maker, draft("Мост", List.of("Текст."), "2030-01-01"));

    maker.begin();

    assertThat(maker.remarks()).isEmpty();
  }

  @Test
  void theDayOfAMomentIsThatOfTheZoneItIsToldIn() {
    assertThat(Published.at(Instant.parse("2025-10-28T22:30:00Z"), Makers.KYIV).day())
        .isEqualTo(LocalDate.of(2025, 10, 29));
  }

  private static Draft draft(String headline, List<String> paragraphs, @Nullable String date) {
    return new Draft(
        new ArticleId("a"),
        new Origin("Wire", null, "a.txt"),
        "place",
        headline,
        paragraphs,
        date == null ? null : Dates.read(date, Makers.KYIV, null).orElse(null));
  }

  private static Article read(ArticleMaker maker, Draft draft) {
    Arrival arrival = maker.arrival(draft).orElseThrow();
    assertThat(arrival).isInstanceOf(Arrival.Read.class);
    return ((Arrival.Read) arrival).article();
  }

  private static Failure failure(ArticleMaker maker, Draft draft) {
    Arrival arrival = maker.arrival(draft).orElseThrow();
    assertThat(arrival).isInstanceOf(Arrival.Unreadable.class);
    return ((Arrival.Unreadable) arrival).failure();
  }
}
