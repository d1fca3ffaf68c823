package press.nightdesk.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can go wrong with a call, by what has to be done about it.
///
/// Kinds are stable names, documented in `docs/failures.md`. No message holds a key or an
/// article's text.
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

  /// The provider asked for fewer requests (429).
  ///
  /// @param retryAfter how long it asks to wait; null if it does not say
  record RateLimited(@Nullable Duration retryAfter, String message) implements Fault {
    @Override
    public String kind() {
      return "rate-limited";
    }

    @Override
    public String remedy() {
      return "lower nightdesk.model.concurrency or requests-per-minute, then retry";
    }

    @Override
    public boolean passing() {
      return true;
    }
  }

  /// The provider failed (408, 409, 5xx, 529).
  record ServerError(int status, String message) implements Fault {
    @Override
    public String kind() {
      return "server-error";
    }

    @Override
    public String remedy() {
      return "wait until the provider is well, then retry";
    }

    @Override
    public boolean passing() {
      return true;
    }
  }

  /// No whole answer within the deadline; it may have been billed.
  record TimedOut(Duration deadline, String message) implements Fault {
    @Override
    public String kind() {
      return "timed-out";
    }

    @Override
    public String remedy() {
      return "raise nightdesk.model.timeout, then retry";
    }

    @Override
    public boolean passing() {
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
      return "retry; if it comes again, look at what stands between here and the provider";
    }

    @Override
    public boolean passing() {
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
      return "check nightdesk.model.base-url and the network, then run again";
    }

    @Override
    public boolean passing() {
      return true;
    }

    @Override
    public boolean systemic() {
      return true;
    }
  }

  /// The key is wrong or may not do this (401, 403).
  record Denied(int status, String message) implements Fault {
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
      return "check nightdesk.model.name and base-url, then run again";
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

  /// The provider's filter, or the model by the provider's word, refused this text.
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

  /// The request is longer than the model can take.
  record TooLong(String message) implements Fault {
    @Override
    public String kind() {
      return "too-long";
    }

    @Override
    public String remedy() {
      return "lower nightdesk.passage or take a model with a larger context, then retry";
    }
  }

  /// The provider rejected this request (other 4xx).
  record Rejected(int status, String message) implements Fault {
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
  }
}
