package press.nightdesk.source.web;

import java.net.InetAddress;
import org.apache.hc.client5.http.DnsResolver;

/// A name server that gives every host the same address.
record FixedNames(String address) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) {
    return new InetAddress[] {InetAddress.ofLiteral(address)};
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
