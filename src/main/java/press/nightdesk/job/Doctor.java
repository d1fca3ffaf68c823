package press.nightdesk.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.nightdesk.llm.EndpointProbe;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Provider;
import press.nightdesk.llm.SettingMistaken;
import press.nightdesk.source.OpenNlpLanguages;

/// Looks at everything that a run needs and says what to mend. Starts nothing and writes nothing.
public final class Doctor {
  private static final Duration DEADLINE = Duration.ofSeconds(5);

  private final List<Diagnosis> found = new ArrayList<>();
  private final Path file;
  private final List<String> overrides;

  private Doctor(Path file, List<String> overrides) {
    this.file = file;
    this.overrides = overrides;
  }

  /// Examines a job.
  ///
  /// @param file the job file
  /// @param overrides `key=value`, each over the job file
  /// @param call whether each model is asked something tiny, which it may bill
  public static Diagnoses examine(Path file, List<String> overrides, boolean call) {
    Doctor doctor = new Doctor(file, overrides);
    doctor.examine(call);
    return new Diagnoses(doctor.found);
  }

  private void examine(boolean call) {
    JobSettings settings;
    try {
      settings = Planner.settings(file, overrides);
    } catch (JobMistaken mistaken) {
      mistakes(mistaken);
      return;
    }
    Plan plan = plan();
    Map<String, ModelSpec> models = models(settings);
    if (plan != null) {
      sources(plan);
    }
    try {
      found.addAll(DatabaseCheckup.of(settings));
      found.addAll(DiskCheckup.of(settings));
    } catch (JobMistaken noDatabase) {
      mistakes(noDatabase);
    }
    endpoints(models, call);
  }

  private void mistakes(JobMistaken mistaken) {
    for (Mistake mistake : mistaken.mistakes()) {
      found.add(Diagnosis.fail("job file", mistake.toString(), "mend it there"));
    }
  }

  /// Everything the job file names; its key is looked at elsewhere.
  private @Nullable Plan plan() {
    try {
      Plan plan =
          Planner.plan(
              file, Estimator.keyed(file, overrides), new OpenNlpLanguages(), Clock.systemUTC());
      found.add(Diagnosis.ok("job file", "%s: every setting is known".formatted(file)));
      found.add(
          Diagnosis.ok(
              "prompts",
              "%s: translate.md, summarize.md and a glossary of %d terms"
                  .formatted(plan.settings().prompts(), plan.prompts().glossary().terms().size())));
      return plan;
    } catch (JobMistaken mistaken) {
      mistakes(mistaken);
      return null;
    }
  }

  private void sources(Plan plan) {
    for (int i = 0; i < plan.sources().size(); i++) {
      var source = plan.sources().get(i);
      if (Arrivals.isOnTheWeb(plan.settings().sources().get(i))) {
        found.add(
            Diagnosis.ok("sources", source.name() + ": on the web; estimate --fetch reads it"));
        continue;
      }
      found.add(
          source
              .absence()
              .map(absence -> Diagnosis.warn("sources", absence, Arrivals.WHEN_ABSENT))
              .orElseGet(() -> Diagnosis.ok("sources", source.name() + ": there is something")));
    }
  }

  private Map<String, ModelSpec> models(JobSettings settings) {
    Map<String, ModelSpec> models = new LinkedHashMap<>();
    add(models, "translation", settings.translationModel());
    add(models, "summary", settings.summaryModel());
    if (settings.fallback() != null) {
      add(models, "fallback", settings.model().overlaidWith(settings.fallback()));
    }
    return models;
  }

  private void add(Map<String, ModelSpec> models, String work, ModelSettings model) {
    try {
      ModelSpec spec = model.toSpec();
      models.put(work, spec);
      found.add(Diagnosis.ok("credentials", "%s: %s".formatted(work, key(spec))));
    } catch (SettingMistaken broken) {
      String what = String.valueOf(broken.getMessage());
      if (found.stream().noneMatch(said -> said.found().contains(what))) {
        found.add(Diagnosis.fail("credentials", work + ": " + what, remedy(broken)));
      }
    }
  }

  private String remedy(SettingMistaken broken) {
    return new Mistakes(JobFile.load(file, overrides), file).remedy(broken.setting());
  }

  /// Never the key itself.
  private static String key(ModelSpec spec) {
    if (spec.provider() == Provider.RECORDED) {
      return "recorded replies need no key";
    }
    return "%s %s, %s"
        .formatted(
            spec.provider(),
            spec.name(),
            spec.apiKey().present() ? "key set" : "no key, and none is due");
  }

  private void endpoints(Map<String, ModelSpec> models, boolean call) {
    models.values().stream()
        .filter(spec -> spec.provider() != Provider.RECORDED)
        .map(EndpointProbe::address)
        .distinct()
        .forEach(this::endpoint);
    if (call) {
      models.values().stream()
          .filter(spec -> spec.provider() != Provider.RECORDED)
          .distinct()
          .map(TinyCall::ask)
          .forEach(found::add);
    }
  }

  private void endpoint(URI address) {
    try {
      found.add(Diagnosis.ok("endpoint", EndpointProbe.reach(address, DEADLINE)));
    } catch (IOException unreachable) {
      found.add(
          Diagnosis.fail(
              "endpoint",
              String.valueOf(unreachable.getMessage()),
              "check nightdesk.model.base-url, the network and its firewall"));
    }
  }
}
