package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Asking about one text, and asking again. Belongs to one thread.
///
/// Each re-ask repeats everything before it word for word, so that a provider's prompt cache
/// serves all but the new turn. User and assistant take turns strictly: several chat templates
/// accept nothing else.
public final class Conversation {
  /// More of a reply than this is not sent back, in characters: a reply that ran away would be
  /// paid for again with each re-ask.
  static final int LONGEST_TURN = 20_000;

  private final Inquiry inquiry;
  private Asker asker;
  private final CallLabel opening;
  private final ResponseFormat format;
  private final Predicate<String> refuses;
  private final List<ChatMessage> turns = new ArrayList<>();
  private int ask = 1;
  private ObjectNode pending;
  private @Nullable String replied;

  /// @param inquiry whose bill the calls go on
  /// @param asker who is asked
  /// @param label of the first ask; re-asks count on from it
  /// @param system the system message
  /// @param format what form the reply has
  /// @param request the first user message
  /// @param refuses whether a reply without JSON declines the task
  public Conversation(
      Inquiry inquiry,
      Asker asker,
      CallLabel label,
      String system,
      ResponseFormat format,
      ObjectNode request,
      Predicate<String> refuses) {
    this.inquiry = inquiry;
    this.asker = asker;
    this.opening = label;
    this.format = format;
    this.pending = request;
    this.refuses = refuses;
    turns.add(SystemMessage.from(system));
  }

  /// What a conversation opens with.
  ///
  /// @param system the system message
  /// @param format what form the reply has
  /// @param request the first user message
  public static ChatRequest opening(String system, ResponseFormat format, ObjectNode request) {
    return request(List.of(SystemMessage.from(system)), format, request);
  }

  private static ChatRequest request(
      List<ChatMessage> before, ResponseFormat format, ObjectNode next) {
    List<ChatMessage> messages = new ArrayList<>(before);
    messages.add(UserMessage.from(next.toString()));
    return ChatRequest.builder().messages(messages).responseFormat(format).build();
  }

  /// Asks for the first time.
  ///
  /// @throws CallFailed if no answer came, unless by the provider's filter
  /// @throws NotRecalled if the asker only recalls, and there is nothing to recall
  public Answer ask() {
    Optional<Reply> reply = inquiry.ask(asker, label(), request(turns, format, pending));
    Answer answer =
        reply
            .map(r -> Answer.of(r, refuses))
            .orElseGet(
                () ->
                    new Answer.Flawed(
                        Answer.Flaw.REFUSAL, "the provider's content filter refused the text"));
    replied = reply.filter(r -> worthRepeating(r, answer)).map(Reply::text).orElse(null);
    return answer;
  }

  /// Asks again.
  ///
  /// A refusal or an empty reply is not shown to the model again, since models repeat what they
  /// see themselves having said. The fields of `again` then join the message it did not answer.
  ///
  /// @param again the next user message
  /// @throws CallFailed if no answer came, unless by the provider's filter
  public Answer askAgain(ObjectNode again) {
    if (replied == null) {
      ObjectNode joined = pending.deepCopy();
      again.properties().forEach(field -> joined.set(field.getKey(), field.getValue()));
      pending = joined;
    } else {
      turns.add(UserMessage.from(pending.toString()));
      turns.add(AiMessage.from(bounded(replied)));
      pending = again;
    }
    ask++;
    return ask();
  }

  /// From here on somebody else answers, such as the model itself where so far its earlier
  /// answers were recalled.
  public void goOnWith(Asker other) {
    asker = other;
  }

  private CallLabel label() {
    return new CallLabel(
        opening.edition(), opening.subject(), opening.task(), opening.text(), ask, opening.round());
  }

  private static boolean worthRepeating(Reply reply, Answer answer) {
    return !reply.text().isBlank()
        && !(answer instanceof Answer.Flawed(Answer.Flaw flaw, _) && flaw == Answer.Flaw.REFUSAL);
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST_TURN ? text : text.substring(0, LONGEST_TURN) + " …";
  }
}
