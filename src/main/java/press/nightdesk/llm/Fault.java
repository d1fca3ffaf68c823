package press.nightdesk.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a call, by what has to be done about it.
///
/// Kinds are stable names, documented in `docs/failures.md`. No message holds a key; a
/// provider's own words, of which it may hold one bounded line, may quote the article.
public sealed interface Fault {
  /// The stable name: `rate-limited`.
  String kind();

  /// What happened, in one line.
  String message();

  /// What to do next, in one line.
  String remedy();

  /// Whether the same request may well succeed later, unchanged.
  default boolean passing() {
    return false;
  }

  /// Whether every other call would meet the same, so that the run stops and no article is blamed.
  default boolean systemic() {
    return false;
  }

  /// Whether the request may have been billed though it brought no reply.
  default boolean uncertain() {
    return false;
  }

  /// Whether another model may manage what this one could not.
  default boolean worthAnotherModel() {
    return !systemic();
  }

  /// The provider asked for fewer requests (429).
  ///
  /// @param retryAfter how long it asks to wait, or until what is used up is there again; null if
  ///     it says neither
  record RateLimited(@Nullable Duration retryAfter, String message) implements Fault {
    @Override
    public String kind() {
      return "rate-limited";
    }

    @Override
    public String remedy() {
      return "set nightdesk.model.requests-per-minute or lower nightdesk.model.concurrency before the"
          + " next run";
    }

    @Override
    public boolean passing() {
      return true;
    }
  }

  /// The provider failed (408, 409, 5xx, 529).
  record ServerError(String message) implements Fault {
    @Override
    public String kind() {
      return "server-error";
    }

    @Override
    public String remedy() {
      return "wait with the next run until the provider is well";
    }

    @Override
    public boolean passing() {
      return true;
    }
  }

  /// No whole answer within the deadline, ours or a gateway's (504, 524); it may have been billed.
  record TimedOut(String message) implements Fault {
    @Override
    public String kind() {
      return "timed-out";
    }

    @Override
    public String remedy() {
      return "raise nightdesk.model.timeout before the next run";
    }

    @Override
    public boolean passing() {
      return true;
    }

    @Override
    public boolean uncertain() {
      return true;
    }
  }

  /// The connection broke or the answer was no JSON; it may have been billed.
  record Garbled(String message) implements Fault {
    @Override
    public String kind() {
      return "garbled";
    }

    @Override
    public String remedy() {
      return "if it comes again, check nightdesk.model.base-url and what stands between here and the"
          + " provider";
    }

    @Override
    public boolean passing() {
      return true;
    }

    @Override
    public boolean uncertain() {
      return true;
    }
  }

  /// Nobody answers at the endpoint.
  record Unreachable(String message) implements Fault {
    @Override
    public String kind() {
      return "unreachable";
    }

    @Override
    public String remedy() {
      return "check nightdesk.model.base-url and the network (doctor looks at both), then run again";
    }

    @Override
    public boolean passing() {
      return true;
    }
  }

  /// The endpoint was down, or refused everybody, for longer than the patience with it.
  ///
  /// @param lasted how long
  /// @param remedy what to do next, in one line
  record Outage(Duration lasted, String message, String remedy) implements Fault {
    private static final String PATIENCE =
        "wait until the provider is well, or raise nightdesk.model.outage-patience; then run again";

    private static final String ADDRESS =
        "check nightdesk.model.base-url and the network (doctor looks at both); if the provider is"
            + " down, wait, or raise nightdesk.model.outage-patience; then run again";

    /// Of a provider that is known to be there.
    Outage(Duration lasted, String message) {
      this(lasted, message, PATIENCE);
    }

    /// @param met what its calls met: there may be nobody, or somebody else
    static Outage of(Duration lasted, Fault met) {
      boolean elsewhere = met instanceof Unreachable || met instanceof Garbled;
      return new Outage(lasted, met.message(), elsewhere ? ADDRESS : PATIENCE);
    }

    @Override
    public String kind() {
      return "outage";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// What the edition may spend is spent, or may be: nothing was sent.
  record BudgetSpent(String message) implements Fault {
    @Override
    public String kind() {
      return "budget-spent";
    }

    @Override
    public String remedy() {
      return "raise nightdesk.budget, then run again";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The key is wrong or may not do this (401, or 403 without a word of moderation).
  record Denied(String message) implements Fault {
    @Override
    public String kind() {
      return "denied";
    }

    @Override
    public String remedy() {
      return "check nightdesk.model.api-key and what it is allowed to do, then run again";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The provider does not know the model or the address (404).
  record UnknownModel(String message) implements Fault {
    @Override
    public String kind() {
      return "unknown-model";
    }

    @Override
    public String remedy() {
      return "check nightdesk.model.name and nightdesk.model.base-url, then run again";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The account has no credit left (402, or 429 saying so).
  record NoQuota(String message) implements Fault {
    @Override
    public String kind() {
      return "no-quota";
    }

    @Override
    public String remedy() {
      return "add credit at the provider, then run again";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The run was told to stop while the call waited, before its first request or before another.
  record Stopped() implements Fault {
    @Override
    public String kind() {
      return "stopped";
    }

    @Override
    public String message() {
      return "the run was told to stop";
    }

    @Override
    public String remedy() {
      return "run again";
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The provider's filter refused this text (400 or 403 saying so) and there is no reply. A model
  /// that declines brings one, whose finish is `CONTENT_FILTER`.
  record Filtered(String message) implements Fault {
    @Override
    public String kind() {
      return "filtered";
    }

    @Override
    public String remedy() {
      return "read the article; another model may take it";
    }
  }

  /// The request is longer than the model can take, by its own word or by our estimate.
  record TooLong(String message) implements Fault {
    @Override
    public String kind() {
      return "too-long";
    }

    @Override
    public String remedy() {
      return "lower nightdesk.passage or take a model with a larger context before the next run";
    }
  }

  /// The provider rejected this request (other 4xx).
  record Rejected(String message) implements Fault {
    @Override
    public String kind() {
      return "rejected";
    }

    @Override
    public String remedy() {
      return "read the provider's message; a setting of nightdesk.model may not suit this model";
    }
  }

  /// The recordings hold no reply to this.
  record NotRecorded(String message) implements Fault {
    @Override
    public String kind() {
      return "not-recorded";
    }

    @Override
    public String remedy() {
      return "record a reply for this text, or set nightdesk.model.provider to a live model";
    }

    /// A live model would not be what the job asks for.
    @Override
    public boolean worthAnotherModel() {
      return false;
    }
  }
}
