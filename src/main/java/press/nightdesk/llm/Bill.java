package press.nightdesk.llm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What several calls about one thing came to.
///
/// @param provider who gave the last reply; {@value #NOBODY} if there was none
/// @param model the model that gave it; {@value #NOBODY} if there was none
/// @param recorded whether there were replies and no live model gave any of them
/// @param replies the ledger's keys, in the order asked
/// @param usage the sum; null if it is unknown of any call
/// @param usd the sum; null if it is unknown of any call
/// @param attempts requests sent, in vain or not
/// @param at when the last reply came; if there was none, when the last request failed
/// @param asked the model as it was asked for, of the last reply; null if that is not known
public record Bill(
    String provider,
    String model,
    boolean recorded,
    List<String> replies,
    @Nullable Usage usage,
    @Nullable BigDecimal usd,
    int attempts,
    Instant at,
    @Nullable String asked) {
  /// Stands for provider and model where every call was refused by the provider.
  public static final String NOBODY = "none";

  public Bill {
    replies = List.copyOf(replies);
  }

  /// Requests that brought no reply.
  ///
  /// @param costKnown whether it is certain of each that it cost nothing
  /// @param at when the last of them failed
  record InVain(int attempts, boolean costKnown, Instant at) {
    static final InVain NOTHING = new InVain(0, true, Instant.EPOCH);

    InVain plus(int more, boolean known, Instant now) {
      return new InVain(attempts + more, costKnown && known, now);
    }
  }

  static Bill of(List<Reply> replies, InVain inVain) {
    Optional<Reply> last = replies.isEmpty() ? Optional.empty() : Optional.of(replies.getLast());
    return new Bill(
        last.map(Reply::provider).orElse(NOBODY),
        last.map(Reply::model).orElse(NOBODY),
        last.isPresent() && replies.stream().allMatch(Reply::recorded),
        replies.stream().map(Reply::key).toList(),
        inVain.costKnown() ? sum(replies, Reply::usage, Bill::plus) : null,
        inVain.costKnown() ? sum(replies, Reply::usd, BigDecimal::add) : null,
        inVain.attempts() + replies.stream().mapToInt(Reply::attempts).sum(),
        last.map(Reply::at).orElse(inVain.at()),
        last.map(Reply::asked).orElse(null));
  }

  private static <T> @Nullable T sum(
      List<Reply> replies, Function<Reply, @Nullable T> part, BinaryOperator<T> plus) {
    List<T> known = replies.stream().map(part).filter(Objects::nonNull).toList();
    return known.size() < replies.size() ? null : known.stream().reduce(plus).orElse(null);
  }

  private static Usage plus(Usage one, Usage other) {
    return new Usage(one.input() + other.input(), one.output() + other.output());
  }
}
