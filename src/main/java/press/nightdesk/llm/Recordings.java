package press.nightdesk.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// The recorded replies of a folder: every `*.json` and `*.jsonl` in it, each a sequence of JSON
/// objects. Of replies out of ledgers that answer the same the last one counts.
public final class Recordings {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path folder;
  private final String fingerprint;
  private final Map<Recording.Call, Recording> byCall;

  private Recordings(Path folder, String fingerprint, Map<Recording.Call, Recording> byCall) {
    this.folder = folder;
    this.fingerprint = fingerprint;
    this.byCall = Map.copyOf(byCall);
  }

  /// Reads and checks a whole folder.
  ///
  /// @throws RecordingsUnreadable if anything in it is wrong; it names every mistake
  public static Recordings read(Path folder) {
    Reading reading = new Reading();
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Recordings::mayHold).sorted().forEach(reading::file);
    } catch (IOException unreadable) {
      reading.mistakes.add("%s: cannot be read as a folder of recordings".formatted(folder));
    }
    if (!reading.mistakes.isEmpty()) {
      throw new RecordingsUnreadable(reading.mistakes);
    }
    String fingerprint = "sha256:" + HexFormat.of().formatHex(reading.digest.digest());
    return new Recordings(folder, fingerprint, reading.byCall);
  }

  private static boolean mayHold(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".json") || name.endsWith(".jsonl"));
  }

  /// The hash of all files' bytes: it changes when a recording does.
  String fingerprint() {
    return fingerprint;
  }

  Path folder() {
    return folder;
  }

  Optional<Recording> find(CallLabel label) {
    return Optional.ofNullable(byCall.get(Recording.Call.of(label)));
  }

  private static final class Reading {
    private final List<String> mistakes = new ArrayList<>();
    private final Map<Recording.Call, Recording> byCall = new HashMap<>();
    private final Map<Recording.Call, String> places = new HashMap<>();
    private final MessageDigest digest = ReplyKey.sha256();

    void file(Path file) {
      int number = 0;
      try {
        byte[] bytes = Files.readAllBytes(file);
        digest.update(bytes);
        try (MappingIterator<JsonNode> nodes = JSON.readerFor(JsonNode.class).readValues(bytes)) {
          while (nodes.hasNextValue()) {
            JsonNode node = nodes.nextValue();
            number++;
            recording(node, "%s, recording %s".formatted(file, number));
          }
        }
      } catch (JacksonException broken) {
        mistakes.add(
            "%s, recording %s: no JSON: %s"
                .formatted(file, number + 1, broken.getOriginalMessage()));
      } catch (IOException unreadable) {
        mistakes.add("%s: cannot be read".formatted(file));
      }
    }

    private void recording(JsonNode node, String place) {
      List<String> found = new ArrayList<>();
      Recording recording = RecordingForm.read(node, found);
      found.forEach(mistake -> mistakes.add(place + ": " + mistake));
      if (recording == null) {
        return;
      }
      Recording earlier = byCall.get(recording.call());
      if (earlier != null && !recording.isComparableTo(earlier)) {
        mistakes.add(
            "%s: answers the same task, text and ask as %s"
                .formatted(place, places.get(recording.call())));
      }
      places.putIfAbsent(recording.call(), place);
      byCall.merge(recording.call(), recording, Recording::later);
    }
  }
}
