package press.nightdesk.translate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;

/// A passage's translation as the replies so far left it.
///
/// @param texts the English by paragraph number
/// @param doubts why a paragraph cannot be taken as the last reply gave it, or did not
/// @param names as the replies gave them, by their Russian form; a later reply overrides
record Draft(Map<Integer, String> texts, Map<Integer, Finding> doubts, Map<String, Name> names) {
  static final Draft EMPTY = new Draft(Map.of(), Map.of(), Map.of());

  Draft {
    texts = Collections.unmodifiableMap(texts);
    doubts = Collections.unmodifiableMap(doubts);
    names = Collections.unmodifiableMap(names);
  }

  /// With what a reply brought. Whatever was in doubt before has been asked again, so only the
  /// doubts about this reply remain. A text in doubt serves only where there is no other.
  Draft with(TranslationReply reply) {
    Map<Integer, String> merged = new TreeMap<>(texts);
    reply
        .texts()
        .forEach(
            (n, text) -> {
              if (!reply.doubts().containsKey(n) || !sure(n)) {
                merged.put(n, text);
              }
            });
    Map<String, Name> known = new LinkedHashMap<>(names);
    reply.names().forEach(name -> known.put(name.ru(), name));
    return new Draft(merged, reply.doubts(), known);
  }

  /// The same, but with the texts of an earlier draft where `better` says so.
  Draft keeping(Draft earlier, IntPredicate better) {
    Map<Integer, String> merged = new TreeMap<>(texts);
    earlier
        .texts()
        .forEach(
            (n, text) -> {
              if (earlier.sure(n) && better.test(n)) {
                merged.put(n, text);
              }
            });
    return new Draft(merged, doubts, names);
  }

  List<Paragraph> segments() {
    return texts.entrySet().stream().map(e -> new Paragraph(e.getKey(), e.getValue())).toList();
  }

  private boolean sure(int n) {
    return texts.containsKey(n) && !doubts.containsKey(n);
  }
}
