package press.nightdesk.llm;

import dev.langchain4j.model.output.FinishReason;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// What a call came to, before anybody looks at what the answer says.
public sealed interface Answer {
  /// There is an object to read.
  ///
  /// @param json the object
  /// @param cut whether the model was stopped by its length limit all the same, so that the
  ///     last thing in the object may be cut
  record Read(ObjectNode json, boolean cut) implements Answer {}

  /// There is nothing to read.
  ///
  /// @param flaw why not
  /// @param evidence what was seen, in words that also tell a model what to mend
  record Flawed(Flaw flaw, String evidence) implements Answer {}

  /// Why an answer cannot be read, by stable names documented in `docs/checks.md`.
  enum Flaw {
    /// The provider's filter or the model would not do it.
    REFUSAL("refusal"),
    /// The reply ended too early.
    CUT_SHORT("reply-cut-short"),
    /// The reply is not one JSON object of the form asked for.
    UNREADABLE("reply-unreadable");

    private final String code;

    Flaw(String code) {
      this.code = code;
    }

    /// The stable name: `reply-unreadable`.
    public String code() {
      return code;
    }
  }

  /// Reads a reply, wherever it comes from: a call, the ledger, a provider's batch.
  ///
  /// @param refuses whether a reply without JSON declines the task
  static Answer of(Reply reply, Predicate<String> refuses) {
    if (reply.finish() == FinishReason.CONTENT_FILTER) {
      return new Flawed(
          Flaw.REFUSAL, "the provider's content filter or its model refused the text");
    }
    boolean cut = reply.finish() == FinishReason.LENGTH;
    return switch (JsonReply.read(reply.text())) {
      case JsonReply.Found(ObjectNode json) -> new Read(json, cut);
      case JsonReply.CutShort() -> cutShort();
      case JsonReply.Absent(String why) -> cut ? cutShort() : without(reply.text(), why, refuses);
    };
  }

  private static Flawed cutShort() {
    return new Flawed(Flaw.CUT_SHORT, "the reply ends before its JSON does");
  }

  // The words of a refusal stay out of the evidence: sent back, they lead to the next one.
  private static Flawed without(String text, String why, Predicate<String> refuses) {
    if (text.isBlank()) {
      return new Flawed(Flaw.UNREADABLE, "the reply is empty");
    }
    return refuses.test(text)
        ? new Flawed(Flaw.REFUSAL, "the reply declines the task instead of doing it")
        : new Flawed(Flaw.UNREADABLE, why);
  }
}
