package press.nightdesk.job;

import org.jspecify.annotations.Nullable;
import press.nightdesk.llm.PastCall;

/// What a model said when it was asked about an article.
///
/// @param ask what it took
/// @param text the reply as it came; null if nothing came
public record PastReply(PastAsk ask, @Nullable String text) {
  static PastReply of(PastCall call) {
    return new PastReply(
        PastAsk.of(call),
        switch (call) {
          case PastCall.Replied reply -> reply.text();
          case PastCall.InVain _ -> null;
        });
  }
}
