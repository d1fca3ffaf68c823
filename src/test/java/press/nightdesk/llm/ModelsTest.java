package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static press.nightdesk.llm.LoopbackAnswer.Manner.WHOLE;

import dev.langchain4j.model.output.FinishReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole chain over HTTP.
class ModelsTest {
  private static final LoopbackAnswer BUSY = LoopbackAnswer.of(503, "{}");
  private static final LoopbackAnswer HELLO = LoopbackNewsroom.completion("Hello", "stop", 9, 3);

  @TempDir Path folder;

  private JdbcConnectionPool database;
  private ReplyLedger ledger;
  private Models models;

  @BeforeEach
  void open() {
    database = Ledgers.database(folder);
    ledger = new ReplyLedger(database);
    VirtualTime virtual = new VirtualTime();
    models =
        new Models(
            ledger, Budget.UNLIMITED, Ledgers.CLOCK, virtual, virtual, new Random(1), _ -> {});
  }

  @AfterEach
  void close() {
    models.close();
    ledger.close();
    database.dispose();
  }

  @Nested
  class ALiveModel {
    @Test
    void answersAfterTwoFailuresAndEveryRequestIsCounted() {
      try (LoopbackProvider server = byNumber(n -> n < 3 ? BUSY : HELLO)) {
        Reply reply = ask(server);
        assertThat(reply.text()).isEqualTo("Hello");
        assertThat(reply.attempts()).isEqualTo(3);
        assertThat(ledger.bill("2026-11-22").requests()).isEqualTo(server.requests());
      }
    }

    @Test
    void isNotAskedAgainAtAnotherAddress() {
      Reply first;
      try (LoopbackProvider server = byNumber(_ -> HELLO)) {
        first = ask(server);
      }
      try (LoopbackProvider elsewhere = byNumber(_ -> BUSY)) {
        assertThat(ask(elsewhere)).isEqualTo(first);
        assertThat(elsewhere.requests()).isZero();
      }
    }

    @Test
    void givesUpAfterTheLastAttemptAndEveryRequestIsCounted() {
      try (LoopbackProvider server = byNumber(_ -> BUSY)) {
        assertThatThrownBy(() -> ask(server))
            .asInstanceOf(type(CallFailed.class))
            .returns(server.requests(), CallFailed::attempts);
        assertThat(server.requests()).isBetween(3, 5);
        assertThat(ledger.bill("2026-11-22").requests()).isEqualTo(server.requests());
      }
    }

    @Test
    void mayAnswerWithNothing() {
      try (LoopbackProvider server =
          byNumber(_ -> LoopbackNewsroom.completion("", "content_filter", 9, 0))) {
        assertThat(ask(server).text()).isEmpty();
      }
    }
  }

  @Nested
  class AProviderThatAnnouncesItsLimits {
    private static final LoopbackAnswer LAST =
        HELLO
            .with("x-ratelimit-limit-requests", "100")
            .with("x-ratelimit-remaining-requests", "0")
            .with("x-ratelimit-reset-requests", "1s500ms");

    private final VirtualTime time = new VirtualTime();

    @Test
    void isSentNothingUntilTheResetThoughNothingWasRefused() {
      try (LoopbackProvider server = byNumber(_ -> LAST);
          Models paced =
              new Models(ledger, Budget.UNLIMITED, time, time, time, new Random(1), _ -> {})) {
        Asker asker = paced.asker(Specs.of(Provider.OPENAI, server.baseUrl()));
        asker.ask(Ledgers.label(1), Specs.request("one"));
        assertThat(time.passed()).isZero();
        asker.ask(Ledgers.label(1), Specs.request("two"));
        assertThat(time.passed()).isEqualTo(Duration.ofMillis(1500));
      }
    }

    @Test
    void isSentNothingUntilTheResetWhichARefusalNames() {
      LoopbackAnswer refusal = new LoopbackAnswer(429, LAST.headers(), "{}", Duration.ZERO, WHOLE);
      try (LoopbackProvider server = byNumber(n -> n == 1 ? refusal : HELLO);
          Models paced =
              new Models(ledger, Budget.UNLIMITED, time, time, time, new Random(1), _ -> {})) {
        Asker asker = paced.asker(Specs.of(Provider.OPENAI, server.baseUrl()));
        asker.ask(Ledgers.label(1), Specs.request());
        assertThat(time.passed()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(4));
      }
    }
  }

