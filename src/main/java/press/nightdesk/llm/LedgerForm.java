package press.nightdesk.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what another ledger says of a recording besides, and collects every mistake in it. What
/// is read fits into the database and into every sum that is made of it.
final class LedgerForm {
  static final String ROUND = "round";

  /// What a line of `replies --jsonl` has, and a recording need not have.
  static final Set<String> FIELDS =
      Set.of("key", "provider", "model", ROUND, "usd", "attempts", "latencyMs");

  /// Characters that a column of the database holds.
  private static final int LONGEST_REPLY = 1_048_576;

  private static final int LONGEST_NAME = 4_000;
  private static final int MOST_TOKENS = 1_000_000_000;
  private static final int MOST_ASKS = 1_000;
  private static final int MOST_DIGITS_OF_USD = 9;
  private static final int MOST_PLACES_OF_USD = 18;
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final JsonNode node;
  private final List<String> mistakes = new ArrayList<>();

  private LedgerForm(JsonNode node) {
    this.node = node;
  }

  /// The reply as paid for elsewhere, if the recording and all besides is whole.
  ///
  /// @param mistakes gets a line for each mistake, beginning with the field's name
  /// @return null if there was one
  static @Nullable PaidReply read(JsonNode node, List<String> mistakes) {
    Recording recording = RecordingForm.read(node, mistakes);
    if (recording == null) {
      return null;
    }
    LedgerForm form = new LedgerForm(node);
    PaidReply reply = form.reply(recording);
    mistakes.addAll(form.mistakes);
    return form.mistakes.isEmpty() ? reply : null;
  }

  private PaidReply reply(Recording recording) {
    String key = key();
    Provider provider = provider();
    bound(recording);
    CallLabel label =
        new CallLabel(
            CallLabel.IMPORTED,
            name("about"),
            name("task"),
            recording.call().text(),
            Math.toIntExact(number("ask", 1, MOST_ASKS)),
            Math.toIntExact(number(ROUND, 0, MOST_ASKS)));
    ReplyMetadata.Facts facts =
        new ReplyMetadata.Facts(
            key,
            provider == Provider.RECORDED,
            recording.usage(),
            usd(),
            Math.toIntExact(number("attempts", 1, MOST_ASKS)),
            Duration.ofMillis(number("latencyMs", 0, LONGEST.toMillis())),
            recording.at(),
            null);
    return new PaidReply(
        key,
        label,
        provider.label(),
        name("model"),
        recording.finish(),
        recording.content(),
        facts);
  }

  private void bound(Recording recording) {
    Usage usage = recording.usage();
    if (usage != null && (usage.input() > MOST_TOKENS || usage.output() > MOST_TOKENS)) {
      mistakes.add("'tokens' are more than %,d".formatted(MOST_TOKENS));
    }
    if (recording.at().isBefore(EARLIEST) || recording.at().isAfter(LATEST)) {
      mistakes.add("'at' is before 1970 or after 9998");
    }
    if (recording.content().length() > LONGEST_REPLY) {
      mistakes.add("'content' has more than %,d characters".formatted(LONGEST_REPLY));
    }
  }

  private String key() {
    String key = node.path("key").asString("");
    if (!key.matches(RecordingForm.HASH)) {
      mistakes.add(
          "'key' is missing or not 'sha256:' and 64 hexadecimal digits, so nothing would find it:"
              + " print it anew with replies --jsonl");
    }
    return key;
  }

  private Provider provider() {
    String label = node.path("provider").asString("");
    return Arrays.stream(Provider.values())
        .filter(known -> known.label().equals(label))
        .findFirst()
        .orElseGet(
            () -> {
              String known =
                  Arrays.stream(Provider.values())
                      .map(Provider::label)
                      .collect(Collectors.joining(", "));
              mistakes.add("'provider' is one of " + known);
              return Provider.RECORDED;
            });
  }

  private String name(String field) {
    String name = node.path(field).asString("");
    boolean fits = !name.isBlank() && name.length() <= LONGEST_NAME;
    if (!fits || name.chars().anyMatch(Character::isISOControl)) {
      mistakes.add(
          "'%s' is missing or no line of at most %,d letters".formatted(field, LONGEST_NAME));
    }
    return name;
  }

  private long number(String field, long least, long most) {
    JsonNode number = node.path(field);
    long value = number.isIntegralNumber() && number.canConvertToLong() ? number.longValue() : -1;
    if (value < least || value > most) {
      mistakes.add(
          "'%s' is missing or no whole number from %d to %d".formatted(field, least, most));
      return least;
    }
    return value;
  }

  private @Nullable BigDecimal usd() {
    JsonNode usd = node.path("usd");
    if (usd.isMissingNode() || usd.isNull()) {
      return null;
    }
    BigDecimal amount = usd.isNumber() ? usd.decimalValue() : null;
    if (amount == null
        || amount.signum() < 0
        || amount.scale() > MOST_PLACES_OF_USD
        || (long) amount.precision() - amount.scale() > MOST_DIGITS_OF_USD) {
      mistakes.add("'usd' is an amount from 0 with at most 18 places");
      return null;
    }
    return Price.plain(Objects.requireNonNull(amount));
  }
}
