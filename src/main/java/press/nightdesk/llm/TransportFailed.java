package press.nightdesk.llm;

import java.io.Serial;

/// No whole answer came over the wire; the cause says why.
final class TransportFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  TransportFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
