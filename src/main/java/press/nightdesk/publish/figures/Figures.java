package press.nightdesk.publish.figures;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Traffic;

/// The figures of an edition: a pure function of what stands on the shelf and in the ledger.
///
/// @param work requests that brought a reply, by stage, provider and model
/// @param latency how long those of live models took, by stage
/// @param sittings when requests were in flight
/// @param pauses when nothing might be sent
/// @param unanswered requests that brought no reply, by stage and kind
/// @param failures failed articles, by stage and kind
/// @param findings by code
/// @param editions those before this, oldest first, and this as the last
public record Figures(
    List<ModelWork> work,
    List<Latency> latency,
    Sittings sittings,
    Pauses pauses,
    List<KindCount> unanswered,
    List<KindCount> failures,
    List<CodeCount> findings,
    List<Comparison> editions) {
  /// With how many editions before it an edition is compared.
  public static final int LOOK_BACK = 7;

  /// The figures of an edition.
  public static Figures of(NightEdition night, Logbook logbook) {
    Traffic traffic = logbook.traffic(night.edition());
    List<EditionFigures> editions = new ArrayList<>(logbook.before(night.edition(), LOOK_BACK));
    editions.add(EditionFigures.of(night));
    return new Figures(
        ModelWork.in(traffic.requests()),
        Latency.in(traffic.requests()),
        Sittings.of(traffic),
        Pauses.of(traffic.pauses()),
        KindCount.unanswered(traffic.requests()),
        KindCount.failures(night.failures()),
        CodeCount.in(night.dispatches()),
        editions.stream().map(Comparison::of).toList());
  }
}
