package press.nightdesk.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import press.nightdesk.deliver.Alarm;
import press.nightdesk.llm.Budget;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Provider;
import press.nightdesk.llm.Recordings;
import press.nightdesk.llm.RecordingsUnreadable;
import press.nightdesk.llm.SettingMistaken;
import press.nightdesk.prompt.PromptMistakes;
import press.nightdesk.prompt.Prompts;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.LanguageIdentifier;

/// Makes a plan of a job file, or says everything that stands in its way.
final class Planner {
  private final Mistakes mistakes;

  private Planner(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /// Reads a job file and looks at everything it names.
  ///
  /// @param overrides `key=value`, each over the job file
  /// @param clock tells how old an article is
  /// @throws JobMistaken with everything that is amiss
  static Plan plan(Path file, List<String> overrides, LanguageIdentifier languages, Clock clock) {
    ConfigurableEnvironment environment = JobFile.load(file, overrides);
    Mistakes mistakes = new Mistakes(environment, file);
    new StrayKeys(environment, mistakes).find(overrides);
    JobSettings settings = SettingsReader.read(environment, mistakes);
    Plan plan = settings == null ? null : new Planner(mistakes).plan(settings, languages, clock);
    mistakes.throwIfAny();
    if (plan == null) {
      throw new IllegalStateException("no plan, and no mistake that says why");
    }
    return plan;
  }

  /// Reads a job file's settings and looks at nothing that they name.
  ///
  /// @throws JobMistaken with everything that is amiss with them
  static JobSettings settings(Path file, List<String> overrides) {
    return settings(file, overrides, false);
  }

  /// The same, and the artefacts they name are known.
  ///
  /// @throws JobMistaken with everything that is amiss with them
  static JobSettings settingsToPublish(Path file, List<String> overrides) {
    return settings(file, overrides, true);
  }

  /// Reads a job file's settings and looks at how they deliver.
  ///
  /// @throws JobMistaken with everything that is amiss with them
  static Channels channels(Path file, List<String> overrides) {
    JobSettings settings = settingsToPublish(file, overrides);
    Mistakes mistakes = new Mistakes(JobFile.load(file, overrides), file);
    Channels channels = DeliveryPlanner.channels(settings, mistakes);
    mistakes.throwIfAny();
    return channels;
  }

  private static JobSettings settings(Path file, List<String> overrides, boolean toPublish) {
    ConfigurableEnvironment environment = JobFile.load(file, overrides);
    Mistakes mistakes = new Mistakes(environment, file);
    new StrayKeys(environment, mistakes).find(overrides);
    JobSettings settings = SettingsReader.read(environment, mistakes);
    if (settings != null) {
      SchedulePlanner.timetable(settings, mistakes);
      if (toPublish) {
        new Planner(mistakes).lookAtPublications(settings);
      }
    }
    mistakes.throwIfAny();
    if (settings == null) {
      throw new IllegalStateException("no settings, and no mistake that says why");
    }
    return settings;
  }

  /// @param settings may lack what is required, if that has been noted
  // Binding sets null where a value could not be read, whatever the record says.
  @SuppressWarnings({"NullAway", "ConstantValue"})
  private @Nullable Plan plan(JobSettings settings, LanguageIdentifier languages, Clock clock) {
    OutsideLine outside = new OutsideLine();
    List<ArticleSource> sources =
        SourcePlanner.sources(settings, languages, outside, clock, mistakes);
    Prompts prompts = prompts(settings);
    lookAtPublications(settings);
    SchedulePlanner.timetable(settings, mistakes);
    Channels channels = DeliveryPlanner.channels(settings, mistakes);
    List<Alarm> alarms = AlertPlanner.alarms(settings.alert(), clock, mistakes);
    if (settings.model() == null) {
      return null;
    }
    ModelSpec translation =
        spec(settings.translationModel(), key("translation", settings.translation()));
    ModelSpec summary = spec(settings.summaryModel(), key("summary", settings.summary()));
    ModelSpec fallback =
        settings.fallback() == null
            ? null
            : spec(settings.model().overlaidWith(settings.fallback()), "nightdesk.fallback");
    if (prompts == null || translation == null || summary == null) {
      return null;
    }
    lookAtPrices(settings, translation, summary, fallback);
    return new Plan(
        settings,
        sources,
        outside,
        prompts,
        translation,
        summary,
        fallback,
        budget(settings.budget()),
        channels,
        alarms);
  }

  private static Budget budget(JobSettings.@Nullable BudgetSettings budget) {
    return budget == null ? Budget.UNLIMITED : new Budget(budget.usd(), budget.tokens());
  }

  /// What is said in money can only be kept if every price is known.
  private void lookAtPrices(JobSettings settings, @Nullable ModelSpec... models) {
    if (settings.budget() != null && settings.budget().usd() != null) {
      lookAtPrices("nightdesk.budget.usd", "or a budget in tokens", models);
    }
    if (settings.alert() != null && settings.alert().costAbove() != null) {
      lookAtPrices("nightdesk.alert.cost-above", "or watch what a budget in tokens does", models);
    }
  }

  private void lookAtPrices(String key, String otherwise, @Nullable ModelSpec... models) {
    for (ModelSpec model : models) {
      if (model != null && model.provider() != Provider.RECORDED && model.price() == null) {
        mistakes.add(
            key,
            "cannot be kept, because the price of %s %s is not known: set its price.input and price.output, %s"
                .formatted(model.provider(), model.name(), otherwise));
      }
    }
  }

  private @Nullable Prompts prompts(JobSettings settings) {
    try {
      return Prompts.read(Path.of(settings.prompts()));
    } catch (PromptMistakes unreadable) {
      unreadable
          .mistakes()
          .forEach(
              m ->
                  mistakes.add(
                      new Mistake(
                          m.place(),
                          m.rule()
                              + "; "
                              + m.remedy()
                              + (Files.exists(m.file()) ? "" : Whereabouts.of(m.file())))));
      return null;
    }
  }

  private static String key(String work, JobSettings.@Nullable Deviation deviation) {
    return deviation == null || deviation.model() == null
        ? "nightdesk.model"
        : "nightdesk." + work + ".model";
  }

  private @Nullable ModelSpec spec(ModelSettings model, String key) {
    if (model.price() != null && !model.price().isWhole()) {
      return null;
    }
    try {
      ModelSpec spec = model.toSpec();
      Path recordings = spec.recordings();
      if (recordings != null) {
        Recordings.read(recordings);
      }
      return spec;
    } catch (RecordingsUnreadable unreadable) {
      Path folder = Path.of(Objects.requireNonNullElse(model.recordings(), ""));
      String whereabouts = Files.exists(folder) ? "" : Whereabouts.of(folder);
      unreadable
          .mistakes()
          .forEach(mistake -> mistakes.add(new Mistake(null, mistake + whereabouts)));
    } catch (SettingMistaken broken) {
      String setting = broken.setting().replaceFirst("^nightdesk\\.model", key);
      String what = broken.problem();
      mistakes.add(setting, broken.absent() ? mended(what, mistakes.remedy(setting)) : what);
    }
    return null;
  }

  private static String mended(String what, String remedy) {
    return what + (what.endsWith("?") ? " " : ": ") + remedy;
  }

  private void lookAtPublications(JobSettings settings) {
    settings.publish().stream()
        .filter(label -> Publications.named(label).isEmpty())
        .forEach(
            label ->
                mistakes.add(
                    "nightdesk.publish",
                    "'%s' is no artefact%s: there are %s"
                        .formatted(
                            label,
                            Nearness.perhaps(label, Publications.names()),
                            String.join(", ", Publications.names()))));
  }
}
