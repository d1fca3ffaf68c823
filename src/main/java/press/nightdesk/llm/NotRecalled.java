package press.nightdesk.llm;

import java.io.Serial;

/// The ledger holds no answer to what was asked, and nobody was to be asked for one.
public final class NotRecalled extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  NotRecalled(CallLabel label) {
    super("no answer in the ledger to ask %d of round %d".formatted(label.ask(), label.round()));
  }
}
