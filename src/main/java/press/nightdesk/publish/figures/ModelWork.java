package press.nightdesk.publish.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;

/// What a model did in a stage.
///
/// @param stage `translate` or `summarize`
/// @param model as the provider calls it
/// @param recorded whether no live model was asked
/// @param replies requests that brought one
/// @param tokens as far as the provider says
/// @param usd what they cost; null, which is not zero, if a price is unknown
public record ModelWork(
    String stage,
    String provider,
    String model,
    boolean recorded,
    int replies,
    Tokens tokens,
    @Nullable BigDecimal usd) {
  private record Who(Stage stage, String provider, String model, boolean recorded)
      implements Comparable<Who> {
    private static final Comparator<Who> ORDER =
        Comparator.comparing(Who::stage)
            .thenComparing(Who::provider)
            .thenComparing(Who::model)
            .thenComparing(Who::recorded);

    @Override
    public int compareTo(Who other) {
      return ORDER.compare(this, other);
    }
  }

  static List<ModelWork> in(List<ModelRequest> requests) {
    Map<Who, List<ModelRequest>> byModel =
        requests.stream()
            .filter(ModelRequest::answered)
            .collect(
                Collectors.groupingBy(
                    r -> new Who(r.stage(), r.provider(), r.model(), r.recorded()),
                    TreeMap::new,
                    Collectors.toList()));
    return byModel.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static ModelWork of(Who who, List<ModelRequest> replies) {
    List<Tokens> tokens =
        replies.stream().map(ModelRequest::tokens).filter(Objects::nonNull).toList();
    return new ModelWork(
        who.stage().label(),
        who.provider(),
        who.model(),
        who.recorded(),
        replies.size(),
        new Tokens(
            tokens.stream().mapToLong(Tokens::input).sum(),
            tokens.stream().mapToLong(Tokens::output).sum()),
        who.recorded() ? BigDecimal.ZERO : sum(replies));
  }

  private static @Nullable BigDecimal sum(List<ModelRequest> replies) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ModelRequest reply : replies) {
      if (reply.usd() == null) {
        return null;
      }
      sum = sum.add(reply.usd());
    }
    return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
  }
}
