package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;

/// A run in a process of its own is killed with kill -9, then run again.
class KillIT {
  private static final int ARTICLES = 60;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 37, 52, 60, 61, 90, 112})
  void aKilledRunGoesOnAndAsksNothingTwice(int callsBeforeTheKill) throws Exception {
    List<JsonNode> uninterrupted = uninterrupted();
    try (HoldingProvider provider = new HoldingProvider(callsBeforeTheKill)) {
      Night night =
          Night.at(folder.resolve("killed"), provider.endpoint().baseUrl()).articles(1, ARTICLES);
      Process child = start(night);
      provider.awaitHold();
      child.destroyForcibly().waitFor();
      provider.letGo();

      night.runToTheEnd();

      assertThat(night.records()).containsExactlyElementsOf(uninterrupted);
      assertThat(provider.endpoint().requests()).isLessThanOrEqualTo(CALLS + IN_FLIGHT);
      assertThat(provider.askedAgainAfterAnAnswer())
          .as("every place was waiting, so every answer before was stored")
          .isEmpty();
    }
  }

  private List<JsonNode> uninterrupted() {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night =
          Night.at(folder.resolve("uninterrupted"), provider.baseUrl()).articles(1, ARTICLES);
      night.runToTheEnd();
      return night.records();
    }
  }

  private static Process start(Night night) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "press.nightdesk.cli.Nightdesk",
            "run",
            night.job().toString(),
            "--edition",
            Night.EDITION.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(night.folder().toFile(), "child.log"))
        .start();
  }

  /// Answers the first so many calls, then holds everybody until it is told to let go. A place asks
  /// again only once its last answer is stored: when all of them wait, all answers are.
  private static final class HoldingProvider implements AutoCloseable {
    private final int answersFirst;
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch holds = new CountDownLatch(IN_FLIGHT);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Set<String> answeredBodies = ConcurrentHashMap.newKeySet();
    private final Set<String> askedAgain = ConcurrentHashMap.newKeySet();
    private final LoopbackProvider provider;

    HoldingProvider(int answersFirst) {
      this.answersFirst = answersFirst;
      this.provider = LoopbackProvider.answering(this::answer);
    }

    LoopbackProvider endpoint() {
      return provider;
    }

    void awaitHold() throws InterruptedException {
      assertThat(holds.await(2, TimeUnit.MINUTES)).as("the run got that far").isTrue();
    }

    void letGo() {
      letGo.countDown();
    }

    Set<String> askedAgainAfterAnAnswer() {
      return askedAgain;
    }

    private LoopbackAnswer answer(LoopbackCall call) {
      if (answered.incrementAndGet() > answersFirst && letGo.getCount() > 0) {
        holds.countDown();
        await(letGo);
        return LoopbackNewsroom.answer(call).in(LoopbackAnswer.Manner.RESET);
      }
      if (!answeredBodies.add(call.body())) {
        askedAgain.add(call.body());
      }
      return LoopbackNewsroom.answer(call);
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    @Override
    public void close() {
      provider.close();
    }
  }
}
