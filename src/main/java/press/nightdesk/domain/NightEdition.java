package press.nightdesk.domain;

import java.util.List;
import java.util.function.UnaryOperator;

/// Everything an edition holds, as the shelf has it: what artefacts are made from.
///
/// @param name the job's name
/// @param edition which night
/// @param tally the books
/// @param dispatches published and quarantined articles, ordered by published (unknown last),
///     then id
/// @param failures ordered by id
/// @param skips ordered by id
/// @param spending what the edition's calls came to, failed attempts and re-asks included
public record NightEdition(
    String name,
    Edition edition,
    Tally tally,
    List<Dispatch> dispatches,
    List<Failure> failures,
    List<Skip> skips,
    Spending spending) {
  public NightEdition {
    dispatches = List.copyOf(dispatches);
    failures = List.copyOf(failures);
    skips = List.copyOf(skips);
  }

  /// The same with each dispatch as `change` makes it.
  public NightEdition with(UnaryOperator<Dispatch> change) {
    return new NightEdition(
        name, edition, tally, dispatches.stream().map(change).toList(), failures, skips, spending);
  }
}
