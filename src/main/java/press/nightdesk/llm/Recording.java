package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reply kept in a file.
///
/// @param call what it answers
/// @param by who or what it was recorded from
/// @param at when
/// @param usage null if unknown
record Recording(
    Call call, String by, Instant at, FinishReason finish, @Nullable Usage usage, String content) {

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
