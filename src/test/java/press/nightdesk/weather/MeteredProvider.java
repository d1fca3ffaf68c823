package press.nightdesk.weather;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackProvider;

/// A provider on loopback that keeps books of what it was asked and what it charges for.
public final class MeteredProvider implements AutoCloseable {
  private final Sky sky;
  private final long opened = System.nanoTime();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private final Queue<MeteredCall> calls = new ConcurrentLinkedQueue<>();
  private final LoopbackProvider provider;
  private volatile CountDownLatch awaited = new CountDownLatch(0);

  private MeteredProvider(Sky sky) {
    this.sky = sky;
    this.provider = LoopbackProvider.answering(this::answer);
  }

  /// A provider that treats requests as this sky decides; many threads ask it at once.
  public static MeteredProvider under(Sky sky) {
    return new MeteredProvider(sky);
  }

  /// The address for `nightdesk.model.base-url`.
  public URI baseUrl() {
    return provider.baseUrl();
  }

  /// The books as they stand.
  public Meter meter() {
    return new Meter(List.copyOf(calls));
  }

  /// A latch that opens when so many more requests have arrived. There is one at a time.
  public CountDownLatch after(int requests) {
    awaited = new CountDownLatch(requests);
    return awaited;
  }

  private LoopbackAnswer answer(LoopbackCall call) {
    Duration arrived = sinceOpening();
    String asked = ContentHash.of(call.body()).value();
    Treatment treatment = sky.over(call, asked, times.merge(asked, 1, Integer::sum));
    LoopbackAnswer answer = treatment.answer();
    Duration left = sinceOpening().plus(answer.delay());
    calls.add(new MeteredCall(asked, treatment.fate(), arrived, left, treatment.pause()));
    awaited.countDown();
    return answer;
  }

  private Duration sinceOpening() {
    return Duration.ofNanos(System.nanoTime() - opened);
  }

  @Override
  public void close() {
    provider.close();
  }
}
