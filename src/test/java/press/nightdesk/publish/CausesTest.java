package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CausesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  static List<String> documented() throws IOException {
    String document = Files.readString(Path.of("docs", "failures.md"));
    return ROW.matcher(document).results().map(row -> row.group(1)).toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void everyDocumentedKindHasItsSentence(String kind) {
    assertThat(Causes.of(kind)).endsWith(" (" + kind + ")");
  }

  @Test
  void anUnknownKindStandsAlone() {
    assertThat(Causes.of("meteor-strike")).isEqualTo("meteor-strike");
  }
}
