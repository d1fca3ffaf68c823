package press.nightdesk.source.web;

import java.net.InetAddress;
import java.util.List;

/// The addresses that are not of the public internet, by IANA's registries of special-purpose
/// addresses (RFC 6890), and those of IPv6 that carry an IPv4 address inside, through which one of
/// them could be meant.
final class ReservedRanges {
  private static final List<Range> RANGES =
      List.of(
          range("0.0.0.0", 8), // this network
          range("10.0.0.0", 8), // private (RFC 1918)
          range("100.64.0.0", 10), // carriers' own (RFC 6598)
          range("127.0.0.0", 8), // loopback
          range("169.254.0.0", 16), // link-local; clouds keep their keys there
          range("172.16.0.0", 12), // private
          range("192.0.0.0", 24), // protocol assignments
          range("192.0.2.0", 24), // documentation
          range("192.88.99.0", 24), // 6to4 relays, given up
          range("192.168.0.0", 16), // private
          range("198.18.0.0", 15), // benchmarks
          range("198.51.100.0", 24), // documentation
          range("203.0.113.0", 24), // documentation
          range("224.0.0.0", 4), // multicast
          range("240.0.0.0", 4), // reserved, and broadcast
          range("::", 96), // unspecified, loopback, IPv4-compatible
          range("64:ff9b::", 96), // NAT64, carries IPv4
          range("64:ff9b:1::", 48), // NAT64 of one's own
          range("100::", 64), // discard
          range("2001::", 23), // Teredo, ORCHID and other protocols
          range("2001:db8::", 32), // documentation
          range("2002::", 16), // 6to4, carries IPv4
          range("3fff::", 20), // documentation
          range("5f00::", 16), // segment routing
          range("fc00::", 7), // private (RFC 4193)
          range("fe80::", 10), // link-local
          range("fec0::", 10), // site-local, given up
          range("ff00::", 8)); // multicast

  /// Link-local addresses, those at which clouds tell machines their keys, and what IPv6 makes of
  /// the IPv4 ones among them.
  private static final List<Range> KEYS =
      List.of(
          range("169.254.0.0", 16), // link-local: AWS, Azure, Google, Oracle and others
          range("100.100.100.200", 32), // Alibaba
          range("192.0.0.192", 32), // Oracle, once
          range("168.63.129.16", 32), // Azure's own services
          range("fe80::", 10), // link-local
          range("fd00:ec2::254", 128), // AWS
          range("fd20:ce::254", 128), // Google
          range("::a9fe:0", 112), // IPv4-compatible
          range("64:ff9b::a9fe:0", 112), // NAT64
          range("2002:a9fe::", 32)); // 6to4

  private record Range(InetAddress first, int bits) {
    boolean holds(byte[] address) {
      byte[] network = first.getAddress();
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != network[i]) {
          return false;
        }
      }
      int rest = bits % 8;
      int mask = 0xFF << (8 - rest);
      return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
    }
  }

  private ReservedRanges() {}

  /// Whether an address is not of the public internet. An IPv4 address that IPv6 maps is an IPv4
  /// address to {@link InetAddress} already.
  static boolean hold(InetAddress address) {
    byte[] bytes = address.getAddress();
    return RANGES.stream().anyMatch(range -> range.holds(bytes));
  }

  /// Whether an address is link-local, or one at which a cloud tells a machine its keys.
  static boolean holdKeys(InetAddress address) {
    byte[] bytes = address.getAddress();
    return KEYS.stream().anyMatch(range -> range.holds(bytes));
  }

  private static Range range(String network, int bits) {
    return new Range(InetAddress.ofLiteral(network), bits);
  }
}
