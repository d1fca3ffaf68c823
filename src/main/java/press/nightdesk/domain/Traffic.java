package press.nightdesk.domain;

import java.util.List;

/// What passed between an edition and its models.
///
/// @param requests in order of their ends; replies found in the ledger send none
/// @param pauses in order of their beginnings
public record Traffic(List<ModelRequest> requests, List<Pause> pauses) {
  public static final Traffic NONE = new Traffic(List.of(), List.of());

  public Traffic {
    requests = List.copyOf(requests);
    pauses = List.copyOf(pauses);
  }
}
