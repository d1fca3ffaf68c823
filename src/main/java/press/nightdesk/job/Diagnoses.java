package press.nightdesk.job;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.publish.ArtefactJson;

/// Everything `doctor` found.
///
/// @param all in the order looked at; at least one
public record Diagnoses(List<Diagnosis> all) {
  private static final String SCHEMA = "nightdesk/doctor/1";

  public Diagnoses {
    all = List.copyOf(all);
  }

  /// The worst of it.
  public Diagnosis.Level worst() {
    return all.stream()
        .map(Diagnosis::level)
        .max(Comparator.naturalOrder())
        .orElse(Diagnosis.Level.OK);
  }

  /// One JSON object as `docs/commands.md` describes it.
  public String json() {
    return new ArtefactJson()
        .page(new Json(SCHEMA, worst().label(), all.stream().map(Line::of).toList()));
  }

  private record Json(String schema, String level, List<Line> checks) {}

  private record Line(String part, String level, String found, @Nullable String remedy) {
    static Line of(Diagnosis one) {
      return new Line(one.part(), one.level().label(), one.found(), one.remedy());
    }
  }
}
