package press.nightdesk.domain;

import java.util.ArrayList;
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
/// @param deliveries where it was sent so far, ordered by channel, then place
public record NightEdition(
    String name,
    Edition edition,
    Tally tally,
    List<Dispatch> dispatches,
    List<Failure> failures,
    List<Skip> skips,
    Spending spending,
    List<Delivery> deliveries) {
  public NightEdition {
    dispatches = List.copyOf(dispatches);
    failures = List.copyOf(failures);
    skips = List.copyOf(skips);
    deliveries = List.copyOf(deliveries);
  }

  /// One that was sent nowhere.
  public NightEdition(
      String name,
      Edition edition,
      Tally tally,
      List<Dispatch> dispatches,
      List<Failure> failures,
      List<Skip> skips,
      Spending spending) {
    this(name, edition, tally, dispatches, failures, skips, spending, List.of());
  }

  /// The same with each dispatch as `change` makes it.
  public NightEdition with(UnaryOperator<Dispatch> change) {
    return new NightEdition(
        name,
        edition,
        tally,
        dispatches.stream().map(change).toList(),
        failures,
        skips,
        spending,
        deliveries);
  }

  /// The same, sent to these places.
  public NightEdition sent(List<Delivery> where) {
    return new NightEdition(name, edition, tally, dispatches, failures, skips, spending, where);
  }

  /// The hash of what it tells its readers: every article with its verdict, its English and its
  /// summary, and what failed. What it cost and who made it do not enter it.
  public ContentHash contents() {
    List<String> told = new ArrayList<>();
    for (Dispatch dispatch : dispatches) {
      told.add(dispatch.article().id() + " " + dispatch.article().revision());
      told.add(dispatch.verdict().name());
      Translation translation = dispatch.translation().work();
      if (translation != null) {
        translation.segments().forEach(segment -> told.add(segment.n() + " " + segment.text()));
      }
      Checked<Summary> summary = dispatch.summary();
      told.add(String.valueOf(summary == null ? null : summary.work()));
    }
    failures.forEach(failure -> told.add("%s %s".formatted(failure.id(), failure.kind())));
    return ContentHash.of(String.join("\n", told));
  }
}