  @Nested
  class AModelThatDeclinesByTheProvidersWord {
    private static final LoopbackAnswer REFUSAL =
        LoopbackAnswer.of(
            200,
            """
            {"model":"m-1","choices":[{"index":0,"finish_reason":"stop","message":
              {"role":"assistant","content":null,"refusal":"I cannot help with that."}}],
             "usage":{"prompt_tokens":12,"completion_tokens":5,"total_tokens":17}}""");

    @Test
    void isPaidOnceAndItsRefusalKeptWithItsUsage() {
      try (LoopbackProvider server = byNumber(_ -> REFUSAL)) {
        Reply reply = ask(server);
        assertThat(reply.finish()).isEqualTo(FinishReason.CONTENT_FILTER);
        assertThat(reply.text()).isEqualTo("I cannot help with that.");
        assertThat(reply.usage()).isEqualTo(new Usage(12, 5));
        assertThat(Answer.of(reply, _ -> false))
            .isInstanceOfSatisfying(
                Answer.Flawed.class,
                flawed -> assertThat(flawed.flaw()).isEqualTo(Answer.Flaw.REFUSAL));
        assertThat(ask(server)).isEqualTo(reply);
        assertThat(server.requests()).isEqualTo(1);
        assertThat(ledger.bill("2026-11-22").usage()).isEqualTo(new Usage(12, 5));
      }
    }

    @Test
    void isNotMistakenForOneThatOnlyQuotesARefusal() {
      String quoting = "{\\\"refusal\\\":\\\"no\\\"}";
      try (LoopbackProvider server =
          byNumber(_ -> LoopbackNewsroom.completion(quoting, "stop", 9, 3))) {
        assertThat(ask(server).finish()).isEqualTo(FinishReason.STOP);
      }
    }
  }

  @Nested
  class AModelThatDropsWhatExceedsItsContext {
    private static final LoopbackAnswer ANSWER =
        LoopbackAnswer.of(
            200,
            """
            {"model":"m-1","created_at":"2026-11-23T02:00:00Z","done":true,"done_reason":"stop",
             "message":{"role":"assistant","content":"Hello"}}""");
    private static final int LONGEST = 2 * ProviderModels.OLLAMA_CONTEXT_TOKENS;

    @Test
    void isNotSentMoreThanThat() {
      try (LoopbackProvider server = byNumber(_ -> ANSWER)) {
        Asker asker = models.asker(Specs.of(Provider.OLLAMA, server.baseUrl()));
        assertThatThrownBy(
                () -> asker.ask(Ledgers.label(1), Specs.request("я".repeat(LONGEST + 1))))
            .asInstanceOf(type(CallFailed.class))
            .returns(0, CallFailed::attempts)
            .satisfies(failed -> assertThat(failed.fault()).isInstanceOf(Fault.TooLong.class));
        assertThat(server.requests()).isZero();
        String fits = "я".repeat(LONGEST - "Translate.".length());
        assertThat(asker.ask(Ledgers.label(1), Specs.request(fits)).text()).isEqualTo("Hello");
      }
    }
  }

