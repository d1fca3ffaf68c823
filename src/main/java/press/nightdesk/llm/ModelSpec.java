package press.nightdesk.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which model to ask and how, complete and checked. What is wrong is said in the words of the
/// job file.
///
/// @param provider who answers
/// @param name the model, as its provider calls it; may be empty for recorded replies only
/// @param baseUrl the endpoint's address, without its last path; null for the provider's own
/// @param apiKey {@link Secret#NONE} where the endpoint asks for none
/// @param timeout from sending a request until its last byte is here
/// @param concurrency most calls in flight
/// @param perMinute most requests and tokens in any minute
/// @param maxAttempts most requests for one answer
/// @param outagePatience how long the endpoint may be down, or refuse everybody
/// @param price null if unknown, which is not zero
/// @param maxOutputTokens most tokens of one answer; null for the provider's own limit, except
///     for anthropic, which insists on one (see {@link ProviderModels})
/// @param recordings folder of the replies, for provider `recorded` only
public record ModelSpec(
    Provider provider,
    String name,
    @Nullable URI baseUrl,
    Secret apiKey,
    Duration timeout,
    int concurrency,
    PerMinute perMinute,
    int maxAttempts,
    Duration outagePatience,
    @Nullable Price price,
    @Nullable Integer maxOutputTokens,
    @Nullable Path recordings) {
  /// The longest deadline of one call.
  public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  /// The longest patience with an endpoint.
  public static final Duration LONGEST_PATIENCE = Duration.ofDays(1);

  /// The most calls in flight.
  public static final int MOST_IN_FLIGHT = 4096;

  /// The most requests for one answer.
  public static final int MOST_ATTEMPTS = 100;

  private static final Set<Provider> KEYED =
      EnumSet.of(Provider.ANTHROPIC, Provider.GEMINI, Provider.MISTRAL);

  public ModelSpec {
    boolean recorded = provider == Provider.RECORDED;
    name = name.strip();
    due(recorded || !name.isEmpty(), "name", "is missing: which model of " + provider + "?");
    hold(
        timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
        "timeout",
        timeout + ": more than zero, at most an hour");
    within("concurrency", concurrency, MOST_IN_FLIGHT);
    within("max-attempts", maxAttempts, MOST_ATTEMPTS);
    hold(
        !outagePatience.isNegative() && outagePatience.compareTo(LONGEST_PATIENCE) <= 0,
        "outage-patience",
        outagePatience + ": from zero to a day");
    if (maxOutputTokens != null) {
      within("max-output-tokens", maxOutputTokens, Integer.MAX_VALUE);
    }
    if (baseUrl != null) {
      baseUrl = address(baseUrl);
    }
    boolean keyDue = KEYED.contains(provider) || (provider == Provider.OPENAI && isOpenAi(baseUrl));
    due(apiKey.present() || !keyDue, "api-key", "is empty, and " + provider + " asks for one");
    hold(
        recorded == (recordings != null),
        "recordings",
        "is the folder of replies: due for provider recorded and for no other");
  }

  /// Whether this is OpenAI's own endpoint and not one that merely speaks its language.
  private static boolean isOpenAi(@Nullable URI baseUrl) {
    return baseUrl == null || "api.openai.com".equals(baseUrl.getHost());
  }

  private static URI address(URI given) {
    boolean web = "http".equals(given.getScheme()) || "https".equals(given.getScheme());
    hold(
        web && given.getHost() != null && given.getRawQuery() == null,
        "base-url",
        "is no address such as https://api.example.org/v1");
    hold(given.getRawUserInfo() == null, "base-url", "holds a password: it belongs into api-key");
    return URI.create(given.toString().replaceAll("/+$", ""));
  }

  private static void within(String setting, int value, int most) {
    hold(value >= 1 && value <= most, setting, "%s: from 1 to %s".formatted(value, most));
  }

  private static void hold(boolean fine, String setting, String problem) {
    if (!fine) {
      throw SettingMistaken.of(setting, problem);
    }
  }

  private static void due(boolean there, String setting, String problem) {
    if (!there) {
      throw SettingMistaken.absent(setting, problem);
    }
  }
}
