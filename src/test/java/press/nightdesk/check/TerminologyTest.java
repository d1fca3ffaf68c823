package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Severity;
import press.nightdesk.domain.Stories;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.Term;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.prompt.glossary.TermKind;

class TerminologyTest {
  private static final TermIndex GLOSSARY =
      new TermIndex(
          new Glossary(
              List.of(
                  term("Одесса", "Odesa", TermKind.PLACE),
                  term("Киргизия", "Kyrgyzstan", TermKind.PLACE),
                  term("Украина", "Ukraine", TermKind.PLACE),
                  term("силовики", "security forces", TermKind.TERM),
                  term("Минобороны", "Defence Ministry", TermKind.ORGANISATION),
                  new Term("ЕС", "EU", List.of("European Union"), TermKind.ORGANISATION, "", null),
                  term("Си Цзиньпин", "Xi Jinping", TermKind.PERSON),
                  term("Владимир Зеленский", "Volodymyr Zelensky", TermKind.PERSON)),
              "sha256:g"),
          Morphology::new);

  @Nested
  class ATerm {
    @Test
    void thatIsCalledSomethingElseIsAWarning() {
      assertThat(missed("В Одессе закрыли порт.", "The port of Odessa was closed."))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.paragraph()).isEqualTo(1);
                assertThat(finding.evidence()).contains("Одесса → not Odesa");
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "В Одессе закрыли порт.|Odesa's port was closed.",
          "Жители Одессы ждут.|Odesans are waiting.",
          "Парламент Киргизии голосовал.|The Kyrgyz parliament voted.",
          "Войска Украины отошли.|Ukrainian troops withdrew.",
          "Силовики пришли с обыском.|Security-force officers came to search.",
          "В Минобороны молчат.|The Defense Ministry is silent.",
          "Страны ЕС согласны.|The countries of the European Union agree.",
          "Одесские улицы.|The streets of Odessa."
        })
    void isAcceptedInWhateverFormEnglishHasIt(String russian, String english) {
      assertThat(missed(russian, english)).isEmpty();
    }

    @Test
    void isNotMissedInAParagraphThatDidNotComeBack() {
      assertThat(missed("В Одессе закрыли порт.", " ")).isEmpty();
    }
  }

  @Nested
  class APerson {
    @Test
    void isNamedInFullAtFirst() {
      assertThat(missed("Владимир Зеленский приехал.", "Zelensky has arrived.")).hasSize(1);
    }

    @Test
    void mayBeCalledByOneNameAfterThat() {
      assertThat(
              missed(
                  List.of(
                      "Владимир Зеленский встретил Си Цзиньпина.",
                      "Зеленский сказал Си Цзиньпину правду."),
                  List.of("Volodymyr Zelensky met Xi Jinping.", "Zelensky told Xi the truth.")))
          .isEmpty();
    }

    @Test
    void isMissedUnderAnotherNameWhereverTheLastNameStands() {
      assertThat(
              missed(
                  List.of("Владимир Зеленский приехал.", "Встреча с Зеленским началась."),
                  List.of("Volodymyr Zelensky has arrived.", "The meeting with Zelenskiy began.")))
          .extracting(Finding::paragraph)
          .containsExactly(2);
    }
  }

  private static List<Finding> missed(String russian, String english) {
    return missed(List.of(russian), List.of(english));
  }

  private static List<Finding> missed(List<String> russian, List<String> english) {
    List<Paragraph> source = new ArrayList<>();
    List<Paragraph> target = new ArrayList<>();
    for (int i = 0; i < russian.size(); i++) {
      source.add(new Paragraph(i + 1, russian.get(i)));
      target.add(new Paragraph(i + 1, english.get(i)));
    }
    return Checks.translation(GLOSSARY)
        .about(Stories.story("Заголовок", russian.toArray(String[]::new)))
        .findings(source, target)
        .stream()
        .filter(finding -> finding.code().equals("glossary-missed"))
        .toList();
  }

  private static Term term(String ru, String en, TermKind kind) {
    return new Term(ru, en, kind, "", null);
  }
}
