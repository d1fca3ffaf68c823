package press.nightdesk.llm;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes replies into a ledger that another ledger handed over as recordings and that somebody else
/// paid for. A reply whose key is there already stays as it is. Not for several threads.
public final class ReplyIntake {
  private static final int BATCH = 200;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final ReplyLedger ledger;
  private final List<PaidReply> waiting = new ArrayList<>();
  private int read;
  private int taken;

  /// @param ledger not closed with this
  public ReplyIntake(ReplyLedger ledger) {
    this.ledger = ledger;
  }

  /// Takes a line that is whole; it may not be in the database before {@link #finish}.
  ///
  /// @param line a JSON object, as {@link ReplyLedger#recordings} hands it over
  /// @return everything that is wrong with it; empty if it was taken
  /// @throws LedgerFailed if the database fails
  public List<String> add(String line) {
    List<String> mistakes = new ArrayList<>();
    PaidReply reply = null;
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        reply = LedgerForm.read(node, mistakes);
      } else {
        mistakes.add("no JSON object");
      }
    } catch (JacksonException broken) {
      mistakes.add("no JSON: " + broken.getOriginalMessage());
    }
    if (reply != null) {
      read++;
      waiting.add(reply);
      if (waiting.size() == BATCH) {
        finish();
      }
    }
    return mistakes;
  }

  /// Everything taken is in the database when this returns.
  ///
  /// @throws LedgerFailed if the database fails
  public void finish() {
    if (!waiting.isEmpty()) {
      taken += ledger.takeOver(waiting);
      waiting.clear();
    }
  }

  /// How many lines were whole.
  public int read() {
    return read;
  }

  /// How many replies the ledger did not have, after {@link #finish}.
  public int taken() {
    return taken;
  }
}
