package press.nightdesk.llm;

import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What stands between us and an endpoint, in words instead of names of exceptions.
final class Obstacle {
  private Obstacle() {}

  /// @param failed why no connection came about, with its causes
  /// @param address where the endpoint is said to be
  static String of(Throwable failed, URI address) {
    String host = address.getHost();
    String there = EndpointProbe.hostAndPort(address);
    if (any(failed, UnresolvedAddressException.class) || any(failed, UnknownHostException.class)) {
      return "the name %s cannot be resolved".formatted(host);
    }
    if (any(failed, SSLException.class)) {
      return "%s shows no certificate that can be trusted".formatted(there);
    }
    if (any(failed, HttpConnectTimeoutException.class)) {
      return "%s takes no connection in time".formatted(there);
    }
    if (any(failed, NoRouteToHostException.class)) {
      return "no way leads to " + there;
    }
    return there + " refuses connections";
  }

  private static boolean any(Throwable failed, Class<? extends Throwable> kind) {
    return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
        .anyMatch(kind::isInstance);
  }
}
