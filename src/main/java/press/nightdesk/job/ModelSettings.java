package press.nightdesk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.DurationUnit;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.PerMinute;
import press.nightdesk.llm.Price;
import press.nightdesk.llm.Provider;
import press.nightdesk.llm.Secret;
import press.nightdesk.llm.SettingMistaken;

/// A model as the job file describes it; every key may be absent, because `summary.model` and
/// `translation.model` hold deviations only.
///
/// @param provider whose interface it speaks; `openai` is every compatible endpoint, too; required
///     in `nightdesk.model`
/// @param name the model's name at the provider; required in `nightdesk.model`, except for
///     `recorded`
/// @param baseUrl the endpoint; the provider's own if absent
/// @param apiKey the key, better taken from the environment: `${OPENAI_API_KEY:}`; none if blank
/// @param timeout the deadline of one call, from the first byte sent to the last received
/// @param concurrency the most calls in flight; up to four times as many articles are in work,
///     since those that are being checked hold up no call
/// @param requestsPerMinute the most requests in any minute; 0 for no limit
/// @param tokensPerMinute the most tokens in any minute, sent and received; 0 for no limit
/// @param maxAttempts how often one request may fail before it counts as failed
/// @param outagePatience how long the endpoint may be down before the run stops with exit 4
/// @param maxOutputTokens the longest reply to ask for; the provider's default if absent
/// @param price what tokens cost; cost is unknown if absent
/// @param recordings the folder of recorded replies, for the provider `recorded`
record ModelSettings(
    @Nullable Provider provider,
    @Nullable String name,
    @Nullable URI baseUrl,
    @Nullable String apiKey,
    @Usual(TIMEOUT) @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration timeout,
    @Usual("" + CONCURRENCY) @Nullable @Min(1) @Max(1024) Integer concurrency,
    @Usual("0") @Nullable @Min(0) @Max(PerMinute.MOST) Integer requestsPerMinute,
    @Usual("0") @Nullable @Min(0) @Max(PerMinute.MOST) Integer tokensPerMinute,
    @Usual("" + MAX_ATTEMPTS) @Nullable @Min(1) @Max(100) Integer maxAttempts,
    @Usual(OUTAGE_PATIENCE) @DurationUnit(ChronoUnit.SECONDS) @Nullable Duration outagePatience,
    @Nullable @Min(256) Integer maxOutputTokens,
    @Nullable @Valid PriceSettings price,
    @Nullable String recordings) {
  private static final String TIMEOUT = "120s";
  private static final int CONCURRENCY = 8;
  private static final int MAX_ATTEMPTS = 5;
  private static final String OUTAGE_PATIENCE = "10m";

  /// US dollars per million tokens.
  ///
  /// @param input of what is sent
  /// @param output of what is received
  record PriceSettings(
      @NotNull(message = JobSettings.REQUIRED) @DecimalMin("0") BigDecimal input,
      @NotNull(message = JobSettings.REQUIRED) @DecimalMin("0") BigDecimal output) {
    /// Whether both are there and make sense; what is wrong has been noted as a mistake.
    // Binding sets null where a value is missing, whatever the record says.
    @SuppressWarnings("ConstantValue")
    boolean isWhole() {
      return input != null && output != null && input.signum() >= 0 && output.signum() >= 0;
    }
  }

  /// These settings, with those of `deviation` that are set. Another provider inherits nothing that
  /// belongs to this one (its address, its key, its price, its limits per minute), and another
  /// model no price.
  ModelSettings overlaidWith(@Nullable ModelSettings deviation) {
    if (deviation == null) {
      return this;
    }
    boolean sameProvider = deviation.provider == null || deviation.provider == provider;
    boolean sameModel =
        sameProvider && (deviation.name == null || Objects.equals(deviation.name, name));
    return new ModelSettings(
        first(deviation.provider, provider),
        first(deviation.name, sameProvider ? name : null),
        first(deviation.baseUrl, sameProvider ? baseUrl : null),
        first(deviation.apiKey, sameProvider ? apiKey : null),
        first(deviation.timeout, timeout),
        first(deviation.concurrency, concurrency),
        first(deviation.requestsPerMinute, sameProvider ? requestsPerMinute : null),
        first(deviation.tokensPerMinute, sameProvider ? tokensPerMinute : null),
        first(deviation.maxAttempts, maxAttempts),
        first(deviation.outagePatience, outagePatience),
        first(deviation.maxOutputTokens, maxOutputTokens),
        first(deviation.price, sameModel ? price : null),
        first(deviation.recordings, sameProvider ? recordings : null));
  }

  /// The model these settings describe.
  ///
  /// @throws SettingMistaken if they do not hold together
  ModelSpec toSpec() {
    if (provider == null) {
      throw SettingMistaken.of("provider", "is required");
    }
    return new ModelSpec(
        provider,
        Objects.requireNonNullElse(name, ""),
        baseUrl,
        apiKey == null || apiKey.isBlank() ? Secret.NONE : new Secret(apiKey),
        Objects.requireNonNullElseGet(timeout, () -> DurationStyle.SIMPLE.parse(TIMEOUT)),
        Objects.requireNonNullElse(concurrency, CONCURRENCY),
        new PerMinute(
            Objects.requireNonNullElse(requestsPerMinute, 0),
            Objects.requireNonNullElse(tokensPerMinute, 0)),
        Objects.requireNonNullElse(maxAttempts, MAX_ATTEMPTS),
        Objects.requireNonNullElseGet(
            outagePatience, () -> DurationStyle.SIMPLE.parse(OUTAGE_PATIENCE)),
        price == null ? null : new Price(price.input(), price.output()),
        maxOutputTokens,
        recordings == null || recordings.isBlank() ? null : folder(recordings));
  }

  private static Path folder(String recordings) {
    try {
      return Path.of(recordings);
    } catch (InvalidPathException none) {
      throw SettingMistaken.of("recordings", "is no path (%s)".formatted(none.getReason()));
    }
  }

  private static <V> @Nullable V first(@Nullable V preferred, @Nullable V otherwise) {
    return preferred == null ? otherwise : preferred;
  }
}
