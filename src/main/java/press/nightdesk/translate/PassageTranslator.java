package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.llm.Conversation;

/// Translates one passage: asks, and asks again for what is wrong.
final class PassageTranslator {
  private final TranslationCheck check;
  private final int reasks;

  PassageTranslator(TranslationCheck check, int reasks) {
    this.check = check;
    this.reasks = reasks;
  }

  /// @param talk opened with the request for this passage
  /// @throws press.nightdesk.llm.CallFailed if no answer came
  Attempt<Draft> translate(Passage passage, Conversation talk) {
    Set<Integer> all = passage.numbers();
    Draft first = Draft.EMPTY.with(TranslationReply.read(talk.ask(), all, all));
    return Attempt.first(first, findings(passage, first))
        .mend(reasks, before -> again(passage, before, talk));
  }

  private Attempt<Draft> again(Passage passage, Attempt<Draft> before, Conversation talk) {
    Set<Integer> asked = concerned(passage, before);
    List<Paragraph> paragraphs =
        passage.segments().stream().filter(s -> asked.contains(s.n())).toList();
    TranslationReply reply =
        TranslationReply.read(
            talk.askAgain(TranslationRequest.again(before.errors(), paragraphs)),
            asked,
            passage.numbers());
    Draft draft = best(passage, before.work(), before.work().with(reply));
    return before.next(draft, findings(passage, draft));
  }

  /// The paragraphs in doubt and those in which the check found errors; all of them if it found
  /// one that concerns the whole.
  private Set<Integer> concerned(Passage passage, Attempt<Draft> attempt) {
    Set<Integer> numbers = new TreeSet<>(attempt.work().doubts().keySet());
    for (Finding error : checked(passage, attempt.work())) {
      if (error.isError()) {
        Integer n = error.paragraph();
        numbers.addAll(n != null && passage.numbers().contains(n) ? Set.of(n) : passage.numbers());
      }
    }
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
