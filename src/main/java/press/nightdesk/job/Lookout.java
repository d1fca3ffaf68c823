package press.nightdesk.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Tells health and metrics of a schedule over HTTP, on the loopback interface only: Actuator's
/// endpoints `health` and `prometheus`. Its context knows nothing of the job's, and only
/// `schedule` starts it.
final class Lookout implements AutoCloseable {
  private static final String HERE = "127.0.0.1";

  private final ConfigurableApplicationContext context;

  private Lookout(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// Opens the port.
  ///
  /// @param port 0 for any that is free
  /// @throws JobMistaken if it is taken
  static Lookout open(int port, Schedule schedule) {
    requireFree(port);
    logAsWeDo();
    return new Lookout(
        new SpringApplicationBuilder(LookoutConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(fresh -> fresh.getBeanFactory().registerSingleton("schedule", schedule))
            .run(arguments(port)));
  }

  /// Looks before the web server does, which would tell it with a stack trace.
  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new JobMistaken(
          "nightdesk.schedule.port",
          "%d on %s cannot be had (%s): set another, or 0 for none"
              .formatted(port, HERE, taken.getMessage()));
    }
  }

  /// Tomcat logs by the JDK's logging, which would print how it starts.
  private static void logAsWeDo() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /// As arguments, so that no variable of the environment opens more than is meant.
  private static String[] arguments(int port) {
    return new String[] {
      "--spring.main.web-application-type=servlet",
      "--server.address=" + HERE,
      "--server.port=" + port,
      // Not another port: whatever a variable says, there is one server, and it is this one.
      "--management.server.port=",
      "--management.endpoints.access.default=read-only",
      "--management.endpoints.web.exposure.include=health,prometheus",
      "--management.endpoint.health.show-details=always",
      "--management.endpoint.health.status.order=down,stale,up",
      "--management.endpoint.health.status.http-mapping.down=503",
      "--management.endpoint.health.status.http-mapping.stale=503"
    };
  }

  /// Where it is.
  URI address() {
    int port =
        context instanceof WebServerApplicationContext web && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    return URI.create("http://%s:%d/actuator".formatted(HERE, port));
  }

  /// What `prometheus` shows; whoever measures a run registers its meters here.
  MeterRegistry meters() {
    return context.getBean(MeterRegistry.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
