package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodeTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"rus, ru", "ukr, uk", "eng, en", "deu, de", "cmn, zh", "ekk, et", "ceb, ceb"})
  void theCodeIsTheShortestOneBcp47Has(String iso639Part3, String bcp47) {
    assertThat(LanguageCode.of(iso639Part3).code()).isEqualTo(bcp47);
  }
}
