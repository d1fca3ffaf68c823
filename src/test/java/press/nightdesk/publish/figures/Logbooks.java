package press.nightdesk.publish.figures;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Pause;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Traffic;

/// Logbooks in memory, and short words for what stands in them.
public final class Logbooks {
  public static final Instant TEN = Instant.parse("2026-11-23T22:00:00Z");

  private Logbooks() {}

  /// One that says this of every edition's calls, and remembers what it is told.
  public static final class InMemory implements Logbook {
    public final List<EditionFigures> remembered = new ArrayList<>();
    private final Traffic traffic;

    public InMemory(Traffic traffic, EditionFigures... before) {
      this.traffic = traffic;
      remembered.addAll(List.of(before));
    }

    @Override
    public Traffic traffic(Edition edition) {
      return traffic;
    }

    @Override
    public List<EditionFigures> before(Edition edition, int most) {
      return remembered.stream().filter(f -> f.edition().compareTo(edition) < 0).toList();
    }

    @Override
    public void remember(EditionFigures figures) {
      remembered.add(figures);
    }
  }

  /// A night with a pause, a refusal, a retry the next morning, and an edition before it.
  public static Logbook busy() {
    return new InMemory(
        new Traffic(
            List.of(
                answered(Stage.TRANSLATE, 4, Duration.ofSeconds(4), "0.0012"),
                vain(Stage.TRANSLATE, 5, "rate-limited"),
                answered(Stage.TRANSLATE, 9, Duration.ofSeconds(8), "0.0018"),
                answered(Stage.SUMMARIZE, 12, Duration.ofMillis(900), "0.0006"),
                answered(Stage.SUMMARIZE, 40_000, Duration.ofMillis(1200), "0.0006")),
            List.of(pause("rate-limited", 5, 8))),
        before("2026-11-22", "0.02"));
  }

  public static ModelRequest answered(
      Stage stage, long second, Duration took, @Nullable String usd) {
    return new ModelRequest(
        stage,
        "openai",
        "gpt-5-mini",
        false,
        TEN.plusSeconds(second),
        took,
        new Tokens(1000, 500),
        usd == null ? null : new BigDecimal(usd),
        null);
  }

  public static ModelRequest vain(Stage stage, long second, String fault) {
    return new ModelRequest(
        stage,
        "openai",
        "gpt-5-mini",
        false,
        TEN.plusSeconds(second),
        Duration.ZERO,
        null,
        null,
        fault);
  }

  public static Pause pause(String cause, long from, long until) {
    return new Pause("openai", cause, TEN.plusSeconds(from), TEN.plusSeconds(until));
  }

  public static EditionFigures before(String edition, @Nullable String usd) {
    return new EditionFigures(
        Edition.parse(edition),
        new Tally(10, 7, 1, 0, 2, 0),
        2,
        3,
        17,
        usd == null ? null : new BigDecimal(usd));
  }
}
