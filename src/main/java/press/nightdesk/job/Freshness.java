package press.nightdesk.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.llm.Bill;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Provider;
import press.nightdesk.prompt.glossary.TermIndex;

/// Compares what a piece of work was made with to what the job would make it with today.
///
/// @param plan the job as it is today
/// @param glossary its terms
record Freshness(Plan plan, TermIndex glossary) {
  /// What is behind in an article; empty if nothing is.
  Optional<StaleArticle> of(Dispatch dispatch) {
    Checked<Translation> translation = dispatch.translation();
    Checked<Summary> summary = dispatch.summary();
    Set<StaleCause> translated =
        causes(
            translation.provenance(), plan.prompts().translate().fingerprint(), plan.translation());
    String told = translation.provenance().glossary();
    if (told != null && !told.equals(terms(dispatch))) {
      translated.add(StaleCause.GLOSSARY);
    }
    // What a person wrote stays, whatever a model would say.
    Set<StaleCause> summarized =
        summary == null || !summary.hand().corrected().isEmpty()
            ? EnumSet.noneOf(StaleCause.class)
            : causes(
                summary.provenance(), plan.prompts().summarize().fingerprint(), plan.summary());
    return translated.isEmpty() && summarized.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StaleArticle(dispatch.article().id(), title(dispatch), translated, summarized));
  }

  private String terms(Dispatch dispatch) {
    return glossary.about(dispatch.article()).fingerprint(dispatch.article().segments());
  }

  private Set<StaleCause> causes(Provenance made, String prompt, ModelSpec model) {
    Set<StaleCause> causes = EnumSet.noneOf(StaleCause.class);
    if (!made.prompt().equals(prompt)) {
      causes.add(StaleCause.PROMPT);
    }
    if (Stream.of(model, plan.fallback()).noneMatch(asked -> isBy(made, asked))) {
      causes.add(StaleCause.MODEL);
    }
    return causes;
  }

  /// Of recorded replies nobody knows which model would be the same. Providers add a version to the
  /// name of the model that answers, so that what was asked for counts or, where older versions did
  /// not keep it, the name's beginning.
  private static boolean isBy(Provenance made, @Nullable ModelSpec model) {
    if (made.provider().equals(Bill.NOBODY)) {
      return true;
    }
    if (model == null) {
      return false;
    }
    if (made.recorded() || model.provider() == Provider.RECORDED) {
      return made.recorded() && model.provider() == Provider.RECORDED;
    }
    String asked = made.asked();
    return made.provider().equals(model.provider().label())
        && (asked == null ? made.model().startsWith(model.name()) : asked.equals(model.name()));
  }

  private static String title(Dispatch dispatch) {
    Translation work = dispatch.translation().work();
    String russian = dispatch.article().title();
    return work == null ? russian : work.text(0).orElse(russian);
  }
}
