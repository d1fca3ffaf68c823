package press.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.Recordings;
import press.nightdesk.llm.RecordingsUnreadable;
import press.nightdesk.prompt.PromptMistakes;
import press.nightdesk.prompt.Prompts;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.LanguageIdentifier;
import press.nightdesk.source.TextSource;

/// A job of which every part has been looked at: what the settings name is there and can be read.
///
/// @param settings as bound
/// @param sources where articles come from
/// @param prompts the prompt files, read
/// @param translation the model that translates
/// @param summary the model that summarises
record Plan(
    JobSettings settings,
    List<ArticleSource> sources,
    Prompts prompts,
    ModelSpec translation,
    ModelSpec summary) {
  /// Looks at everything the settings name.
  ///
  /// @throws JobMistaken with everything that is amiss
  static Plan of(JobSettings settings, LanguageIdentifier languages) {
    List<Mistake> mistakes = new ArrayList<>();
    List<ArticleSource> sources = sources(settings, languages, mistakes);
    Prompts prompts = prompts(settings, mistakes);
    ModelSpec translation =
        spec(settings.translationModel(), key("translation", settings.translation()), mistakes);
    ModelSpec summary = spec(settings.summaryModel(), key("summary", settings.summary()), mistakes);
    lookAtPublications(settings, mistakes);
    if (prompts == null || translation == null || summary == null || !mistakes.isEmpty()) {
      throw new JobMistaken(mistakes.stream().distinct().toList());
    }
    return new Plan(settings, sources, prompts, translation, summary);
  }

  /// Where the job's output goes.
  Path outputFolder() {
    return Path.of(settings.output());
  }

  /// The file whose lock a run holds.
  Path lockFile() {
    return outputFolder().resolve(settings.name()).resolve(".lock");
  }

  private static List<ArticleSource> sources(
      JobSettings settings, LanguageIdentifier languages, List<Mistake> mistakes) {
    List<ArticleSource> sources = new ArrayList<>();
    for (SourceSettings source : settings.sources()) {
      try {
        sources.add(
            switch (source.type()) {
              case TEXT -> new TextSource(source.label(), source.path(), Path.of(""), languages);
            });
      } catch (IllegalArgumentException senseless) {
        mistakes.add(new Mistake(null, "nightdesk.sources: " + senseless.getMessage()));
      }
    }
    return List.copyOf(sources);
  }

  private static @Nullable Prompts prompts(JobSettings settings, List<Mistake> mistakes) {
    try {
      return Prompts.read(Path.of(settings.prompts()));
    } catch (PromptMistakes unreadable) {
      unreadable
          .mistakes()
          .forEach(
              m -> mistakes.add(new Mistake(m.file().toString(), m.rule() + "; " + m.remedy())));
      return null;
    }
  }

  private static String key(String work, JobSettings.@Nullable Deviation deviation) {
    return deviation == null || deviation.model() == null
        ? "nightdesk.model"
        : "nightdesk." + work + ".model";
  }

  private static @Nullable ModelSpec spec(ModelSettings model, String key, List<Mistake> mistakes) {
    try {
      ModelSpec spec = model.toSpec();
      Path recordings = spec.recordings();
      if (recordings != null) {
        Recordings.read(recordings);
      }
      return spec;
    } catch (RecordingsUnreadable unreadable) {
      unreadable.mistakes().forEach(mistake -> mistakes.add(new Mistake(null, mistake)));
    } catch (IllegalArgumentException broken) {
      String what = String.valueOf(broken.getMessage());
      mistakes.add(new Mistake(null, what.replaceFirst("^nightdesk\\.model", key)));
    }
    return null;
  }

  private static void lookAtPublications(JobSettings settings, List<Mistake> mistakes) {
    settings.publish().stream()
        .filter(label -> Publications.named(label).isEmpty())
        .map(
            label ->
                "nightdesk.publish '%s' is no artefact: there are %s"
                    .formatted(label, Publications.names()))
        .forEach(what -> mistakes.add(new Mistake(null, what)));
  }
}
