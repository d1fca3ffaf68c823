package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.FileStamp;

/// What a second reading of a folder reads.
class FileStampsTest {
  private static final String TEXT =
      "Городской совет обсудил бюджет\nДепутаты обсудили проект бюджета на следующий год.\n";

  private final Set<FileStamp> known = new HashSet<>();
  private Instant now = Instant.now().plusSeconds(60);

  @TempDir Path folder;

  @BeforeEach
  void oneFile() throws IOException {
    Files.writeString(folder.resolve("a.txt"), TEXT);
  }

  @Nested
  class AFileThatLiesThereAsItDid {
    @Test
    void isNotReadAgain() {
      remember(read("settings"));
      assertThat(read("settings")).hasOnlyElementsOfType(Arrival.Unchanged.class);
    }

    @Test
    void isReadAgainWithOtherSettings() {
      remember(read("settings"));
      assertThat(read("others")).hasOnlyElementsOfType(Arrival.Read.class);
    }

    @Test
    void isReadByWhoeverAsksForEverything() {
      remember(read("settings"));
      assertThat(source().arrivals()).hasOnlyElementsOfType(Arrival.Read.class);
    }
  }

  @Nested
  class AFileThatWasChanged {
    @Test
    void isReadAgainThoughItHasItsOldSizeAndTime() throws IOException {
      Path file = folder.resolve("a.txt");
      FileTime before = Files.getLastModifiedTime(file);
      remember(read("settings"));
      Files.writeString(file, TEXT.replace("следующий", "нынешний "));
      Files.setLastModifiedTime(file, before);
      assertThat(read("settings")).hasOnlyElementsOfType(Arrival.Read.class);
    }

    @Test
    void hasNoStampWhileItIsYoung() {
      now = Instant.now();
      assertThat(read("settings"))
          .allSatisfy(arrival -> assertThat(((Arrival.Read) arrival).stamp()).isNull());
    }
  }

  @Nested
  class AFileThatCannotBeRead {
    @Test
    void hasAStampIfThatLiesInIt() throws IOException {
      Files.writeString(folder.resolve("a.txt"), "");
      remember(read("settings"));
      assertThat(read("settings")).hasOnlyElementsOfType(Arrival.Unchanged.class);
    }

    @Test
    void hasNoneIfItMayBeOpenedAnotherTime() throws IOException {
      Files.delete(folder.resolve("a.txt"));
      Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("gone.txt"));
      assertThat(read("settings"))
          .allSatisfy(arrival -> assertThat(((Arrival.Unreadable) arrival).stamp()).isNull());
    }
  }

  private List<Arrival> read(String settings) {
    SeenFiles seen = new SeenFiles(settings, Clock.fixed(now, ZoneOffset.UTC), this::unchanged);
    return source().arrivals(seen).toList();
  }

  private Set<FileStamp> unchanged(Collection<FileStamp> stamps) {
    Set<FileStamp> unchanged = new HashSet<>(stamps);
    unchanged.retainAll(known);
    return unchanged;
  }

  private void remember(List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      FileStamp stamp =
          switch (arrival) {
            case Arrival.Read read -> read.stamp();
            case Arrival.Foreign foreign -> foreign.stamp();
            case Arrival.Unreadable unreadable -> unreadable.stamp();
            case Arrival.Unchanged same -> same.stamp();
          };
      assertThat(stamp).isNotNull();
      known.add(stamp);
    }
  }

  private TextSource source() {
    return new TextSource("Wire", "*.txt", folder, null, Makers.any());
  }
}
