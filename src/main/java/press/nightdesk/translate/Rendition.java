package press.nightdesk.translate;

import java.util.List;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Finding;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.Conversation;

/// A passage in work.
///
/// @param talk the conversation about it
/// @param attempt how far it has come, by what can be seen in the passage alone
/// @param reasks how often it was asked again
record Rendition(Passage passage, Conversation talk, Attempt<Draft> attempt, int reasks) {
  boolean sound() {
    return attempt.sound();
  }

  /// Those of these errors that this passage may be to blame for.
  List<Finding> concerning(List<Finding> errors) {
    return errors.stream()
        .filter(e -> e.paragraph() == null || passage.numbers().contains(e.paragraph()))
        .toList();
  }

  /// This one or what another model made of the passage, whichever is better.
  Rendition orBetter(Rendition other) {
    boolean nothing = other.attempt.work().texts().isEmpty();
    return nothing || attempt.beats(other.attempt)
        ? this
        : new Rendition(passage, other.talk, attempt.orBetter(other.attempt), other.reasks);
  }

  /// The same for a new round: its model may be asked again as often as at first.
  Rendition anew(Asker asker) {
    talk.goOnWith(asker);
    return new Rendition(passage, talk, attempt, 0);
  }
}
