package press.nightdesk.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.deliver.Alarm;
import press.nightdesk.llm.Budget;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.prompt.Prompts;
import press.nightdesk.source.ArticleSource;

/// A job of which every part has been looked at: what the settings name is there and can be read.
///
/// @param settings as bound
/// @param sources where articles come from
/// @param outside the line those of them on the web read over; dead while they are planned
/// @param prompts the prompt files, read
/// @param translation the model that translates
/// @param summary the model that summarises
/// @param fallback the model to turn to for what those cannot do; null if there is none
/// @param budget what an edition may spend
/// @param channels how editions are delivered
/// @param alarms who is told that a run went amiss
record Plan(
    JobSettings settings,
    List<ArticleSource> sources,
    OutsideLine outside,
    Prompts prompts,
    ModelSpec translation,
    ModelSpec summary,
    @Nullable ModelSpec fallback,
    Budget budget,
    Channels channels,
    List<Alarm> alarms) {
  /// Where the job's output goes.
  Path outputFolder() {
    return Path.of(settings.output());
  }

  /// The file whose lock a run holds.
  Path lockFile() {
    return lockFile(settings);
  }

  /// The file whose lock a run of such a job holds.
  static Path lockFile(JobSettings settings) {
    return Path.of(settings.output()).resolve(settings.name()).resolve(".lock");
  }
}
