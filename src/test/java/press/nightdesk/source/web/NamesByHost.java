package press.nightdesk.source.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/// A name server that asks another for each host.
record NamesByHost(Map<String, DnsResolver> hosts, DnsResolver others) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return hosts.getOrDefault(host, others).resolve(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
