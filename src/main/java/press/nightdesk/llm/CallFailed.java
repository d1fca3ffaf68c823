package press.nightdesk.llm;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A call that brought no reply.
public final class CallFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Fault fault;
  private final int attempts;

  /// @param fault what went wrong
  /// @param attempts requests sent in vain
  /// @param cause the library's own exception, for `--debug`; null if there is none
  public CallFailed(Fault fault, int attempts, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.attempts = attempts;
  }

  public Fault fault() {
    return fault;
  }

  public int attempts() {
    return attempts;
  }
}
