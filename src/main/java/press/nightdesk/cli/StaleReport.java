package press.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import press.nightdesk.job.StaleArticle;
import press.nightdesk.job.StaleCause;
import press.nightdesk.job.StaleList;

/// What `stale` prints, and `refresh` before it begins.
final class StaleReport {
  private static final int MOST_LISTED = 50;

  private final Consumer<String> out;

  /// @param out takes the lines
  StaleReport(Consumer<String> out) {
    this.out = out;
  }

  void print(StaleList stale) {
    List<StaleArticle> articles = stale.articles();
    out.accept(
        "%s, edition %s: %d of %d articles are stale: %d by prompt, %d by glossary, %d by model"
            .formatted(
                stale.name(),
                stale.edition(),
                articles.size(),
                stale.records(),
                stale.behind(StaleCause.PROMPT),
                stale.behind(StaleCause.GLOSSARY),
                stale.behind(StaleCause.MODEL)));
    articles.stream().limit(MOST_LISTED).forEach(each -> out.accept("  " + line(each)));
    if (articles.size() > MOST_LISTED) {
      out.accept("  … and %d more".formatted(articles.size() - MOST_LISTED));
    }
    if (!articles.isEmpty()) {
      out.accept("To refresh them:");
      new EstimateReport(out).work(stale.estimate());
    }
  }

  private static String line(StaleArticle stale) {
    List<String> behind = new ArrayList<>();
    add(behind, "translation", stale.translation());
    add(behind, "summary", stale.summary());
    return "%s: %s: %s"
        .formatted(
            Visible.text(stale.id().value()),
            String.join("; ", behind),
            Visible.text(stale.title()));
  }

  private static void add(List<String> behind, String what, Set<StaleCause> causes) {
    if (!causes.isEmpty()) {
      behind.add(
          what
              + " by "
              + causes.stream().sorted().map(StaleCause::label).collect(Collectors.joining(", ")));
    }
  }
}
