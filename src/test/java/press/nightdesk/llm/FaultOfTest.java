package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From what comes over the wire to what has to be done about it.
class FaultOfTest {
  private static final String QUOTA =
      "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}";

  @Nested
  class AnErrorStatus {
    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            400 | {"error":{"message":"bad field"}}                       | rejected
            400 | {"error":{"code":"context_length_exceeded"}}            | too-long
            400 | {"error":{"message":"prompt is too long: 210000"}}      | too-long
            400 | {"error":{"code":"content_filter"}}                     | filtered
            400 | {"error":{"message":"API key not valid."}}              | denied
            400 | {"error":{"message":"Your credit balance is too low"}}  | no-quota
            400 | {"error":{"message":"Your input was flagged"}}          | filtered
            401 | {"error":{"message":"who are you"}}                     | denied
            402 | {"error":{"message":"pay"}}                             | no-quota
            403 | {}                                                      | denied
            403 | {"error":{"message":"model requires moderation"}}       | filtered
            403 | {"error":{"metadata":{"flagged_input":"Он"}}}           | filtered
            403 | {"error":{"message":"Your account has been flagged"}}   | denied
            404 | {"error":"model 'm' not found"}                         | unknown-model
            408 | {}                                                      | server-error
            409 | {}                                                      | server-error
            413 | too large                                               | too-long
            422 | {"message":"no such parameter"}                         | rejected
            429 | {"error":{"message":"slow down"}}                       | rate-limited
            500 | <html>                                                  | server-error
            503 | {}                                                      | server-error
            529 | {"error":{"type":"overloaded_error"}}                   | server-error
            301 | moved                                                   | rejected
            """)
    void isAFaultByWhatHasToBeDone(int status, String body, String kind) {
      assertThat(FaultsOverTheWire.of(LoopbackAnswer.of(status, body)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECORDED")
    void meansTheSameFromEveryProvider(Provider provider) {
      LoopbackAnswer busy = LoopbackAnswer.of(429, "{}").with("Retry-After", "7");
      assertThat(FaultsOverTheWire.of(provider, busy))
          .isInstanceOfSatisfying(
              Fault.RateLimited.class,
              fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void isAboutMoneyAndNotAboutSpeedWhenTheQuotaIsSpent() {
      assertThat(FaultsOverTheWire.of(LoopbackAnswer.of(429, QUOTA)))
          .isInstanceOf(Fault.NoQuota.class);
    }
  }

  @Nested
  class ARateLimit {
    private static final Duration FOR_EVER =
        Duration.between(Ledgers.NOW, Instant.parse("9999-01-01T00:00:00Z"));

    static Stream<Arguments> headers() {
      return Stream.of(
          arguments("Retry-After", "20", Duration.ofSeconds(20)),
          arguments("Retry-After", "0.5", Duration.ofMillis(500)),
          arguments("retry-after-ms", "1500", Duration.ofMillis(1500)),
          arguments(
              "Retry-After",
              "Mon, 23 Nov 2026 02:00:30 GMT",
              Duration.between(Ledgers.NOW, Ledgers.NOW.plusSeconds(30).minusNanos(123456789))),
          arguments("Retry-After", "Mon, 23 Nov 2026 01:00:00 GMT", Duration.ZERO),
          arguments("Retry-After", "Fri, 01 Jan 9999 00:00:00 GMT", FOR_EVER));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("headers")
    void saysHowLongToWait(String header, String value, Duration wait) {
      assertThat(asked(LoopbackAnswer.of(429, "{}").with(header, value)).retryAfter())
          .isEqualTo(wait);
    }

    @Test
    void mayHideTheWaitInTheBodyAsGeminiDoes() {
      String body = "{\"error\":{\"details\":[{\"retryDelay\":\"34.5s\"}]}}";
      assertThat(asked(LoopbackAnswer.of(429, body)).retryAfter())
          .isEqualTo(Duration.ofMillis(34_500));
    }

    @Test
    void isWaitedForUntilWhatIsUsedUpIsThereAgainWhenNothingElseIsAsked() {
      LoopbackAnswer spent =
          LoopbackAnswer.of(429, "{}")
              .with("x-ratelimit-remaining-requests", "12")
              .with("x-ratelimit-reset-requests", "9s")
              .with("x-ratelimit-remaining-tokens", "0")
              .with("x-ratelimit-reset-tokens", "6s");
      assertThat(asked(spent).retryAfter()).isEqualTo(Duration.ofSeconds(6));
      assertThat(asked(spent.with("Retry-After", "2")).retryAfter())
          .isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void maySayNothing() {
      LoopbackAnswer vague = LoopbackAnswer.of(429, "{}").with("Retry-After", "soon");
      assertThat(asked(vague).retryAfter()).isNull();
    }

    @Test
    void isReadByTheProvidersOwnDateWhereOurClockIsWrong() {
      LoopbackAnswer dated =
          LoopbackAnswer.of(429, "{}")
              .with("Date", "Mon, 23 Nov 2026 09:00:00 GMT")
              .with("Retry-After", "Mon, 23 Nov 2026 09:00:20 GMT");
      assertThat(asked(dated).retryAfter()).isEqualTo(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "1e400", "99999999999", "0x10", "∞", ""})
    void isNotMisledByNonsense(String value) {
      assertThat(asked(LoopbackAnswer.of(429, "{}").with("Retry-After", value)).retryAfter())
          .isNull();
    }

    private static Fault.RateLimited asked(LoopbackAnswer answer) {
      return (Fault.RateLimited) FaultsOverTheWire.of(answer);
    }
  }

  @Nested
  class A200ThatIsNoAnswer {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            {"error":{"code":429,"message":"upstream is busy"}} | rate-limited
            {"error":{"code":402,"message":"no credit"}}        | no-quota
            {"error":{"message":"something broke"}}             | garbled
            <html>Please log in</html>                          | garbled
            {"choices":[]}                                      | garbled
            """)
    void isAFaultByTheCodeInside(String body, String kind) {
      assertThat(FaultsOverTheWire.of(LoopbackAnswer.of(200, body)).kind()).isEqualTo(kind);
    }

