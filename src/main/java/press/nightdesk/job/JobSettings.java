package press.nightdesk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Repeats;

/// A job file: everything under `nightdesk:`.
///
/// The descriptions of settings, here and in the records below, are printed as they are in
/// `docs/settings.md` and `docs/job-file.schema.json`.
///
/// @param name names the shelf and the output folder
/// @param zone where the edition's day begins, and of times in articles that name no zone
/// @param sources where articles come from
/// @param repeats what is done with articles that tell a story in almost the same words
/// @param model what translates and summarises
/// @param translation what differs from `model` for translations
/// @param summary what differs from `model` for summaries
/// @param fallback a second model, for what the first refuses or cannot do: the keys that differ
///     from `model`; there is none if absent
/// @param budget what one edition may spend; no limit if absent
/// @param web how this desk behaves on the web; the defaults if absent
/// @param limits how much of one item is taken in; the defaults if absent
/// @param passage the most characters of an article that go into one translation request
/// @param reasks how often a faulty reply is asked for again before the article is quarantined
/// @param grace how long calls in flight may go on once the run is told to stop
/// @param prompts the folder with `translate.md`, `summarize.md` and the glossary
/// @param topics what a summary may be filed under, in the order the digest prints them
/// @param output the folder that receives `<name>/<edition>/…`
/// @param database the folder of the H2 file, or a `jdbc:h2:` URL
/// @param publish the artefacts to make
/// @param digest how the digest is set; the defaults if absent
/// @param feed how long the feeds are; the default if absent
/// @param site the address under which `<output>/<name>/` is served; nobody serves it if absent
/// @param deliver where finished editions are sent; nowhere if absent
/// @param metrics where a run's metrics go; nowhere if absent
/// @param alert who is told that a run went amiss; nobody if absent
/// @param log how a run speaks on stderr; in lines for people if absent
/// @param schedule when the command `schedule` makes an edition; only that command needs it
record JobSettings(
    @NotNull(message = REQUIRED)
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
            message = "is 1 to 64 of the letters a-z and A-Z, digits, dot, dash and underscore")
        String name,
    @DefaultValue("UTC") ZoneId zone,
    @NotEmpty(message = "names at least one source") List<@Valid SourceSettings> sources,
    @DefaultValue("group") Repeats repeats,
    @NotNull(message = REQUIRED) @Valid ModelSettings model,
    @Nullable @Valid Deviation translation,
    @Nullable @Valid Deviation summary,
    @Nullable @Valid ModelSettings fallback,
    @Nullable @Valid BudgetSettings budget,
    @Nullable @Valid WebSettings web,
    @Nullable @Valid LimitSettings limits,
    @DefaultValue("6000") @Min(200) @Max(100_000) int passage,
    @DefaultValue("2") @Min(0) @Max(10) int reasks,
    @DurationUnit(ChronoUnit.SECONDS) @DefaultValue("30s") @DurationMin @DurationMax(hours = 1)
        Duration grace,
    @DefaultValue("prompts") String prompts,
    @DefaultValue({"politics", "war", "economy", "society", "world", "culture", "sport"})
        @NotEmpty(message = "names at least one topic")
        List<
                @Pattern(
                    regexp = "[\\p{L}0-9][\\p{L}0-9 &/_-]{0,39}",
                    message = "is 1 to 40 letters, digits, spaces and & / _ -")
                String>
            topics,
    @DefaultValue("out") String output,
    @DefaultValue("data") String database,
    @DefaultValue({"records", "digest"}) @OneOf(Publications.class) List<String> publish,
    @Nullable @Valid DigestSettings digest,
    @Nullable @Valid FeedSettings feed,
    @Nullable
        @Pattern(
            regexp = "https?://[^\\s?#]+",
            message = "is an address such as https://news.example.org/nightly/")
        String site,
    @Nullable @Valid DeliverSettings deliver,
    @Nullable @Valid MetricsSettings metrics,
    @Nullable @Valid AlertSettings alert,
    @Nullable @Valid LogSettings log,
    @Nullable @Valid ScheduleSettings schedule) {
  static final String REQUIRED = "is required";

  private static final int DEFAULT_ITEMS = 30;
  private static final int DEFAULT_ENTRIES = 50;

  /// Goes up when this program learns to read files that it could not read, or reads otherwise.
  private static final int READING = 2;

  /// Another model's keys for one kind of work.
  ///
  /// @param model the keys that differ; the rest is taken from `nightdesk.model`
  record Deviation(@Nullable @Valid ModelSettings model) {}

  /// A hard cap on what one edition may spend.
  ///
  /// @param usd US dollars; no cap on money if absent
  /// @param tokens sent and received together; no cap on tokens if absent
  record BudgetSettings(
      @Nullable @Positive(message = "is more than zero") BigDecimal usd,
      @Nullable @Positive(message = "is more than zero") Long tokens) {}

  /// How the digest is set.
  ///
  /// @param items how many articles it tells; the rest is listed by headline
  record DigestSettings(@DefaultValue("" + DEFAULT_ITEMS) @Min(1) @Max(500) int items) {}

  /// The rolling feeds.
  ///
  /// @param entries how many entries a feed has, at most
  record FeedSettings(@DefaultValue("" + DEFAULT_ENTRIES) @Min(1) @Max(1000) int entries) {}

  /// How many articles the digest tells.
  int digestItems() {
    return digest == null ? DEFAULT_ITEMS : digest.items();
  }

  /// How many entries a feed has, at most.
  int feedEntries() {
    return feed == null ? DEFAULT_ENTRIES : feed.entries();
  }

  /// A fingerprint of all that a reading of a file depends on: a file is read again once it is
  /// another.
  String reading() {
    return ContentHash.of("%d %s %s %s".formatted(READING, sources, limits, zone)).value();
  }

  /// The model that translates.
  ModelSettings translationModel() {
    return translation == null ? model : model.overlaidWith(translation.model());
  }

  /// The model that summarises.
  ModelSettings summaryModel() {
    return summary == null ? model : model.overlaidWith(summary.model());
  }
}
