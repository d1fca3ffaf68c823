package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `docs/checks.md` holds an entry for every code and for no other, each entry complete.
class ChecksDocumentTest {
  private static final Path DOCUMENT = Path.of("docs", "checks.md");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### `([a-z-]+)`$");

  @Test
  void everyCodeHasItsEntryAndNothingElseHas() throws IOException {
    List<String> entries =
        ENTRY.matcher(Files.readString(DOCUMENT)).results().map(entry -> entry.group(1)).toList();

    assertThat(entries)
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::label).toList());
  }

  @ParameterizedTest
  @EnumSource
  void anEntrySaysWhatAReaderNeeds(Code code) throws IOException {
    String document = Files.readString(DOCUMENT);
    String entry = document.substring(document.indexOf("### `" + code.label() + "`"));
    int end = entry.indexOf("\n#", 1);

    assertThat(entry.substring(0, end))
        .containsPattern("\\*Severity:\\* (error|warning)")
        .containsPattern("\\*MQM:\\* \\w")
        .contains("\n- True: ")
        .contains("\n- False: ");
  }
}
