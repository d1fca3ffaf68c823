package press.nightdesk.llm;

import java.util.Optional;

/// What a call is for, carried beside the request because LangChain4j's requests have no room
/// for it. The ledger files replies under it, recorded replies are found by it; its strings
/// mean nothing here.
///
/// @param edition which edition pays, or {@value #IMPORTED}
/// @param subject what the call is about, for example an article's id
/// @param task `translate` or `summarize`
/// @param text the hash of the text to work on, without the prompt around it
/// @param ask 1 for the first request about this text, 2 for the first re-ask …
/// @param round 0 for the first run, then one more each time a person asks for it to be tried
///     anew
public record CallLabel(
    String edition, String subject, String task, String text, int ask, int round) {
  /// Stands for the edition of a reply that another shelf paid for. No edition is called that, so
  /// that the reply is on no bill and in no budget.
  public static final String IMPORTED = "imported";

  private static final ScopedValue<CallLabel> CURRENT = ScopedValue.newInstance();

  public CallLabel {
    if (ask < 1 || round < 0) {
      throw new IllegalArgumentException("ask %s, round %s".formatted(ask, round));
    }
  }

  /// Whether what an edition would be called means that another shelf paid.
  public static boolean isImported(String edition) {
    return edition.equals(IMPORTED);
  }

  /// The label of the call this thread is making; empty outside {@link Asker#ask}.
  static Optional<CallLabel> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Runs `call` under this label.
  <R> R during(ScopedValue.CallableOp<R, RuntimeException> call) {
    return ScopedValue.where(CURRENT, this).call(call);
  }
}
