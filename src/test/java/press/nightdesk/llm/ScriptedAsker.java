package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gives replies and failures in the order they were scripted, and remembers what it was asked.
/// The n-th reply has the key `reply-n`, comes n minutes after {@link #START}, and costs 100
/// tokens in, 10 out and 0.01 USD.
public final class ScriptedAsker implements Asker {
  public static final Instant START = Instant.parse("2026-11-22T01:00:00Z");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Deque<Step> script = new ArrayDeque<>();
  private final List<CallLabel> labels = new ArrayList<>();
  private final List<ChatRequest> requests = new ArrayList<>();
  private final Map<CallLabel, Reply> memory = new HashMap<>();
  private int given;

  private sealed interface Step {
    record Says(String text, @Nullable FinishReason finish, boolean priced) implements Step {}

    record Fails(Fault fault, int attempts) implements Step {}
  }

  /// Next, this reply.
  public ScriptedAsker says(String text) {
    return says(text, FinishReason.STOP);
  }

  /// Next, this reply with this reason for its end.
  public ScriptedAsker says(String text, @Nullable FinishReason finish) {
    script.add(new Step.Says(text, finish, true));
    return this;
  }

  /// Next, a reply of which neither tokens nor price are known.
  public ScriptedAsker saysUnpriced(String text) {
    script.add(new Step.Says(text, FinishReason.STOP, false));
    return this;
  }

  /// Next, this fault after so many attempts.
  public ScriptedAsker fails(Fault fault, int attempts) {
    script.add(new Step.Fails(fault, attempts));
    return this;
  }

  @Override
  public Reply ask(CallLabel label, ChatRequest request) {
    labels.add(label);
    requests.add(request);
    return switch (script.remove()) {
      case Step.Fails(Fault fault, int attempts) -> throw new CallFailed(fault, attempts, null);
      case Step.Says says -> {
        Reply reply = reply(says);
        memory.put(label, reply);
        yield reply;
      }
    };
  }

  /// Recalls what this script said before under the same label.
  @Override
  public Asker recalling() {
    return new Recalling(memory);
  }

  private record Recalling(Map<CallLabel, Reply> memory) implements Asker {
    @Override
    public Reply ask(CallLabel label, ChatRequest request) {
      Reply reply = memory.get(label);
      if (reply == null) {
        throw new NotRecalled(label);
      }
      return reply;
    }

    @Override
    public Asker recalling() {
      return this;
    }
  }

  /// One reply alone, which cost nothing.
  public static Reply reply(String text, @Nullable FinishReason finish) {
    return new Reply("key", text, finish, "scripted", "script", true, null, null, 1, START, null);
  }

  private Reply reply(Step.Says says) {
    given++;
    return new Reply(
        "reply-" + given,
        says.text(),
        says.finish(),
        "scripted",
        "script",
        true,
        says.priced() ? new Usage(100, 10) : null,
        says.priced() ? new BigDecimal("0.01") : null,
        1,
        START.plusSeconds(60L * given),
        null);
  }

  public List<CallLabel> labels() {
    return List.copyOf(labels);
  }

  public List<ChatRequest> requests() {
    return List.copyOf(requests);
  }

  /// The last user message of the n-th request, from 1.
  public JsonNode asked(int n) {
    return JSON.readTree(text(requests.get(n - 1).messages().getLast()));
  }

  /// Who speaks in the n-th request, from 1: `system`, `user`, `assistant`.
  public List<String> turns(int n) {
    return requests.get(n - 1).messages().stream().map(ScriptedAsker::speaker).toList();
  }

  /// The text of a message.
  public static String text(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> system.text();
      case UserMessage user -> user.singleText();
      case AiMessage ai -> ai.text();
      default -> throw new IllegalArgumentException("no such turn is made here: " + message);
    };
  }

  private static String speaker(ChatMessage message) {
    return switch (message) {
      case SystemMessage _ -> "system";
      case UserMessage _ -> "user";
      default -> "assistant";
    };
  }
}
