package press.nightdesk.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import press.nightdesk.domain.Edition;

/// What the launcher has the JVM watch, so that it can keep the classes of later starts ready
/// (an AOT cache, JEP 514): commands on the demonstration, in a folder of the launcher's own that
/// has `jobs` and `prompts` in it. Nothing that it does is kept, and nobody outside is asked.
///
/// If the demonstration does not come out, nothing is kept: it would be the classes of a failure.
public final class Rehearsal {
  private static final String JOB = "jobs/demo.yaml";
  private static final Edition NIGHT = Edition.parse("2026-01-01");

  /// In form what an OpenAI endpoint answers, in substance no translation.
  private static final String ANSWER =
      """
      {"id":"1","object":"chat.completion","created":1,"model":"rehearsal","choices":[{"index":0,
       "message":{"role":"assistant","content":"{}"},"finish_reason":"stop"}],
       "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
      """;

  private Rehearsal() {}

  /// @param arguments `work`, for the commands that open a job; or `look`, after that, for those
  ///     that read what it left
  static void main(String[] arguments) throws IOException {
    Logs.keepOurs();
    if (List.of(arguments).contains("work")) {
      work();
    } else {
      look();
    }
    System.exit(Exit.COMPLETE.code());
  }

  private static void work() throws IOException {
    demonstrated(command("run", JOB, "--edition", NIGHT.toString()));
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer provider = HttpServer.create(anywhere, 0);
    provider.createContext("/", Rehearsal::answer);
    provider.start();
    try {
      String url = "http://127.0.0.1:%d/v1".formatted(provider.getAddress().getPort());
      command(
          "run",
          JOB,
          "--set=nightdesk.name=rehearsal",
          "--set=nightdesk.model.provider=openai",
          "--set=nightdesk.model.name=rehearsal",
          "--set=nightdesk.model.recordings=",
          "--set=nightdesk.model.base-url=" + url,
          "--set=nightdesk.model.api-key=none",
          "--set=nightdesk.model.requests-per-minute=600000",
          "--limit=2");
    } finally {
      provider.stop(0);
    }
  }

  private static void look() {
    command("--help");
    command("status", "--help");
    demonstrated(command("status", JOB));
    command("status", JOB, "--json");
    command("editions", JOB);
    command("articles", JOB);
    command("show", JOB, "--article", "invented/economy-wire", "--width=100");
    command("replies", JOB, "--article", "invented/economy-wire");
    command("stale", JOB);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void demonstrated(int exit) {
    if (exit != Exit.COMPLETE.code()) {
      System.exit(exit);
    }
  }

  private static int command(String... words) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return Nightdesk.execute(new Terminal(nowhere, nowhere), words);
  }
}
