package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.llm.RateHeaders.Allowance;
import press.nightdesk.llm.RateHeaders.Kind;

class RateHeadersTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @Nested
  class OpenAis {
    @Test
    void tellLimitRemainderAndResetOfRequestsAndTokens() {
      RateHeaders read =
          read(
              Map.of(
                  "x-ratelimit-limit-requests", "500",
                  "x-ratelimit-remaining-requests", "499",
                  "x-ratelimit-reset-requests", "120ms",
                  "x-ratelimit-limit-tokens", "200000",
                  "x-ratelimit-remaining-tokens", "150000",
                  "x-ratelimit-reset-tokens", "15s"));
      assertThat(read.allowances())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  Kind.REQUESTS, new Allowance(500L, 499, Duration.ofMillis(120)),
                  Kind.TOKENS, new Allowance(200_000L, 150_000, Duration.ofSeconds(15))));
    }

    @ParameterizedTest
    @CsvSource({
      "1s, PT1S",
      "6m0s, PT6M",
      "120ms, PT0.12S",
      "1h2m3.5s, PT1H2M3.5S",
      "2m59.56s, PT2M59.56S",
      "1d, P1D",
      "0s, PT0S",
      "30, PT30S",
      "7.66, PT7.66S",
      "2026-11-23T02:00:45Z, PT45S",
    })
    void tellTheResetInSeveralForms(String written, Duration meant) {
      assertThat(reset(written)).isEqualTo(meant);
    }
  }

  @Nested
  class Anthropics {
    @Test
    void tellTheResetAsADateForEveryKind() {
      for (Kind kind : Kind.values()) {
        String name = "anthropic-ratelimit-" + kind.label();
        RateHeaders read =
            read(
                Map.of(
                    name + "-limit", "50",
                    name + "-remaining", "0",
                    name + "-reset", "2026-11-23T02:00:12Z"));
        assertThat(read.allowances())
            .isEqualTo(Map.of(kind, new Allowance(50L, 0, Duration.ofSeconds(12))));
        assertThat(read.untilExhaustedReset()).contains(Duration.ofSeconds(12));
      }
    }

    @Test
    void tellAResetThatHasPassedAsNow() {
      assertThat(reset("2026-11-23T01:00:00Z")).isZero();
    }

    @Test
    void areReadByTheProvidersOwnDateWhereOurClockIsWrong() {
      Map<String, String> headers = new HashMap<>(complete("2026-11-23T05:00:20Z"));
      headers.put("date", "Mon, 23 Nov 2026 05:00:00 GMT");
      assertThat(read(headers).allowances().get(Kind.REQUESTS))
          .extracting(Allowance::untilReset)
          .isEqualTo(Duration.ofSeconds(20));
    }
  }

  @Nested
  class SeveralLimitsThatAreUsedUp {
    @Test
    void holdUntilTheLastOfThemIsWholeAgain() {
      Map<String, String> headers = new HashMap<>(complete("2s"));
      headers.put("x-ratelimit-remaining-requests", "0");
      headers.put("x-ratelimit-remaining-tokens", "0");
      headers.put("x-ratelimit-reset-tokens", "30s");
      headers.put("anthropic-ratelimit-input-tokens-remaining", "1");
      headers.put("anthropic-ratelimit-input-tokens-reset", "90s");
      assertThat(read(headers).untilExhaustedReset()).contains(Duration.ofSeconds(30));
    }
  }

  @Nested
  class WhatCannotBeBelieved {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "-1s",
          "-5",
          "NaN",
          "Infinity",
          "1e9",
          "soon",
          "1s and more",
          "s",
          "999999999d",
          "8d",
          "1795399200",
          "99999999999999999999",
          "2036-11-23T02:00:00Z",
          "2026-13-45T00:00:00Z",
        })
    void isNoReset(String written) {
      assertThat(read(complete(written)).allowances()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "NaN", "1.5", "9999999999999", "many"})
    void isNoRemainder(String written) {
      Map<String, String> headers = new HashMap<>(complete("1s"));
      headers.put("x-ratelimit-remaining-requests", written);
      assertThat(read(headers).allowances()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN"})
    void isNoLimitButLeavesTheRemainder(String written) {
      Map<String, String> headers = new HashMap<>(complete("1s"));
      headers.put("x-ratelimit-limit-requests", written);
      assertThat(read(headers).allowances().get(Kind.REQUESTS))
          .isEqualTo(new Allowance(null, 7, Duration.ofSeconds(1)));
    }

    @Test
    void isARemainderAboveItsLimit() {
      Map<String, String> headers = new HashMap<>(complete("1s"));
      headers.put("x-ratelimit-remaining-requests", "900");
      assertThat(read(headers).allowances().get(Kind.REQUESTS))
          .isEqualTo(new Allowance(500L, 500, Duration.ofSeconds(1)));
    }

    @Test
    void isMissing() {
      assertThat(read(Map.of())).isEqualTo(new RateHeaders(Map.of(), null));
    }
  }

  private static Duration reset(String written) {
    Allowance read = read(complete(written)).allowances().get(Kind.REQUESTS);
    return Objects.requireNonNull(read).untilReset();
  }

  private static Map<String, String> complete(String reset) {
    return Map.of(
        "x-ratelimit-limit-requests", "500",
        "x-ratelimit-remaining-requests", "7",
        "x-ratelimit-reset-requests", reset);
  }

  private static RateHeaders read(Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return RateHeaders.of(HttpHeaders.of(lists, (_, _) -> true), NOW);
  }
}
