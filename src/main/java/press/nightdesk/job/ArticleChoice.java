package press.nightdesk.job;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.Causes;

/// Which articles of an edition are meant: those of which all holds that is not null.
///
/// @param stage where they stand ({@link ArticleState#label}), or the stage at which they failed
/// @param verdict what their findings come to
/// @param failure the kind of their failure, as in `docs/failures.md`
public record ArticleChoice(
    @Nullable String stage, @Nullable String verdict, @Nullable String failure) {
  private static final List<String> STAGES =
      Stream.concat(
              Arrays.stream(ArticleState.values()).map(ArticleState::label),
              Stream.of(Stage.INGEST, Stage.TRANSLATE, Stage.SUMMARIZE).map(Stage::label))
          .toList();

  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Verdict::label).toList();

  /// @throws JobMistaken if there is no such stage or verdict
  public ArticleChoice {
    stage = known("--stage", stage, STAGES);
    verdict = known("--verdict", verdict, VERDICTS);
  }

  /// @param lines those of the edition
  /// @throws JobMistaken if the kind of failure is none that is known, and none of theirs
  void requireKnown(List<ArticleLine> lines) {
    List<String> kinds =
        lines.stream()
            .flatMap(line -> Stream.ofNullable(line.failure()))
            .map(Failure::kind)
            .distinct()
            .sorted()
            .toList();
    if (failure != null && !kinds.contains(failure) && Causes.of(failure).equals(failure)) {
      throw new JobMistaken(
          "--failure " + failure,
          "is no kind of failure%s; %s"
              .formatted(
                  Nearness.perhaps(failure, kinds),
                  kinds.isEmpty()
                      ? "this edition has none, and docs/failures.md lists them"
                      : "this edition has " + String.join(", ", kinds)));
    }
  }

  boolean means(ArticleLine line) {
    return at(line)
        && fits(verdict, line.verdict(), Verdict::label)
        && fits(failure, line.failure(), f -> f.kind());
  }

  private boolean at(ArticleLine line) {
    return fits(stage, line.state(), ArticleState::label)
        || (line.failure() != null && fits(stage, line.failure(), f -> f.stage().label()));
  }

  private static <T> boolean fits(
      @Nullable String wanted, @Nullable T has, Function<T, String> label) {
    return wanted == null || (has != null && label.apply(has).equals(wanted));
  }

  private static @Nullable String known(String option, @Nullable String given, List<String> known) {
    if (given == null) {
      return null;
    }
    String low = given.toLowerCase(Locale.ROOT);
    if (!known.contains(low)) {
      throw new JobMistaken(
          option + " " + given,
          "is unknown%s; there are %s"
              .formatted(Nearness.perhaps(given, known), String.join(", ", known)));
    }
    return low;
  }
}
