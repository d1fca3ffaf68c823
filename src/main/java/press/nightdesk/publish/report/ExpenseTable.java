package press.nightdesk.publish.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Money;
import press.nightdesk.domain.Spending;
import press.nightdesk.publish.Printable;
import press.nightdesk.publish.figures.ModelWork;

/// Who worked on the edition, and what that cost.
///
/// @param calls requests sent, those without a reply included
/// @param usd what they came to
/// @param uncertain what may have been billed on top, in words; null if nothing
public record ExpenseTable(
    List<Row> rows,
    String calls,
    String input,
    String output,
    String usd,
    @Nullable String uncertain) {
  /// A model in a stage.
  ///
  /// @param share of the dearest row's cost, or of its tokens if a cost is unknown; per mille
  public record Row(
      String stage,
      String model,
      String provider,
      String replies,
      String input,
      String output,
      String usd,
      double share) {}

  static ExpenseTable of(Spending spending, List<ModelWork> work) {
    boolean priced = work.stream().allMatch(w -> w.usd() != null);
    double most = work.stream().mapToDouble(w -> weight(w, priced)).max().orElse(0);
    return new ExpenseTable(
        work.stream().map(w -> row(w, Scale.visible(weight(w, priced), most))).toList(),
        Words.number(spending.calls()),
        Words.number(spending.tokens().input()),
        Words.number(spending.tokens().output()),
        Money.inWords(spending.usd()),
        uncertain(spending));
  }

  private static double weight(ModelWork work, boolean priced) {
    BigDecimal usd = work.usd();
    return priced && usd != null
        ? usd.doubleValue()
        : work.tokens().input() + work.tokens().output();
  }

  private static Row row(ModelWork work, double share) {
    return new Row(
        work.stage(),
        Printable.line(work.model(), Printable.LABEL),
        work.recorded() ? "recorded" : Printable.line(work.provider(), Printable.LABEL),
        Words.number(work.replies()),
        Words.number(work.tokens().input()),
        Words.number(work.tokens().output()),
        Money.inWords(work.usd()),
        share);
  }

  private static @Nullable String uncertain(Spending spending) {
    return spending.uncertain() == 0
        ? null
        : "%s brought no reply and may have been billed all the same, at most %s."
            .formatted(
                Words.many(spending.uncertain(), "call"), Money.inWords(spending.uncertainUsd()));
  }
}