  @Nested
  class ClosingWithACallInFlight {
    @Test
    void letsItsReplyArriveEvenIfInterrupted() throws Exception {
      CountDownLatch asked = new CountDownLatch(1);
      CountDownLatch answer = new CountDownLatch(1);
      try (LoopbackProvider server =
              LoopbackProvider.answering(
                  _ -> {
                    asked.countDown();
                    try {
                      answer.await();
                    } catch (InterruptedException stop) {
                      throw new IllegalStateException(stop);
                    }
                    return HELLO;
                  });
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Reply> reply = threads.submit(() -> ask(server));
        asked.await();
        Thread.currentThread().interrupt();
        Thread.ofVirtual().start(answer::countDown);
        models.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reply.get().text()).isEqualTo("Hello");
      }
    }
  }

  @Nested
  class AModelWithoutJsonSchemas {
    @Test
    void isAskedPlainlyAfterItsFirstRejection() {
      LoopbackAnswer rejection =
          LoopbackAnswer.of(400, "{\"error\":{\"message\":\"response_format is not supported\"}}");
      try (LoopbackProvider server =
          LoopbackProvider.answering(
              call -> call.json().has("response_format") ? rejection : HELLO)) {
        Asker asker = models.asker(Specs.of(Provider.OPENAI, server.baseUrl()));
        assertThat(asker.ask(Ledgers.label(1), Specs.request("one")).attempts()).isEqualTo(2);
        assertThat(asker.ask(Ledgers.label(1), Specs.request("two")).attempts()).isEqualTo(1);
        assertThat(ledger.bill("2026-11-22").requests()).isEqualTo(server.requests());
      }
    }
  }

  @Nested
  class WhenTheRunIsToStop {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    @Test
    void aCallInFlightIsAnsweredAndKept() throws Exception {
      try (LoopbackProvider server = holding()) {
        Future<Reply> inFlight = inTheBackground(() -> ask(server));
        arrived.await();
        models.stop();
        letGo.countDown();
        assertThat(inFlight.get().text()).isEqualTo("Hello");
        assertThat(ask(server).text()).isEqualTo("Hello");
        assertThat(server.requests()).isEqualTo(1);
      }
    }

    @Test
    void nothingIsSentAnyMoreNotEvenByAModelThatIsMadeLater() {
      try (LoopbackProvider server = byNumber(_ -> HELLO)) {
        models.stop();
        assertThatThrownBy(() -> ask(server))
            .asInstanceOf(type(CallFailed.class))
            .returns(new Fault.Stopped(), CallFailed::fault)
            .returns(0, CallFailed::attempts);
        assertThat(server.requests()).isZero();
      }
    }

    @Test
    void aCallThatIsCutOffBlamesNobodyAndMayHaveBeenBilled() throws Exception {
      try (LoopbackProvider server = holding()) {
        Future<Reply> inFlight = inTheBackground(() -> ask(server));
        arrived.await();
        models.cutOff();
        assertThatThrownBy(inFlight::get)
            .cause()
            .asInstanceOf(type(CallFailed.class))
            .returns(new Fault.Stopped(), CallFailed::fault)
            .returns(1, CallFailed::attempts);
        assertThat(ledger.bill("2026-11-22").uncertain()).isEqualTo(1);
        letGo.countDown();
      }
    }

    private LoopbackProvider holding() {
      return byNumber(
          _ -> {
            arrived.countDown();
            await(letGo);
            return HELLO;
          });
    }

    private static Future<Reply> inTheBackground(Callable<Reply> call) {
      FutureTask<Reply> task = new FutureTask<>(call);
      Thread.ofVirtual().start(task);
      return task;
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }

  @Nested
  class TheLoopbackNewsroom {
    @Test
    void translatesEveryParagraphAndKeepsItsFigures() {
      String article =
          """
          {"task":"translate","paragraphs":[{"n":0,"ru":"Река поднялась"},
           {"n":1,"ru":"На 3,5 метра за 10 дней."}]}""";
      try (LoopbackProvider server = LoopbackProvider.newsroom()) {
        Asker asker = models.asker(Specs.of(Provider.OPENAI, server.baseUrl()));
        assertThat(asker.ask(Ledgers.label(1), Specs.request(article)).text())
            .matches(
                "\\{\"paragraphs\":\\[\\{\"n\":0,\"en\":\"\\w+ \\w+\"},"
                    + "\\{\"n\":1,\"en\":\"\\w+ 3,5 \\w+ \\w+ 10 \\w+\\.\"}],\"names\":\\[]}");
      }
    }

    @Test
    void summarises() {
      String article =
          """
          {"task":"summarize","topics":["war","sport"],"paragraphs":[{"n":1,"en":"One."}]}""";
      try (LoopbackProvider server = LoopbackProvider.newsroom()) {
        Asker asker = models.asker(Specs.of(Provider.OPENAI, server.baseUrl()));
        assertThat(asker.ask(Ledgers.label(1), Specs.request(article)).text())
            .contains("\"topic\":\"war\"", "\"headline\"", "\"abstract\"", "\"paragraphs\":[1]");
      }
    }
  }

  private Reply ask(LoopbackProvider server) {
    return models
        .asker(Specs.of(Provider.OPENAI, server.baseUrl()))
        .ask(Ledgers.label(1), Specs.request());
  }

  private static LoopbackProvider byNumber(Function<Integer, LoopbackAnswer> answers) {
    return LoopbackProvider.answering(call -> answers.apply(call.number()));
  }
}
