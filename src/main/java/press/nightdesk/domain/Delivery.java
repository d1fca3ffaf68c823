package press.nightdesk.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of sending an edition somewhere.
///
/// @param channel how: `smtp`, `webhook`, `listmonk`, `files`
/// @param target the hash of where to, because an address may hold a secret
/// @param contents the hash of what the edition told when it was sent, see {@link
///     NightEdition#contents}
/// @param reference by which it is known there; null unless it was sent
/// @param problem what was in the way, in one line; null if nothing was
/// @param at when this was written down
public record Delivery(
    String channel,
    ContentHash target,
    State state,
    ContentHash contents,
    @Nullable String reference,
    @Nullable String problem,
    Instant at) {
  /// The same, as it is known once nobody sends any more.
  public Delivery settled() {
    return new Delivery(channel, target, state.settled(), contents, reference, problem, at);
  }

  /// Whether it arrived.
  public enum State {
    /// It is being sent; if nobody is at it any more, it is uncertain whether it was.
    SENDING,
    /// It was taken over there.
    SENT,
    /// It was not.
    FAILED,
    /// The answer did not come.
    UNCERTAIN;

    /// The name used in the database and in JSON: `uncertain`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The state of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static State of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /// What is known once nobody sends any more.
    public State settled() {
      return this == SENDING ? UNCERTAIN : this;
    }
  }
}
