package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;

/// How far an article has come: what the next passage is told, and in the end the translation.
///
/// @param done paragraphs and pieces in both languages; pieces of one in its order
/// @param names by their Russian form; the first rendering stays
/// @param former the headline of the revision before, if some of that is kept; else null
record Progress(List<Rendering> done, Map<String, Name> names, @Nullable Rendering former) {

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
    return new Progress(Stream.concat(done.stream(), rendered).toList(), known, former);
  }

  /// The headline in both languages: this revision's once it is done, else the former one's;
  /// empty before the first passage of a first revision is done.
  Optional<Rendering> headline() {
    return done.stream()
        .filter(r -> r.n() == Paragraph.HEADLINE)
        .findFirst()
        .or(() -> Optional.ofNullable(former));
  }

  /// The one or two paragraphs or pieces of the body before a paragraph; of the headline, those
  /// after it, if they are there already. The one next to it goes along whole, however long it is:
  /// half of a pair would not match the other half.
  List<Rendering> around(int n) {
    List<Rendering> body =
        done.stream()
            .filter(r -> r.n() != Paragraph.HEADLINE)
            .sorted(Comparator.comparingInt(Rendering::n))
            .toList();
    if (n == Paragraph.HEADLINE) {
      List<Rendering> two = body.subList(0, Math.min(2, body.size()));
      return fits(two) ? two : two.subList(0, 1);
    }
    List<Rendering> before = body.stream().filter(r -> r.n() <= n).toList();
    List<Rendering> two = before.subList(Math.max(0, before.size() - 2), before.size());
    return fits(two) ? two : two.subList(1, 2);
  }

  private static boolean fits(List<Rendering> two) {
    return two.size() < 2 || two.stream().mapToInt(r -> r.ru().length()).sum() <= CONTEXT;
  }

  /// The translation so far, pieces joined.
  List<Paragraph> segments() {
    return done.stream()
        .map(Rendering::n)
        .distinct()
        .sorted()
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
