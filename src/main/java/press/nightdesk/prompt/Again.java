package press.nightdesk.prompt;

import java.util.List;
import press.nightdesk.domain.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The message that asks a model again and names what was wrong with its reply. Both prompt
/// files explain it.
public final class Again {
  private static final int MOST_FINDINGS = 40;
  private static final int LONGEST_EVIDENCE = 300;

  private Again() {}

  /// `{"task":…,"again":{"instruction":…,"findings":[…]}}`.
  ///
  /// @param task the prompt's task
  /// @param instruction what to send now, in a sentence
  /// @param findings what was wrong; only the first {@value #MOST_FINDINGS} go along
  public static ObjectNode message(String task, String instruction, List<Finding> findings) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("task", task);
    ObjectNode again = message.putObject("again");
    again.put("instruction", instruction);
    ArrayNode list = again.putArray("findings");
    findings.stream().limit(MOST_FINDINGS).forEach(finding -> describe(finding, list.addObject()));
    return message;
  }

  private static void describe(Finding finding, ObjectNode json) {
    json.put("code", finding.code());
    if (finding.paragraph() != null) {
      json.put("paragraph", finding.paragraph());
    }
    String evidence = finding.evidence();
    json.put(
        "evidence",
        evidence.length() <= LONGEST_EVIDENCE
            ? evidence
            : evidence.substring(0, LONGEST_EVIDENCE) + "…");
  }
}
