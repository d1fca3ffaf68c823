package press.nightdesk.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import press.nightdesk.domain.Paragraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files that {@link CheckCalibration} reads, by their form.
final class CalibrationSet {
  private static final JsonMapper JSON = new JsonMapper();

  private CalibrationSet() {}

  /// A Russian text with its English.
  ///
  /// @param group the system that translated it, or the kind of error
  record Pair(String group, String russian, String english) {
    List<Paragraph> source() {
      return List.of(new Paragraph(1, russian));
    }

    List<Paragraph> target() {
      return List.of(new Paragraph(1, english));
    }

    Pair with(String other) {
      return new Pair(group, russian, other);
    }
  }

  /// Documents in the input form of `check`, whose ids end in the system's name.
  record Document(String system, List<Pair> segments) {
    List<Paragraph> source() {
      return numbered(segments.stream().map(Pair::russian).toList());
    }

    List<Paragraph> target() {
      return numbered(segments.stream().map(Pair::english).toList());
    }

    /// The English with two neighbours in each other's place.
    List<Paragraph> swapped(int at) {
      List<String> texts = new ArrayList<>(segments.stream().map(Pair::english).toList());
      Collections.swap(texts, at, at + 1);
      return numbered(texts);
    }

    private static List<Paragraph> numbered(List<String> texts) {
      return IntStream.range(0, texts.size())
          .mapToObj(i -> new Paragraph(i + 1, texts.get(i)))
          .toList();
    }

    /// Neighbouring segments joined into paragraphs.
    List<List<Pair>> paragraphs(int length) {
      return IntStream.range(0, segments.size() / length)
          .mapToObj(i -> segments.subList(i * length, (i + 1) * length))
          .toList();
    }
  }

  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  static List<Document> documents(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode line : lines(file)) {
      String id = line.get("id").asString();
      String system = id.substring(id.indexOf('/') + 1);
      List<Pair> segments = new ArrayList<>();
      for (JsonNode p : line.get("paragraphs")) {
        segments.add(new Pair(system, p.get("ru").asString(), p.get("en").asString()));
      }
      documents.add(new Document(system, segments));
    }
    return documents;
  }

  static List<Pair> contrastive(Path file, String which) throws IOException {
    return lines(file).stream()
        .map(
            line ->
                new Pair(
                    line.get("phenomenon").asString(),
                    line.get("ru").asString(),
                    line.get(which).asString()))
        .toList();
  }
}
