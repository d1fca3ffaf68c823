package press.nightdesk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import press.nightdesk.domain.Money;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;

/// Writes the foot of an edition: its books, who worked on it, and what that cost.
public final class Imprints {
  private static final String MADE =
      "Everything above was machine translated from Russian and machine summarised, then checked"
          + " by rules. Numbers in brackets are the article's paragraphs.";

  private static final String RECORDED =
      "Everything above was translated and summarised by those replies, then checked by rules as"
          + " a live model's would be. Numbers in brackets are the article's paragraphs.";

  private Imprints() {}

  /// The foot of this edition.
  public static Newsletter.Imprint of(NightEdition edition) {
    List<ModelUse> uses = ModelUse.in(edition.dispatches());
    List<String> lines = new ArrayList<>();
    boolean live = uses.stream().anyMatch(use -> !use.recorded());
    if (!uses.isEmpty()) {
      lines.add(live ? MADE : RECORDED);
    }
    lines.add(books(edition.tally()));
    if (!edition.skips().isEmpty()) {
      lines.add(skips(edition.skips()));
    }
    if (live) {
      credit("Translated by", Stage.TRANSLATE, uses).ifPresent(lines::add);
      credit("Summarised by", Stage.SUMMARIZE, uses).ifPresent(lines::add);
    }
    if (live || edition.spending().calls() > 0) {
      lines.add(expense(edition.spending()));
    }
    return new Newsletter.Imprint(notice(uses).orElse(null), List.copyOf(lines));
  }

  private static String books(Tally tally) {
    String unfinished = tally.complete() ? "" : " + %d not finished yet".formatted(tally.open());
    return "%s in = %d published + %d quarantined + %d failed + %d skipped%s."
        .formatted(
            Reading.many(tally.in(), "article"),
            tally.published(),
            tally.quarantined(),
            tally.failed(),
            tally.skipped(),
            unfinished);
  }

  private static String skips(List<Skip> skips) {
    Map<String, Long> byReason =
        skips.stream()
            .collect(Collectors.groupingBy(Skip::reason, TreeMap::new, Collectors.counting()));
    return byReason.entrySet().stream()
        .map(e -> "%d %s".formatted(e.getValue(), why(e.getKey())))
        .collect(Collectors.joining(", ", "Skipped: ", "."));
  }

  private static String why(String reason) {
    return switch (reason) {
      case Skip.LANGUAGE -> "not in Russian";
      case Skip.REPEAT -> "a repeat of another article's text";
      case Skip.NEAR_REPEAT -> "almost a repeat of another article's text";
      default -> Printable.line(reason, Printable.LABEL);
    };
  }

  private static Optional<String> credit(String work, Stage stage, List<ModelUse> uses) {
    String models =
        uses.stream()
            .filter(use -> use.stage().equals(stage.label()))
            .map(use -> "%s (%s)".formatted(model(use), provider(use)))
            .distinct()
            .collect(Collectors.joining(", "));
    return models.isEmpty() ? Optional.empty() : Optional.of(work + " " + models + ".");
  }

  private static Optional<String> notice(List<ModelUse> uses) {
    List<ModelUse> recorded = uses.stream().filter(ModelUse::recorded).toList();
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    String by = recorded.stream().map(Imprints::model).distinct().collect(Collectors.joining(", "));
    return Optional.of(
        recorded.size() == uses.size()
            ? "Replies in this edition are recorded (by %s); no live model was asked.".formatted(by)
            : "Some replies in this edition are recorded (by %s); for those no live model was asked."
                .formatted(by));
  }

  private static String expense(Spending spending) {
    return String.format(
        Locale.ROOT,
        "%,d model %s, %,d tokens in, %,d tokens out. Cost: %s%s.",
        spending.calls(),
        spending.calls() == 1 ? "call" : "calls",
        spending.tokens().input(),
        spending.tokens().output(),
        Money.inWords(spending.usd()),
        uncertain(spending));
  }

  private static String uncertain(Spending spending) {
    return spending.uncertain() == 0
        ? ""
        : ", and at most %s for %s that brought no reply and may have been billed"
            .formatted(
                Money.inWords(spending.uncertainUsd()), Reading.many(spending.uncertain(), "call"));
  }

  private static String model(ModelUse use) {
    return Printable.line(use.model(), Printable.LABEL);
  }

  private static String provider(ModelUse use) {
    return Printable.line(use.provider(), Printable.LABEL);
  }
}
