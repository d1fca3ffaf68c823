package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;

/// How far an article has come: what the next passage is told, and in the end the translation.
///
/// @param done paragraphs and pieces in both languages, in the article's order
/// @param names by their Russian form; the first rendering stays
record Progress(List<Rendering> done, Map<String, Name> names) {
  static final Progress NONE = new Progress(List.of(), Map.of());

  /// The most text before a passage that goes along as its context, in Russian characters: enough
  /// to know who «он» is.
  private static final int CONTEXT = 600;

  /// A paragraph, or a piece of a long one, in both languages.
  record Rendering(int n, String ru, String en) {}

  Progress {
    done = List.copyOf(done);
    names = Collections.unmodifiableMap(names);
  }

  /// With what became of a passage, broken or not.
  Progress plus(Passage passage, Draft draft) {
    Stream<Rendering> rendered =
        passage.segments().stream()
            .filter(s -> draft.texts().containsKey(s.n()))
            .map(s -> new Rendering(s.n(), s.text(), draft.texts().getOrDefault(s.n(), "")));
    Map<String, Name> known = new LinkedHashMap<>(names);
    draft
        .names()
        .forEach(
            (ru, name) -> {
              if (known.size() < Bounds.NAMES) {
                known.putIfAbsent(ru, name);
              }
            });
    return new Progress(Stream.concat(done.stream(), rendered).toList(), known);
  }

  /// The English headline; empty before the first passage is done.
  Optional<String> title() {
    return text(Paragraph.HEADLINE);
  }

  /// The last one or two paragraphs or pieces of the body. The last goes along whole, however
  /// long it is: half of a pair would not match the other half.
  List<Rendering> before() {
    List<Rendering> body = done.stream().filter(r -> r.n() != Paragraph.HEADLINE).toList();
    List<Rendering> two = body.subList(Math.max(0, body.size() - 2), body.size());
    int length = two.stream().mapToInt(r -> r.ru().length()).sum();
    return two.size() == 2 && length > CONTEXT ? two.subList(1, 2) : List.copyOf(two);
  }

  /// The translation so far, pieces joined.
  List<Paragraph> segments() {
    return done.stream()
        .map(Rendering::n)
        .distinct()
        .map(n -> new Paragraph(n, text(n).orElseThrow()))
        .toList();
  }

  /// How many pieces of a paragraph are done.
  long pieces(int n) {
    return done.stream().filter(r -> r.n() == n).count();
  }

  List<Name> nameList() {
    return new ArrayList<>(names.values());
  }

  private Optional<String> text(int n) {
    String joined =
        done.stream().filter(r -> r.n() == n).map(Rendering::en).collect(Collectors.joining(" "));
    return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
  }
}
