package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A reply kept in a file.
///
/// @param call what it answers
/// @param by who or what it was recorded from
/// @param at when
/// @param usage null if unknown
/// @param round of the call that paid for it; null if a person wrote it down
record Recording(
    Call call,
    String by,
    Instant at,
    FinishReason finish,
    @Nullable Usage usage,
    @Nullable Integer round,
    String content) {

  /// Whether both come out of ledgers, so that it is known which is the later.
  boolean isComparableTo(Recording other) {
    return round != null && other.round != null;
  }

  /// The one of the later round or, in the same round, the later one.
  static Recording later(Recording one, Recording other) {
    Comparator<Recording> order =
        Comparator.<Recording>comparingInt(it -> it.round == null ? 0 : it.round)
            .thenComparing(Recording::at);
    return order.compare(one, other) > 0 ? one : other;
  }

  /// What a recording answers.
  ///
  /// @param task `translate` or `summarize`
  /// @param text the hash of the text to work on
  /// @param ask 1 for the first request
  record Call(String task, String text, int ask) {
    static Call of(CallLabel label) {
      return new Call(label.task(), label.text(), label.ask());
    }
  }
}
