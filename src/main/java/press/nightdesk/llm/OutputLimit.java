package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// How long a reply may get, which decides the most that a request can cost. Safe to share.
final class OutputLimit {
  /// Asked for under a budget where the job file names no limit: room for a long passage and a
  /// reasoning model's thoughts.
  static final int UNDER_A_BUDGET = 16_384;

  /// The form around a reply, and the shortest texts.
  private static final int FORM = 1024;

  /// An English text has about a token for four characters; twice that is enough for any.
  private static final int CHARACTERS_PER_TOKEN = 2;

  /// A reply of twice the longest so far would be a surprise.
  private static final int SURPRISE = 2;

  private final ModelSpec spec;
  private final AtomicLong longest = new AtomicLong();

  OutputLimit(ModelSpec spec) {
    this.spec = spec;
  }

  /// A reply came that was so long.
  void saw(@Nullable Usage usage) {
    if (usage != null) {
      longest.accumulateAndGet(usage.output(), Math::max);
    }
  }

  /// What this request asks of a budget.
  Account.Wish wish(ChatRequest request) {
    Integer set = spec.maxOutputTokens();
    long output = set == null ? UNDER_A_BUDGET : set;
    int text = ReplyKey.text(request.messages().getLast()).length();
    long enough = Math.max(FORM + text / CHARACTERS_PER_TOKEN, SURPRISE * longest.get());
    return new Account.Wish(
        TokenEstimate.of(request).atMost(), Math.min(enough, output), output, spec.price());
  }

  /// The most this request can cost without a budget; null if its reply has no limit that is known.
  @Nullable Most most(ChatRequest request) {
    Integer output = spec.maxOutputTokens();
    return output == null
        ? null
        : Most.of(new Usage(TokenEstimate.of(request).atMost(), output), spec.price());
  }
}
