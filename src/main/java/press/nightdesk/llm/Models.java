package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Puts models together from the inside out. All share one HTTP client and one ledger.
public final class Models implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ReplyLedger ledger;
  private final Accounts accounts;
  private final Clock clock;
  private final Clock steady;
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private final Consumer<String> notices;
  private final ConcurrentMap<Endpoint, Gate> gates = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private final ConcurrentMap<Paced, Pace> paces = new ConcurrentHashMap<>();
  private final SingleFlight<ChatResponse> flights = new SingleFlight<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;

  /// @param ledger keeps every reply; not closed with this
  /// @param budget what one edition may spend
  /// @param clock the time of day, for what is written down and for dates in answers
  /// @param steady a clock that goes on evenly when the time of day is set: every wait goes by it
  /// @param sleeper waits before a retry; may cut every wait short after {@link #stop}, not before
  /// @param random for jitter; must be safe to share between threads
  /// @param notices is told in one line when an endpoint is in trouble and when that ends
  public Models(
      ReplyLedger ledger,
      Budget budget,
      Clock clock,
      Clock steady,
      Sleeper sleeper,
      RandomGenerator random,
      Consumer<String> notices) {
    this.notices = notices;
    this.ledger = ledger;
    this.accounts = new Accounts(ledger, budget);
    this.clock = clock;
    this.steady = steady;
    this.sleeper = sleeper;
    this.random = random;
    this.http =
        HttpClient.newBuilder()
            .executor(new TransportSteps(threads))
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            // One broken connection must cost one call, not all that share it.
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// The model a spec describes, ready to be asked by many threads at once.
  ///
  /// @throws RecordingsUnreadable if the spec names recordings and they hold mistakes
  public Asker asker(ModelSpec spec) {
    return spec.provider() == Provider.RECORDED ? recorded(spec) : live(spec);
  }

  private Asker live(ModelSpec spec) {
    Pace pace = paces.computeIfAbsent(Paced.of(spec), _ -> pace(spec));
    DeadlineHttpClient transport =
        new DeadlineHttpClient(
            http, spec.timeout(), headers -> pace.heard(RateHeaders.of(headers, clock.instant())));
    ChatModel provider = ProviderModels.of(spec, new DeadlineHttpClient.Builder(transport));
    ChatModel billed = new BilledModel(provider, spec.price(), clock, steady);
    Backoff backoff = Backoff.patient(spec.outagePatience(), random);
    FaultOf faults = new FaultOf(spec, clock);
    Bookkeeper books = new Bookkeeper(spec, ledger, accounts, clock);
    ChatModel retrying =
        new RetryingModel(
            billed,
            faults,
            backoff,
            spec.maxAttempts(),
            sleeper,
            new Entrance(books, gateTo(spec, backoff), pace));
    ChatModel schemaOptional = new SchemaOptionalModel(retrying);
    ChatModel fitting =
        spec.provider() == Provider.OLLAMA
            ? new ContextBoundModel(schemaOptional, ProviderModels.OLLAMA_CONTEXT_TOKENS)
            : schemaOptional;
    return kept(fitting, new ReplyKey(spec.provider(), spec.name(), spec.maxOutputTokens(), ""));
  }

  private Gate gateTo(ModelSpec spec, Backoff backoff) {
    Gate gate = gates.computeIfAbsent(Endpoint.of(spec), _ -> gate(spec, backoff));
    if (stopping) {
      gate.close();
    }
    return gate;
  }

  private Gate gate(ModelSpec spec, Backoff backoff) {
    Width width = Width.slowStart(spec.concurrency());
    return new Gate(
        width, spec.outagePatience(), steady, sleeper, backoff, random, notices, pauses(spec));
  }

  private PauseBook pauses(ModelSpec spec) {
    return new PauseBook(spec.provider().label(), ledger::note);
  }

  private Pace pace(ModelSpec spec) {
    String model = spec.provider() + " " + spec.name();
    return new Pace(model, spec.perMinute(), spec.outagePatience(), steady, sleeper, notices);
  }

  /// Sends no request any more. Calls in flight go on; those that wait end with {@link
  /// Fault.Stopped}, which blames no article and uses up no attempt.
  public void stop() {
    stopping = true;
    gates.values().forEach(Gate::close);
  }

  /// How many requests are under way.
  public int inFlight() {
    return gates.values().stream().mapToInt(Gate::inFlight).sum();
  }

  /// Ends calls in flight at once, though they may be billed. No thread is interrupted.
  public void cutOff() {
    stop();
    http.shutdownNow();
  }

  /// What shares a gate: a provider limits an account at an address, whichever model it asks for.
  private record Endpoint(Provider provider, @Nullable URI baseUrl, Secret key) {
    static Endpoint of(ModelSpec spec) {
      return new Endpoint(spec.provider(), spec.baseUrl(), spec.apiKey());
    }
  }

  /// What shares a pace: rates are limited for each model of an account.
  private record Paced(Endpoint endpoint, String model, PerMinute perMinute) {
    static Paced of(ModelSpec spec) {
      return new Paced(Endpoint.of(spec), spec.name(), spec.perMinute());
    }
  }

  private Asker recorded(ModelSpec spec) {
    Recordings recordings = Recordings.read(Objects.requireNonNull(spec.recordings()));
    return kept(
        new RecordedModel(recordings),
        new ReplyKey(spec.provider(), spec.name(), null, recordings.fingerprint()));
  }

  private Asker kept(ChatModel model, ReplyKey keys) {
    LedgerModel chain = new LedgerModel(model, ledger, flights, keys);
    return new ModelAsker(chain, keys.provider(), keys.model());
  }

  /// Lets calls in flight end for a moment, since they may be paid for, then ends them and the
  /// shared HTTP client.
  @Override
  public void close() {
    http.shutdown();
    if (!Patience.await(http::awaitTermination, GRACE)) {
      http.shutdownNow();
      var _ = Patience.await(http::awaitTermination, GRACE);
    }
    Patience.end(threads, GRACE);
  }
}
