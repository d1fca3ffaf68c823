package press.nightdesk.llm;

import java.util.concurrent.Executor;

/// Runs the steps of the JDK's HTTP client, which are short and wait for nothing: on the client's
/// own thread where they come up there, since a hand-over to a busy machine's threads costs more
/// than most steps take. The first step of a request may look up a name; it comes from the caller
/// and gets a thread, so that the deadline of the call holds for it too.
///
/// @param threads for what comes from callers
record TransportSteps(Executor threads) implements Executor {
  /// As the JDK names the thread that waits for sockets. Under another name all gets threads.
  private static final String CLIENTS_OWN = "HttpClient-";

  @Override
  public void execute(Runnable step) {
    if (Thread.currentThread().getName().startsWith(CLIENTS_OWN)) {
      step.run();
    } else {
      threads.execute(step);
    }
  }
}
