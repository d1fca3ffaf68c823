package press.nightdesk.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;

/// How many of an edition's articles a model worked on.
///
/// @param stage `translate` or `summarize`
/// @param model the model's name; of recorded replies, who or what they were recorded from
/// @param recorded whether no live model was asked
/// @param articles how many, quarantined ones included
record ModelUse(String stage, String provider, String model, boolean recorded, long articles) {
  private static final Comparator<ModelUse> ORDER =
      Comparator.comparing((ModelUse use) -> Stage.of(use.stage()))
          .thenComparing(ModelUse::provider)
          .thenComparing(ModelUse::model)
          .thenComparing(ModelUse::recorded);

  /// Who worked on these, ordered by stage, provider and model.
  static List<ModelUse> in(List<Dispatch> dispatches) {
    Map<ModelUse, Long> counted =
        dispatches.stream()
            .flatMap(ModelUse::of)
            .collect(
                Collectors.groupingBy(
                    Function.identity(), () -> new TreeMap<>(ORDER), Collectors.counting()));
    return counted.entrySet().stream().map(e -> e.getKey().on(e.getValue())).toList();
  }

  private static Stream<ModelUse> of(Dispatch dispatch) {
    Stream<ModelUse> translators = of(Stage.TRANSLATE, dispatch.translation().provenance());
    return dispatch.summary() == null
        ? translators
        : Stream.concat(translators, of(Stage.SUMMARIZE, dispatch.summary().provenance()));
  }

  /// Who did the work and who did what was taken over into it, each once.
  private static Stream<ModelUse> of(Stage stage, Provenance by) {
    return Stream.concat(
            Stream.of(new ModelUse(stage.label(), by.provider(), by.model(), by.recorded(), 1)),
            by.kept().stream()
                .map(k -> new ModelUse(stage.label(), k.provider(), k.model(), k.recorded(), 1)))
        .distinct();
  }

  private ModelUse on(long number) {
    return new ModelUse(stage, provider, model, recorded, number);
  }
}
