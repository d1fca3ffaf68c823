package press.nightdesk.llm;

import java.time.Clock;
import java.util.Optional;

/// Asks a provider over HTTP and tells what went wrong.
final class FaultsOverTheWire {
  private FaultsOverTheWire() {}

  /// The fault of a call to the loopback provider; empty if it succeeded.
  static Optional<Fault> ask(ModelSpec spec) {
    return Specs.overHttp(
        spec,
        http -> {
          try {
            var _ = ProviderModels.of(spec, http).chat(Specs.request());
            return Optional.empty();
          } catch (RuntimeException failed) {
            return Optional.of(
                new FaultOf(spec, Clock.fixed(Ledgers.NOW, Ledgers.CLOCK.getZone())).of(failed));
          }
        });
  }

  static Fault of(LoopbackAnswer answer) {
    return of(Provider.OPENAI, answer);
  }

  static Fault of(Provider provider, LoopbackAnswer answer) {
    try (LoopbackProvider server = LoopbackProvider.answering(_ -> answer)) {
      return ask(Specs.of(provider, server.baseUrl())).orElseThrow();
    }
  }
}
