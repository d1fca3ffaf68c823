package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.llm.Answer;

/// `docs/checks.md` holds an entry for every code and for no other, each entry complete.
class ChecksDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "checks.md");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### `([a-z-]+)`$");

  private static final Pattern SHARED = Pattern.compile("(?m)^- `([a-z-]+)`: ");

  @Test
  void everyCodeHasItsEntryAndNothingElseHas() throws IOException {
    List<String> entries =
        ENTRY.matcher(Files.readString(DOCUMENT)).results().map(entry -> entry.group(1)).toList();

    assertThat(entries).containsExactlyElementsOf(codes().distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void anEntrySaysWhatAReaderNeeds(String code) throws IOException {
    String document = Files.readString(DOCUMENT);
    String entry = document.substring(document.indexOf("### `" + code + "`"));
    int end = entry.indexOf("\n#", 1);

    assertThat(end < 0 ? entry : entry.substring(0, end))
        .containsPattern("\\*Severity:\\* (error|warning)")
        .containsPattern("\\*MQM:\\* \\w")
        .contains("\n- True: ")
        .contains("\n- False: ");
  }

  @Test
  void aCheckCodeWithASecondMeaningInReadingHasItExplained() throws IOException {
    String document = Files.readString(DOCUMENT);
    String reading = document.substring(document.indexOf("## Reading a reply"));

    assertThat(SHARED.matcher(reading).results().map(shared -> shared.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            reading().filter(checking().toList()::contains).toList());
  }

  /// Those of the checks, then those that only reading has.
  static Stream<String> codes() {
    return Stream.concat(checking(), reading()).distinct();
  }

  private static Stream<String> checking() {
    return Arrays.stream(Code.values()).map(Code::label);
  }

  private static Stream<String> reading() {
    return Stream.concat(
        Stream.of(Answer.Flaw.UNREADABLE, Answer.Flaw.CUT_SHORT).map(Answer.Flaw::code),
        Arrays.stream(ReadingCode.values()).map(ReadingCode::label));
  }
}
