package press.nightdesk.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/// Finds a host's addresses and refuses the host if one of them is not of the public internet.
///
/// The connection is made to the very addresses that were looked at. So a name server that
/// answers a second question otherwise than the first (DNS rebinding) gains nothing.
///
/// @param names what is asked
record PublicResolver(DnsResolver names) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (Arrays.stream(addresses).anyMatch(ReservedRanges::hold)) {
      throw new RefusedHost(host, "is no address of the public internet", true);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }
}
