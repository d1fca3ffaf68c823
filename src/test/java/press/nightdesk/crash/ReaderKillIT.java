package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Weather;

/// A run is killed between the two renames that put the new reader in the old one's place, then
/// started again: the reader is what it would have been.
class ReaderKillIT {
  private static final Point BETWEEN_THE_RENAMES =
      Point.at("java.nio.file.Files.move")
          .during("press.nightdesk.publish.WholeFolder.write")
          .forTheTime(2);

  @TempDir Path folder;

  @Test
  void theNextRunPublishesAWholeReader() throws IOException {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      // In the same folder, after which articles are named.
      Night whole = night(provider);
      whole.articles(3, 3).runToTheEnd();
      Map<String, String> wholeReader = reader(whole);
      List<String> wholeFolder = names(whole.output(""));
      FileSystemUtils.deleteRecursively(whole.folder());

      Night killed = night(provider);
      Ambush.kill(killed.articles(3, 3), BETWEEN_THE_RENAMES);
      assertThat(killed.output("reader")).doesNotExist();
      assertThat(killed.output(".reader.aside")).isDirectory();
      killed.runToTheEnd();

      assertThat(reader(killed)).isEqualTo(wholeReader).hasSizeGreaterThan(3);
      assertThat(names(killed.output("")))
          .isEqualTo(wholeFolder)
          .noneMatch(name -> name.startsWith("."));
      assertThat(killed.folder().resolve("out/test/latest").toRealPath())
          .isEqualTo(killed.output("").toRealPath());
    }
  }

  /// An edition that was published once.
  private Night night(MeteredProvider provider) {
    Night night =
        Night.at(folder.resolve("night"), provider.baseUrl())
            .with("nightdesk.publish=records,digest,reader")
            .articles(1, 2);
    night.runToTheEnd();
    return night;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /// What its files say, without when that was.
  private static Map<String, String> reader(Night night) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : names(night.output("reader"))) {
      texts.put(
          name,
          Files.readString(night.output("reader").resolve(name))
              .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+", "then"));
    }
    return texts;
  }
}
