package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.TranslationCheck;

/// An article put together from its passages and from what needed none.
///
/// @param settled what needed none
/// @param all every passage, asked for or not
/// @param done those that were asked for, in the article's order
record Composition(Settled settled, List<Passage> all, List<Rendition> done) {
  Composition {
    done = List.copyOf(done);
  }

  Progress progress() {
    Progress progress = settled.progress();
    for (Rendition rendition : done) {
      progress = progress.plus(rendition.passage(), rendition.attempt().work());
    }
    return progress;
  }

  /// Whether every passage is there and none has an error of its own.
  boolean sound() {
    return done.size() == all.size() && done.stream().allMatch(Rendition::sound);
  }

  /// The passages in which nothing is wrong, by themselves and as parts of the whole, by number.
  ///
  /// @param before those of an earlier round, for what this one does not have
  Map<Integer, Rendition> blameless(TranslationCheck check, Map<Integer, Rendition> before) {
    List<Finding> errors = wider(check).stream().filter(Finding::isError).toList();
    Map<Integer, Rendition> blameless = new HashMap<>(before);
    for (Rendition rendition : done) {
      int number = rendition.passage().number();
      blameless.remove(number);
      if (rendition.sound() && rendition.concerning(errors).isEmpty()) {
        blameless.put(number, rendition);
      }
    }
    return blameless;
  }

  /// What is wrong with it: with a passage by itself, and with the whole.
  List<Finding> findings(TranslationCheck check) {
    Set<Finding> findings = new LinkedHashSet<>();
    done.forEach(rendition -> findings.addAll(rendition.attempt().errors()));
    findings.addAll(incomplete());
    findings.addAll(wider(check));
    return List.copyOf(findings);
  }

  /// What the check finds over every paragraph that is there whole. A passage that is the whole
  /// article has been checked already.
  List<Finding> wider(TranslationCheck check) {
    if (settled.isEmpty() && all.size() == 1 && done.size() == 1) {
      return done.getFirst().attempt().left();
    }
    Progress progress = progress();
    List<Paragraph> source =
        settled.article().segments().stream()
            .filter(s -> settled.contains(s.n()) || progress.pieces(s.n()) == pieces(s.n()))
            .toList();
    return source.isEmpty() ? List.of() : check.findings(source, progress.segments());
  }

  /// Once more, in the passages that have errors and may still be asked for.
  ///
  /// @return this, if there is none
  Composition again(PassageTranslator passages, TranslationCheck check) {
    List<Finding> errors = wider(check).stream().filter(Finding::isError).toList();
    List<Rendition> next = new ArrayList<>();
    for (Rendition rendition : done) {
      List<Finding> here = rendition.concerning(errors);
      boolean due = !rendition.sound() || !here.isEmpty();
      next.add(
          due && passages.mayAskAgain(rendition) ? passages.again(rendition, here) : rendition);
    }
    return new Composition(settled, all, next);
  }

  /// One finding for all that was not asked for: one each would drown the cause.
  private List<Finding> incomplete() {
    if (done.size() == all.size()) {
      return List.of();
    }
    int from = all.get(done.size()).segments().getFirst().n();
    int to = all.getLast().segments().getLast().n();
    return List.of(
        Finding.error(
            ReadingCode.TRANSLATION_INCOMPLETE.label(),
            Stage.TRANSLATE,
            null,
            "not, or not wholly, translated: paragraphs %d to %d, because passage %d of %d stayed broken"
                .formatted(from, to, done.size(), all.size())));
  }

  private long pieces(int n) {
    return all.stream().filter(p -> p.text(n).isPresent()).count();
  }
}
