package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.llm.Conversation;
import press.nightdesk.llm.Recourse;

/// Translates one passage: asks, and asks again for what is wrong.
final class PassageTranslator {
  private final TranslationCheck check;
  private final int reasks;

  PassageTranslator(TranslationCheck check, int reasks) {
    this.check = check;
    this.reasks = reasks;
  }

  /// @param talks opened with the request for this passage, one with each model, in the order to
  ///     turn to them
  /// @throws press.nightdesk.llm.CallFailed if no answer came
  /// @throws press.nightdesk.llm.NotRecalled if nothing can be recalled and nobody is to be asked
  Rendition translate(Passage passage, List<Conversation> talks) {
    return Recourse.firstSound(
        talks, talk -> mended(passage, talk), Rendition::sound, Rendition::orBetter);
  }

  private Rendition mended(Passage passage, Conversation talk) {
    Set<Integer> all = passage.numbers();
    Draft first = Draft.EMPTY.with(TranslationReply.read(talk.ask(), all, all).within(passage));
    Rendition now = new Rendition(passage, talk, Attempt.first(first, findings(passage, first)), 0);
    while (!now.sound() && mayAskAgain(now)) {
      now = again(now, List.of());
    }
    return now;
  }

  /// Whether the limit of re-asks allows another.
  boolean mayAskAgain(Rendition rendition) {
    return rendition.reasks() < reasks;
  }

  /// Asks once more: for what is wrong in the passage, and for what only the whole article shows.
  ///
  /// @param wider errors of the latter kind that concern this passage
  /// @throws press.nightdesk.llm.CallFailed if no answer came
  Rendition again(Rendition rendition, List<Finding> wider) {
    Passage passage = rendition.passage();
    Attempt<Draft> before = rendition.attempt();
    Set<Integer> asked = concerned(passage, before, wider);
    List<Paragraph> paragraphs =
        passage.segments().stream().filter(s -> asked.contains(s.n())).toList();
    Set<Finding> errors = new LinkedHashSet<>(before.errors());
    errors.addAll(wider);
    TranslationReply reply =
        TranslationReply.read(
                rendition
                    .talk()
                    .askAgain(TranslationRequest.again(List.copyOf(errors), paragraphs)),
                asked,
                passage.numbers())
            .within(passage);
    Draft draft = best(passage, before.work(), before.work().with(reply));
    return new Rendition(
        passage,
        rendition.talk(),
        before.next(draft, findings(passage, draft)),
        rendition.reasks() + 1);
  }

  /// The paragraphs in doubt and those in which errors were found; all of them if there is one
  /// that concerns the whole.
  private Set<Integer> concerned(Passage passage, Attempt<Draft> attempt, List<Finding> wider) {
    Set<Integer> numbers = new TreeSet<>(attempt.work().doubts().keySet());
    Stream.concat(
            checked(passage, attempt.work()).stream().filter(Finding::isError), wider.stream())
        .map(Finding::paragraph)
        .forEach(
            n ->
                numbers.addAll(
                    n != null && passage.numbers().contains(n) ? Set.of(n) : passage.numbers()));
    return numbers;
  }

  /// The later draft, but with the earlier text of each paragraph that got worse.
  private Draft best(Passage passage, Draft earlier, Draft later) {
    List<Finding> then = checked(passage, earlier);
    List<Finding> now = checked(passage, later);
    return later.keeping(earlier, n -> burden(then, n) < burden(now, n));
  }

  private static long burden(List<Finding> findings, int n) {
    return Attempt.burden(findings.stream().filter(f -> Objects.equals(f.paragraph(), n)).toList());
  }

  private List<Finding> findings(Passage passage, Draft draft) {
    List<Finding> findings = new ArrayList<>(draft.doubts().values());
    findings.addAll(checked(passage, draft));
    return findings;
  }

  /// Paragraphs without a text are left out: their doubts say why they have none.
  private List<Finding> checked(Passage passage, Draft draft) {
    List<Paragraph> source =
        passage.segments().stream().filter(s -> draft.texts().containsKey(s.n())).toList();
    return source.isEmpty() ? List.of() : check.findings(source, draft.segments());
  }
}
