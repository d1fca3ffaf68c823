package press.nightdesk.deliver;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;

/// What somebody should know of a run. It holds no article's text.
///
/// @param name the job's
/// @param edition null if the run could not begin
/// @param exit the code with which the run ends
/// @param reasons `exit`, `cost`, `failure-rate`
/// @param text one line for people
/// @param cause what stopped the run; null if nothing did
/// @param remedy what to do next; null if nothing stopped it
/// @param figures of the edition; null if nobody can tell
/// @param at when it was raised
public record Alert(
    String name,
    @Nullable Edition edition,
    int exit,
    List<String> reasons,
    String text,
    @Nullable String cause,
    @Nullable String remedy,
    @Nullable EditionFigures figures,
    Instant at) {
  public Alert {
    reasons = List.copyOf(reasons);
  }

  /// The same each time that this very alert is sent.
  String id() {
    String what = "%s %s %d %s".formatted(name, edition, exit, at);
    return "alert_" + ContentHash.of(what).value().replace("sha256:", "").substring(0, 32);
  }

  /// As it is sent, see `docs/alerts.md`.
  Event event() {
    return new Event("run.alert", at.toString(), text, Data.of(this));
  }

  record Event(String type, String timestamp, String text, Data data) {}

  record Data(
      String name,
      @Nullable String edition,
      int exit,
      List<String> reasons,
      @Nullable String cause,
      @Nullable String remedy,
      @Nullable Books books) {
    static Data of(Alert alert) {
      return new Data(
          alert.name(),
          alert.edition() == null ? null : alert.edition().toString(),
          alert.exit(),
          alert.reasons(),
          alert.cause(),
          alert.remedy(),
          alert.figures() == null ? null : Books.of(alert.figures()));
    }
  }

  record Books(
      int in,
      int published,
      int quarantined,
      int failed,
      int skipped,
      int open,
      int calls,
      @Nullable BigDecimal usd,
      @Nullable BigDecimal failureRate) {
    static Books of(EditionFigures figures) {
      return new Books(
          figures.tally().in(),
          figures.tally().published(),
          figures.tally().quarantined(),
          figures.tally().failed(),
          figures.tally().skipped(),
          figures.tally().open(),
          figures.calls(),
          figures.usd(),
          figures.failureRate().orElse(null));
    }
  }
}
