package press.nightdesk.llm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The one JSON object of a model's reply, whatever the model put around it.
public sealed interface JsonReply {
  /// The reply holds exactly one object, whole.
  record Found(ObjectNode json) implements JsonReply {}

  /// The reply ends before its object (or the reasoning before it) does. What is missing is
  /// never guessed.
  record CutShort() implements JsonReply {}

  /// The reply holds no object that can be read.
  ///
  /// @param why in words that also tell a model what to do otherwise
  record Absent(String why) implements JsonReply {}

  /// Reads a reply: plain JSON, JSON in a code fence, JSON between sentences, after a byte
  /// order mark, or after a block of reasoning. Trailing commas, raw line ends in strings and
  /// what stands behind the object do not matter. Size and depth are bounded, because a reply
  /// is as untrusted as the article it was made from.
  static JsonReply read(String text) {
    return JsonReplyReader.read(text);
  }

  /// The text of a node on one line, without control characters; empty if it is no text.
  static String line(JsonNode node) {
    return JsonReplyReader.line(node.stringValue(""));
  }
}