    @Test
    void isSaidToBeAWebPageIfItIsOne() {
      Fault page = FaultsOverTheWire.of(LoopbackAnswer.of(200, "<html>Please log in</html>"));
      assertThat(page.message())
          .startsWith(
              "openai m gave no readable answer: a web page instead of JSON from 127.0.0.1:");
      assertThat(page.remedy()).contains("nightdesk.model.base-url");
    }
  }

  @Nested
  class AConnection {
    private static final LoopbackAnswer FINE = LoopbackNewsroom.completion("{}", "stop", 1, 1);

    @Test
    void thatIsResetGarblesTheAnswer() {
      assertThat(FaultsOverTheWire.of(FINE.in(LoopbackAnswer.Manner.RESET)))
          .isInstanceOf(Fault.Garbled.class);
    }

    @Test
    void thatBreaksInTheBodyGarblesTheAnswer() {
      assertThat(FaultsOverTheWire.of(FINE.in(LoopbackAnswer.Manner.CUT)))
          .isInstanceOf(Fault.Garbled.class);
    }

    @Test
    void thatBringsMoreThanAnyAnswerGarblesTheAnswer() {
      String flood = "x".repeat((int) DeadlineHttpClient.LONGEST_BODY + 1);
      assertThat(FaultsOverTheWire.of(LoopbackAnswer.of(200, flood)))
          .isInstanceOf(Fault.Garbled.class);
    }

    @Test
    void thatDripsRunsIntoTheDeadlineOfTheWholeCall() {
      LoopbackAnswer drip = FINE.after(Duration.ofMillis(20)).in(LoopbackAnswer.Manner.DRIP);
      try (LoopbackProvider server = LoopbackProvider.answering(_ -> drip)) {
        assertThat(FaultsOverTheWire.ask(Specs.hasty(server.baseUrl())))
            .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(Fault.TimedOut.class));
      }
    }

    @Test
    void toNobodyIsUnreachable() {
      // Nobody listens there; the port of a server that is gone may be somebody else's by now.
      URI nobody = URI.create("http://127.0.0.1:1/v1");
      assertThat(FaultsOverTheWire.ask(Specs.local(nobody)))
          .hasValue(
              new Fault.Unreachable("openai m cannot be reached: 127.0.0.1:1 refuses connections"));
    }

    @Test
    void toAnUnknownHostIsUnreachable() {
      assertThat(FaultsOverTheWire.ask(Specs.local(URI.create("http://nobody.invalid/v1"))))
          .hasValue(
              new Fault.Unreachable(
                  "openai m cannot be reached: the name nobody.invalid cannot be resolved"));
    }

    @Test
    void toAServerThatSpeaksNoTlsIsUnreachable() {
      try (LoopbackProvider plain = LoopbackProvider.answering(_ -> FINE)) {
        URI secure = URI.create(plain.baseUrl().toString().replace("http:", "https:"));
        assertThat(FaultsOverTheWire.ask(Specs.local(secure)))
            .hasValueSatisfying(
                fault ->
                    assertThat(fault.message())
                        .endsWith("shows no certificate that can be trusted"));
      }
    }
  }

  @Nested
  class AMessage {
    @Test
    void isOneBoundedLineWithoutTheKey() {
      String body =
          "{\"error\":{\"message\":\"Wrong key %s\\nfor: %s\"}}"
              .formatted(Specs.KEY, "текст ".repeat(200));
      String message = FaultsOverTheWire.of(LoopbackAnswer.of(401, body)).message();
      assertThat(message)
          .startsWith("openai m answered 401: Wrong key *** for: текст")
          .hasSizeLessThan(250)
          .doesNotContain(Specs.KEY, "\n");
    }

    @Test
    void leavesKeyAndPromptOutOfTheStackTraceToo() {
      String body = "{\"error\":{\"message\":\"%s текст\"}}".formatted(Specs.KEY);
      try (LoopbackProvider server =
          LoopbackProvider.answering(_ -> LoopbackAnswer.of(401, body))) {
        ModelSpec spec = Specs.of(Provider.OPENAI, server.baseUrl());
        Throwable thrown =
            Specs.overHttp(
                spec,
                http -> catchThrowable(() -> ProviderModels.of(spec, http).chat(Specs.request())));
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("401").doesNotContain(Specs.KEY, "текст");
      }
    }

    @Test
    void neverQuotesAKeyThatNoHeaderCanCarry() {
      assertThatThrownBy(() -> new Secret("sk-\u0444-1"))
          .hasMessageContaining("nightdesk.model.api-key")
          .hasMessageNotContaining("sk-");
    }
  }
}
