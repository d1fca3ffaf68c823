package press.nightdesk.domain;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One form for all the addresses of one page: what identity is made of, never what is shown.
///
/// Of a web address it lower-cases scheme and host (RFC 3986, section 6.2.2.1), writes the host
/// in ASCII (IDNA), takes off a host's trailing dot, user data, the scheme's own port and the
/// fragment, gives an empty path its slash, and drops the parameters that only say where a
/// reader came from. Everything else may mean another page and stays, so `http` and `https`,
/// `www.` and the order of parameters make a difference. Other schemes stay as they are.
final class CanonicalUrl {
  /// Click and campaign marks of the large advertisers, mailers and Russian counters.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_\\w+|from|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ysclid|ymclid|twclid"
              + "|igshid|igsh|mc_cid|mc_eid|mkt_tok|_openstat|from_source|rb_clickid|vk_ref"
              + "|_hsenc|_hsmi)");

  private static final Pattern HOST_AND_PORT = Pattern.compile("(?:.*@)?(.*?)(?::(\\d*))?");

  private CanonicalUrl() {}

  static String of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    String authority = url.getRawAuthority();
    if (authority == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return url.toString();
    }
    String path = url.getRawPath();
    return scheme
        + "://"
        + host(scheme, authority)
        + (path == null || path.isEmpty() ? "/" : path)
        + query(url.getRawQuery());
  }

  private static String host(String scheme, String authority) {
    var parts = HOST_AND_PORT.matcher(authority);
    if (!parts.matches()) {
      return authority;
    }
    String host = ascii(parts.group(1)).toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
    String port = parts.group(2);
    String usual = scheme.equals("https") ? "443" : "80";
    return port == null || port.isEmpty() || port.equals(usual) ? host : host + ":" + port;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noDomainName) {
      return host;
    }
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty())
            .filter(parameter -> !TRACKING.matcher(parameter.replaceFirst("=.*", "")).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
