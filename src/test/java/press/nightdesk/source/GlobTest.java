package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
  @ParameterizedTest(name = "{0} has the root \"{1}\"")
  @CsvSource({
    "articles/**/*.txt, articles",
    "/abs/dir/*.txt, /abs/dir",
    "/*.txt, /",
    "*.txt, ''",
    "./in//night/a?.txt, in/night",
    "../shared/[a-c].txt, ../shared",
    "articles/a.txt, articles/a.txt",
  })
  void theRootEndsBeforeTheFirstWildcard(String text, String root) {
    assertThat(Glob.parse(text).root()).isEqualTo(root);
  }

  @ParameterizedTest(name = "{0} means {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "a/**/*.txt; x.txt; true",
        "a/**/*.txt; 2025/x.txt; true",
        "a/**/*.txt; 2025/10/x.txt; true",
        "a/**/*.txt; 2025/10/x.md; false",
        "a/*.txt; x.txt; true",
        "a/*.txt; 2025/x.txt; false",
        "a/**/10/**/*.txt; 10/x.txt; true",
        "a/**/10/**/*.txt; 2025/10/28/x.txt; true",
        "a/**/10/**/*.txt; 2025/11/x.txt; false",
        "a/**; 2025/x.txt; true",
        "a/*.{txt,text}; x.text; true",
        "a/[0-9]?.txt; 1a.txt; true",
        "a/*.txt; .x.txt; false",
        "a/.*.txt; .x.txt; true",
        "a/**/*.txt; .git/x.txt; false",
      })
  void twoAsterisksTakeAnyNumberOfFolders(String glob, String below, boolean meant) {
    assertThat(Glob.parse(glob).matches(Path.of(below))).isEqualTo(meant);
  }

  @ParameterizedTest(name = "{0} leads into {1}: {2}")
  @CsvSource({
    "a/*.txt, 2025, false",
    "a/*/*.txt, 2025, true",
    "a/*/*.txt, 2025/10, false",
    "a/**/*.txt, 2025/10/28, true",
    "a/20*/*.txt, 1999, false",
    "a/**/*.txt, .git, false",
  })
  void onlyFoldersThatCanHoldAMatchAreEntered(String glob, String folder, boolean entered) {
    assertThat(Glob.parse(glob).leadsInto(Path.of(folder))).isEqualTo(entered);
  }

  @Nested
  class APathThatMakesNoSense {
    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a/**.txt", "a/{b/c,d}.txt", "a/[.txt"})
    void isRefusedWhenTheJobIsSetUp(String text) {
      assertThatThrownBy(() -> Glob.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNamedInOneLine() {
      assertThatThrownBy(() -> Glob.parse("a/[abc"))
          .hasMessage(
              "path: '[abc' is no pattern of a name; [ is closed with ], and stands for itself as \\[");
    }

    @Test
    void isNamedTogetherWithTheRule() {
      assertThatThrownBy(() -> Glob.parse("a/**.txt"))
          .hasMessage("path 'a/**.txt': ** stands alone between slashes, as in articles/**/*.txt");
    }
  }
}
