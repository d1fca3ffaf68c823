package press.nightdesk.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Finds a host's addresses for a source that may ask private ones. What lies on the link itself,
/// and where clouds keep the keys of their machines, is refused even so: nobody publishes news
/// there, and a redirect could lead to it.
///
/// @param names what is asked
record PrivateResolver(DnsResolver names) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (Arrays.stream(addresses).anyMatch(ReservedRanges::holdKeys)) {
      throw new RefusedHost(
          host, "is a link-local or metadata address, which is never asked", false);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
