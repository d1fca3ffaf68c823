package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.source.LanguageSamples.Sample;

class EncodingTest {
  private static final String TEXT =
      "Мост через Волгу открыли\nДвижение пошло во вторник, «раньше срока», — сказал губернатор.";

  @Nested
  class ARussianText {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "UTF-8",
          "windows-1251",
          "KOI8-R",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "x-UTF-16LE-BOM"
        })
    void isReadInEveryEncodingItComesIn(String charset) throws UnfitException {
      String text = charset.startsWith("KOI8") ? TEXT.replaceAll("[«»—]", "\"") : TEXT;

      assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
    }

    @Test
    void mayBeTwoWordsLongInUtf16() throws UnfitException {
      byte[] bytes = "Привет\nДа.\n".getBytes(StandardCharsets.UTF_16LE);

      assertThat(Encoding.decode(bytes, null)).isEqualTo("Привет\nДа.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32", "UTF-32LE", "X-UTF-32LE-BOM"})
    void isRefusedByNameInUtf32(String charset) {
      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> Encoding.decode(TEXT.getBytes(Charset.forName(charset)), null))
          .withMessage("it is UTF-32, which is not read");
    }

    @Test
    void mayBeginWithAByteOrderMark() throws UnfitException {
      byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);

      assertThat(Encoding.decode(bytes, null)).isEqualTo(TEXT);
    }

    @Test
    void isNeverMisread() {
      LanguageSamples samples = new LanguageSamples(7);
      for (Sample sample : samples.briefs(200).filter(s -> s.language().equals("ru")).toList()) {
        for (String charset : new String[] {"windows-1251", "KOI8-R", "UTF-16LE", "UTF-8"}) {
          assertThat(read(sample.text().getBytes(Charset.forName(charset)), sample.text()))
              .as("%s in %s", sample.text(), charset)
              .isEqualTo(sample.text());
        }
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R"})
    void mayBeInCapitals(String charset) throws UnfitException {
      String text = "СУД ОТЛОЖИЛ РАССМОТРЕНИЕ ДЕЛА\nЖИТЕЛИ ПОСЁЛКА ПОЖАЛОВАЛИСЬ НА КАЧЕСТВО ВОДЫ.";

      assertThat(Encoding.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacCyrillic", "IBM866", "ISO-8859-5"})
    void inAnEncodingThatHasGoneOutOfUseIsRefusedByItsName(String charset) {
      String text = "Суд отложил дело\nЖители посёлка пожаловались на качество воды в реке.";

      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> Encoding.decode(text.getBytes(Charset.forName(charset)), null))
          .withMessageContaining(charset)
          .satisfies(unfit -> assertThat(unfit.remedy()).contains("encoding: " + charset));
    }

    /// A refusal is no misreading.
    private static String read(byte[] bytes, String whenRefused) {
      try {
        return Encoding.decode(bytes, null);
      } catch (UnfitException refused) {
        return whenRefused;
      }
    }

    @Test
    void thatIsHalfAWordLongIsRefusedUnlessItsEncodingIsNamed() throws UnfitException {
      Charset charset = Charset.forName("windows-1251");
      byte[] bytes = "Мост".getBytes(charset);

      assertUnfit(Unfit.UNKNOWN_ENCODING, bytes, null);
      assertThat(Encoding.decode(bytes, charset)).isEqualTo("Мост");
    }
  }

  @Nested
  class BytesThatAreNoRussianText {
    @Test
    void areNoTextWhenThereIsAZeroAmongThem() {
      byte[] picture = {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'
      };

      assertUnfit(Unfit.NOT_TEXT, picture, null);
      assertUnfit(Unfit.NOT_TEXT, Arrays.copyOf(picture, 400), null);
    }

    @Test
    void areRefusedWithTheirPlaceWhenTheyAreDamagedUtf8() {
      byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
      bytes[8] = (byte) 0xFF;

      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> Encoding.decode(bytes, null))
          .withMessage("at byte 8 it is not UTF-8")
          .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(Unfit.NOT_UTF8));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Über die Brücke führte früher eine Straße, heute fährt man über das Gelände.",
          "L’été dernier, le président a été réélu à la tête de l’État après un débat.",
          "Pátek třináctého přinesl štěstí všem, kdo čekali.",
        })
    void areRefusedWhenTheyAreAWesternEncoding(String text) {
      byte[] bytes = text.getBytes(Charset.forName("windows-1252"));

      assertUnfit(Unfit.UNKNOWN_ENCODING, bytes, null);
    }

    @Test
    void areRefusedWhenTheyAreChance() {
      for (int seed = 0; seed < 50; seed++) {
        byte[] bytes = new byte[2000];
        new Random(seed).nextBytes(bytes);
        assertThatExceptionOfType(UnfitException.class)
            .isThrownBy(() -> Encoding.decode(bytes, null));
      }
    }

    @Test
    void areRefusedWhenTheyAreNotInTheEncodingThatIsNamed() {
      assertUnfit(
          Unfit.NOT_UTF8, TEXT.getBytes(Charset.forName("windows-1251")), StandardCharsets.UTF_8);
      assertUnfit(
          Unfit.WRONG_ENCODING, TEXT.getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "KOI8-R", "x-MacCyrillic"})
    void areRefusedWhenTheyReadFarBetterThanInTheEncodingThatIsNamed(String charset) {
      assertUnfit(
          Unfit.WRONG_ENCODING,
          TEXT.replaceAll("[«»—]", "\"").getBytes(Charset.forName(charset)),
          Charset.forName("windows-1251"));
    }

    @Test
    void areRefusedWhenTheirMarkIsThatOfAnotherEncoding() {
      byte[] bytes = ("\uFEFF" + "A bridge").getBytes(StandardCharsets.UTF_8);

      assertUnfit(Unfit.WRONG_ENCODING, bytes, Charset.forName("windows-1251"));
    }

    @Test
    void areOfUnknownEncodingWhenNoneIsNamed() {
      byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 0x1C, 0x04, 0x3E};

      assertUnfit(Unfit.UNKNOWN_ENCODING, bytes, null);
    }
  }

  private static void assertUnfit(Unfit kind, byte[] bytes, @Nullable Charset given) {
    assertThatExceptionOfType(UnfitException.class)
        .isThrownBy(() -> Encoding.decode(bytes, given))
        .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(kind));
  }
}
